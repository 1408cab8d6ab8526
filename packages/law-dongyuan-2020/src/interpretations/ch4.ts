import type { Interpretation } from '@zhengxiang/core';
import { reading, revisedOn, sealedOn, waysOn } from './reading.ts';

/** Doubtful places of chapter 4. */
export const chapter4Readings: readonly Interpretation[] = [
  reading({
    id: 'art14-network-and-cloud',
    cite: 'art14.p1',
    quote: '不得再新建、改建或扩建计算机机房，不得再申请采购新的服务器、存储等设备，不得再建设新网络',
    question: '如何判断预算明细属于这三类？“经批准”指什么？',
    reading:
      '按预算明细填报的用途判断；名称、规格像机房、服务器存储、网络而用途不是的，说明不属于的理由，由受理和评审核对。“经批准”指申报材料中写明名称、文号并附文件的专门批准，与立项审批不是一回事。',
  }),
  reading({
    id: 'art14-request',
    cite: 'art14.p1',
    quote: '项目建设单位可根据需要向县政务服务数据管理局申请基础设施服务',
    question: '什么时候、哪些项目可以申请？',
    reading:
      '“根据需要”没有时间和规模的限制：申报材料定稿以后随时可以申请，备案的项目也可以；申请送出，县政务服务数据管理局即可看到该项目。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art14-migration',
    cite: 'art14.p1',
    quote: '原有系统应逐步迁移到市政务云',
    question: '没有写明迁移安排的，能否报请立项？',
    reading: '“逐步”没有期限，不作为报请立项的条件；填报时提示，运维原有系统而没有写明的，在项目页提示。',
  }),
  reading({
    id: 'art15-cancellation',
    cite: 'art15.p1',
    quote: '未经申请变更并审批，项目建设单位不得自行调整、变更或取消项目',
    question: '取消项目向谁申请、签订合同后还能否取消？',
    reading:
      '向县政务服务数据管理局申请，由其审批。签订合同后，先按第十八条终止合同并备案，不再另行取消。审批期间不招标、不定标、不签合同。',
  }),
  reading({
    id: 'art16-which-projects',
    cite: 'art16.p1',
    quote: '项目建设单位要编列工程质量监理费用并列入项目预算',
    question: '没有建设内容的运维、运营、第三方服务项目是否也要监理？',
    reading:
      '“工程质量”以有建设内容为前提：主要类别或任一预算明细是软件开发或基础设施服务的，必须编列监理费用、确定监理单位；其余项目不要求。',
  }),
  reading({
    id: 'art16-qualification',
    cite: 'art16.p1',
    quote: '项目监理单位须具备国家规定资质',
    question: '国家规定的信息系统工程监理资质已经取消行政许可的，凭什么材料？',
    reading:
      '提交采购时依法可以要求的资质、资信或者能力证明材料；国家没有规定资质的，提交营业执照和同类业绩等能够证明能力的材料。第十条的设计单位、第三方评审机构同。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art16-independence',
    cite: 'art16.p1',
    quote: '项目监理单位须具备国家规定资质',
    question: '监理单位能否同时是承建单位？',
    reading: '不能。定标、签合同、确定监理单位三处双向核对名称和统一社会信用代码。',
  }),
  reading({
    id: 'art17-from-approval',
    cite: 'art17.p1',
    quote: '项目建设内容与县政务服务数据管理局评审意见有变更的',
    question: '签订合同以前能不能申请变更？',
    reading: '能。变更是对评审意见的变更，立项审批后、建设完成前都可以申请；签订合同以前，“原”各栏以批准的内容为准。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art17-added-items',
    cite: 'art17.p1',
    quote: '含减少或修改内容，原则上不允许增加项目内容和追加预算',
    question: '增加原有内容的数量算不算“增加项目内容”？',
    reading: '原数量为 0 的才是新增内容；原有内容数量增加属于修改，但变更后合计高于变更前的，属于追加预算。',
  }),
  reading({
    id: 'art17-signed-annexes',
    cite: 'annex4.note1',
    quote: '项目变更清单每页需建设单位、监理单位、承建单位项目负责人签名、加盖单位公章以及时间',
    question: '签名盖章的变更单、变更清单什么时候提交？还没有监理、承建单位的怎么办？',
    reading:
      '具函申请变更时提交签名盖章的扫描件，没有的不能申请；签订合同以前、没有确定监理单位的，由已有的各方签名盖章。已经提出的申请不受影响。',
    decidedOn: sealedOn,
  }),
  reading({
    id: 'art17-once',
    cite: 'art17.p1',
    quote: '同一项目的变更申请原则上不多于1次',
    question: '未获批准或撤回的申请计不计入次数？',
    reading:
      '有两种读法：一是计所有申请，二是只计已批准的。系统采用第二种：未获批准或撤回的没有改变项目；审计可能采用第一种。有申请尚未批复的，不能再提一次。例外按次申请，注明变更编号（如 C2）。',
    decidedOn: revisedOn,
  }),
  reading({
    id: 'art17-before-carrying-out',
    cite: 'art17.p1',
    quote: '必须在变更实施前，具函向县政务服务数据管理局申请变更',
    question: '当天申请、当天实施是否算“实施前”？',
    reading: '计划实施日期不早于申请当天即可；实际实施日期不得早于批准日期。',
  }),
  reading({
    id: 'art17-before-values',
    cite: 'art17.p1',
    quote: '提交《项目工程变更单》（见附件3）和《项目变更清单》（见附件4）',
    question: '清单中“原数量、原小计”以什么为准？',
    reading:
      '原数量不超过立项申报（或上次批准变更后）的数量。上次变更批准过的，原小计就是批准后的金额；没有变更过的，是评审核定的金额，合同清单的单价不同的可以按合同清单，须在备注中写明依据，审批时一并标明，但不超过申报的金额，与核定金额（只变更一部分的，按数量折算）相差不到五倍。合同价只按变更前后合计之差调整。',
  }),
  reading({
    id: 'art18-filing-and-change',
    cite: 'art18.p1',
    quote: '需重大变更或逾期交付的，应及时报送县政务服务数据管理局备案',
    question: '备案是否代替第十七条的变更审批？交付日期是否随备案顺延？',
    reading:
      '不代替：变更建设内容和金额仍须按第十七条审批。备案不改动合同约定的交付日期，新的交付日期另行记录，是否逾期按新日期计算。',
  }),
  reading({
    id: 'art18-lateness',
    cite: 'art18.p1',
    quote: '因法律法规、国家政策调整等原因需重大变更或逾期交付的',
    question: '不是因法律政策原因的逾期要不要报备？',
    reading: '“等原因”不限于法律政策：过了交付日期未完成建设的都应报备，原因如实填写。',
  }),
  reading({
    id: 'art18-which-contract',
    cite: 'art18.p1',
    quote: '因目标无法完全实现需要终止合同的',
    question: '终止一份合同，项目是否随之终止？',
    reading:
      '终止的是合同：写明哪一份的，只终止这一份，其余合同和项目继续，尚未建设的内容可以重新采购；终止全部合同的，项目随之终止。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art18-settlement',
    cite: 'art18.p1',
    quote: '应按相关法律法规完成终止手续',
    question: '合同终止以后还能付多少？',
    reading:
      '终止手续包括结算：写明已完成的工作和结算总额，以后只付结算总额以内的款项，附已完成工作的证明；没有验收合格的，结算不含约定的余款。办结以后没有付清的结算，仍可以付。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art18-late-is-filed',
    cite: 'art18.p1',
    quote: '逾期交付的，应及时报送县政务服务数据管理局备案',
    question: '逾期完成以后，还要不要报备？',
    reading: '要。报备可以在完成以后、验收合格以前补报；逾期多少天、何时报备一直标明，不因完成、报备或者办结而消失。',
    decidedOn: waysOn,
  }),
  reading({
    id: 'art18-termination-closes',
    cite: 'art18.p1',
    quote: '应按相关法律法规完成终止手续，并向县政务服务数据管理局和县财政局备案',
    question: '终止后项目何时办结？',
    reading: '县政务服务数据管理局和县财政局都收到备案时办结；备案以后、办结以后，只办理已完成工作的付款结算。',
  }),
];
