import { plainDate, type Interpretation } from '@zhengxiang/core';

const reading = (given: Pick<Interpretation, 'id' | 'cite' | 'quote' | 'question' | 'reading'>): Interpretation => ({
  ...given,
  decidedBy: '项目组',
  decidedOn: plainDate('2026-11-23'),
  confirmed: false,
});

/** Doubtful places of chapters 1 and 2. */
export const chapters1And2: readonly Interpretation[] = [
  reading({
    id: 'art2-budget-amount',
    cite: 'art2.p1.i1',
    quote: '起点金额为50万元（含）。预算金额在50万元以下的',
    question: '“50 万元以下”是否包括 50 万元本身？合同价达到 50 万元的备案项目怎么办？',
    reading: '50 万元整走完整流程，不足 50 万元的备案。备案项目的合同价达到 50 万元的，先更正金额，再申请立项。',
  }),
  reading({
    id: 'art2-budget-sources',
    cite: 'art2.p1.i1',
    quote: '使用财政资金或自筹资金投资建设和购买服务',
    question: '预算金额包括哪些钱？预算金额与资金来源、预算明细不一致的，按哪一个数决定流程？',
    reading:
      '预算金额是附件1 资金来源中县级财政、市级财政和单位自筹之和，其它资金（如上级专项）不计入；加上其它资金等于项目总投资，也等于预算明细合计。编制、补正、更正时不一致的都不能办理，没有写明来源的差额不能当作其它资金；以前的材料不一致的，以来源合计为准。',
  }),
  reading({
    id: 'art2-crossing',
    cite: 'art2.p1.i1',
    quote: '起点金额为50万元（含）',
    question: '编制、补正、备案过程中预算金额跨过 50 万元的，走哪个流程？',
    reading:
      '以最近一次申报材料或者更正的预算金额为准。升至 50 万元的，重新编制申报材料申请立项；降至以下的，转为备案。',
  }),
  reading({
    id: 'art2-splitting',
    cite: 'art2.p1.i1',
    quote: '起点金额为50万元（含）',
    question: '把一个项目拆成几个 50 万元以下的项目怎么办？',
    reading:
      '办法没有写明。同一单位一年内名称或内容相近、各在 50 万元以下而合计达到 50 万元的，系统提示；由县政务服务数据管理局认定，认定拆分的合并申请立项。',
  }),
  reading({
    id: 'art2-filing-endorsement',
    cite: 'art2.p1.i1',
    quote: '全面简化流程',
    question: '备案的项目是否也须主管部门审批？',
    reading: '由本单位主要领导签批即可备案；主管部门可以审批，但不是备案的条件。',
  }),
  reading({
    id: 'art6-both-endorse',
    cite: 'art6.p1',
    quote: '有主管部门的，须经主管部门审批同意并盖章确认；无主管部门的，须经项目建设单位主要领导审批同意并盖章确认',
    question: '有主管部门的单位，本单位主要领导是否也要签批？',
    reading: '先由本单位主要领导签批，再由主管部门审批；附件1 两处签字栏都要签。退回后修改的材料重新签批。',
  }),
  reading({
    id: 'art8-no-level',
    cite: 'art8.p1',
    quote: '应按照规定合理确定信息系统安全等级保护',
    question: '不建设信息系统的服务项目是否也要定级？',
    reading:
      '含基础设施服务或软件开发服务的项目必须定级；只含运维、运营、第三方服务的，可选“不适用”。定了级的，须编列费用，或者提供已含测评服务的已立项项目名单。',
  }),
  reading({
    id: 'art9-data-items',
    cite: 'art9.p1',
    quote: '各单位申请立项时，要填报《数据资源管理核查表》',
    question: '不含软件开发服务的项目是否也要填报？',
    reading: '都要提交附件2；软件开发服务项目至少列一项数据，其它项目没有产生数据的可以不列数据行。',
  }),
  reading({
    id: 'art9-legal-basis',
    cite: 'art9.p1',
    quote: '明确数据资源共享的范围和条件',
    question: '不予共享的依据写到什么程度？',
    reading: '写明法律、行政法规或者党中央、国务院政策的名称；系统只核对有没有写名称，是否成立由评审判断。',
  }),
  reading({
    id: 'art10-list-year',
    cite: 'art10.p1.i1',
    quote: '依据上一年度报送县政务服务数据管理局的本部门项目清单',
    question: '“上一年度”的清单指哪一份？没有列入清单的项目能不能申报？',
    reading:
      '首次报送立项当年度的清单（上一年报送），或者上一年度的清单，均可。没有列入的，按“原则上”的规定处理：说明理由，经县政务服务数据管理局同意例外后可以申报。',
  }),
  reading({
    id: 'art10-designer-bids',
    cite: 'art10.p1.i1',
    quote: '项目建设方案的设计单位不得参与该项目建设的投标',
    question: '设计单位能否参加本项目的监理、测评等采购包？能否作为联合体成员投标？',
    reading:
      '本项目的任何采购包都不能参加、中标或者签订合同，也不能作为联合体成员或者以分公司名义参加；统一社会信用代码相同，或者供应商、联合体成员的名称包含设计单位全称的，即认定为设计单位参加。',
  }),
  reading({
    id: 'in-principle-exceptions',
    cite: 'art10.p1.i1',
    quote: '原则上应聘请具有资质的第三方设计单位编制项目建设方案',
    question: '“原则上”的规定能否例外，由谁同意？',
    reading:
      '能。项目建设单位写明理由申请，县政务服务数据管理局领导决定；一次例外只对一个项目的一条规定有效，变更的例外只对下一次变更有效，申请和决定永久留痕。同一款中的“必须”“不得”不能例外。',
  }),
  reading({
    id: 'art10-third-party-reviewer',
    cite: 'art10.p2',
    quote: '由有资质的第三方机构评审',
    question: '编制方案的设计单位能否作为第三方评审机构？',
    reading: '不能。评审自己编制的方案，不是第三方。',
  }),
  reading({
    id: 'art10-amounts',
    cite: 'art10.p1.i2',
    quote: '《东源县县级政务信息化服务项目立项申请表》',
    question: '预算明细、预算金额和项目总投资是什么关系？',
    reading:
      '预算明细合计等于项目总投资；预算金额是其中由县级财政、市级财政和单位自筹安排的部分，两者之差就是其它资金。',
  }),
  reading({
    id: 'art10-experts',
    cite: 'art10.p1.i3',
    quote: '应及时组织专家组对项目进行论证和造价审核',
    question: '专家组要多少人？哪些人不能担任？',
    reading:
      '办法没有规定人数，至少一人；来自项目建设单位或者设计单位的不能担任，其它关系由专家申报、县政务服务数据管理局决定。',
  }),
  reading({
    id: 'art10-expert-replaced',
    cite: 'art10.p1.i3',
    quote: '应及时组织专家组对项目进行论证和造价审核',
    question: '专家病倒、失联或者不再担任，不能出具意见的，评审怎样继续？再评一轮能否另请专家？',
    reading:
      '由组织评审的县政务服务数据管理局写明理由，另行确定一名专家接替，要求与组织评审时相同；抽取产生的，由备选专家递补。已经出具的意见保留，出具意见的专家不更换；换下的专家本轮不再参加。因回避退出的，在本项目中不再担任专家。再评一轮可以由原来的专家，也可以另请专家。',
  }),
  reading({
    id: 'art10-outcomes',
    cite: 'art10.p1.i3',
    quote: '形成项目评审意见',
    question: '评审意见有哪些结论？要求单位答复的意见没有答复，能否立项？',
    reading:
      '结论有通过、修改后通过、退回、整合、暂缓、不予立项。有要求答复的意见的，不能直接通过；全部答复并确认修改到位后才能立项批复。',
  }),
  reading({
    id: 'art10-independent-reviewer',
    cite: 'art10.p2',
    quote: '由有资质的第三方机构评审',
    question: '其它单位的项目能否委托第三方机构评审？第三方机构评审时造价由谁审核？',
    reading:
      '其它单位的项目也可以委托。县政务服务数据管理局自己的项目，论证和造价审核都由第三方机构承担；其它项目的造价由县政务服务数据管理局或者该机构审核。',
  }),
];
