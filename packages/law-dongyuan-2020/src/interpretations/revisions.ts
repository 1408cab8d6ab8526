import { plainDate, type Revision } from '@zhengxiang/core';
import { revisedOn, sealedOn, waysOn } from './reading.ts';

/** How the text has been read so far, the oldest first. */
export const revisions: readonly Revision[] = [
  { number: 1, from: plainDate('2026-11-23'), changes: [] },
  {
    number: 2,
    from: revisedOn,
    changes: [
      { cite: 'art2.p1.i1', says: '备案不须签批，四份材料有了就报；没有招投标文件的，写明采购方式和原因。' },
      { cite: 'art2.p1.i1', says: '认定拆分先听单位说明。' },
      { cite: 'art3.p1.i4', says: '审计自本单位领导签批起查阅，不看没有签批的草稿。' },
      {
        cite: 'art10.p1.i1',
        says: '设计单位只是不能参加建设的采购包；设计单位须是第三方并写明资质；获准的例外不作为不利记录。',
      },
      { cite: 'art10.p1.i3', says: '不予受理、不予立项、整合由领导作出。' },
      { cite: 'art10.p2', says: '政数局自己的项目以第三方机构的结论为准，机构附资质材料。' },
      { cite: 'art11.p1', says: '全部自筹的项目不等资金安排意见；资金安排高于核定金额的只提示。' },
      { cite: 'art14.p1', says: '定稿以后随时可以申请基础设施服务，备案的项目也可以。' },
      { cite: 'art17.p1', says: '立项审批后即可申请变更，签订合同以前也可以。' },
      { cite: 'art20.p1', says: '验收不合格的，再次初步验收通过后才能再次申请。' },
      { cite: 'art21.p1', says: '数据全部依法不予共享的，不填共享表。' },
      { cite: 'art22.p1', says: '验收小组不要求政数局成员；政数局自己的项目，本局人员不参加。' },
      { cite: 'art23.p1', says: '验收小组没有过半数意见的，领导写明理由后决定。' },
      { cite: 'art24.p1', says: '余款是建设合同的余款。' },
      { cite: 'art25.p1', says: '立项审批后即可评价实施情况。' },
      { cite: 'art26.p1', says: '项目建设单位也可以登记付款。' },
      { cite: 'art27.p1', says: '提供审计资料须附文件。' },
    ],
  },
  {
    number: 3,
    from: waysOn,
    changes: [
      { cite: 'art2.p1.i1', says: '疑似拆分所指明的各个项目一并等待认定。' },
      { cite: 'art10.p1.i1', says: '清单看报送的日期，不以汇总采用为条件；一个条目对应一个项目。' },
      { cite: 'art10.p1.i1', says: '例外跟着当时申请的事项走；对新增内容、追加预算的例外写明金额。' },
      { cite: 'art10.p1.i3', says: '结论与多数专家不一致的写明理由；补正以外的改动写明。' },
      { cite: 'art11.p1', says: '安排的资金合计不少于采购预算。' },
      { cite: 'art13.p1', says: '只有一家参加而定标的，写明理由。' },
      { cite: 'art10.p1.i3', says: '专家组、论证小组不止一人。' },
      { cite: 'art12.p1', says: '到会论证的是抽取的专家。' },
      { cite: 'art21.p1', says: '承诺共享而没有提供的，由领导签收。' },
      { cite: 'art14.p1', says: '像机房、设备、网络而用途不是的，须说明。' },
      { cite: 'art23.p1', says: '没有多数意见、县财政局成员不同意的，写明理由。' },
      { cite: 'art11.p1', says: '变更节余不再调低核定金额；获准追加预算的，重新审核造价后以审核的金额为上限。' },
      { cite: 'art18.p1', says: '可以只终止一份合同；终止后按结算付款，办结后也可以付清；逾期完成的补报，一直标明。' },
      { cite: 'art13.p1', says: '采购包是不是项目建设，看所含的预算明细，不看名称。' },
      { cite: 'art3.p1', says: '经办、签批过项目的人，调岗以后也不审核、评审、验收本项目。' },
      {
        cite: 'art3.p1',
        says: '本单位其他人可以受委托代办，看人的规定对办理人和委托人都适用；须本人出具的意见不能代办。',
      },
    ],
  },
  {
    number: 4,
    from: sealedOn,
    changes: [
      { cite: 'art6.p1', says: '报请立项时附签字盖章的申请表扫描件，签批时已经附了的不再附。' },
      { cite: 'art10.p1.i3', says: '专家组评审的，造价审核表由专家签字。' },
      { cite: 'art12.p1', says: '专家不能到会的可以补抽；同一专家只填一行，抽取人和监督人按人核对。' },
      { cite: 'art13.p1', says: '一家单位在一个采购包里只有一份响应；不向项目建设单位、使用单位自己采购。' },
      { cite: 'art13.p1', says: '单一来源公示单独登记。' },
      { cite: 'annex4.note1', says: '申请变更时提交签名盖章的变更单、变更清单。' },
      { cite: 'art22.p1', says: '县财政局的席位由县财政局的人员参加。' },
      { cite: 'art27.p1', says: '审计资料可以向有关单位调取，不限于项目建设单位。' },
    ],
  },
];
