import { chineseDate, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** Every reason that chapter 2 (initiation) can give. */
export const because = reasonsOf({
  'nothing-prepared': () => '还没有定稿的申报材料',
  'sent-back': (f: { by: string; on: PlainDate }) => `${f.by}已于 ${chineseDate(f.on)}退回这份材料，须修改后重新定稿`,
  'not-endorsed': () => '申报材料须经{project-owner}主要领导审批同意并签字盖章确认',
  'not-endorsed-by-department': (f: { department: string }) =>
    `申报材料须经{competent-department}（${f.department}）审批同意并盖章确认`,
  'already-endorsed': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}签批`,
  'no-department': () => '本单位没有{competent-department}，由本单位主要领导签批',
  'already-submitted': (f: { on: PlainDate }) => `这份材料已于 ${chineseDate(f.on)}报送`,
  'new-version-needed': (f: { on: PlainDate }) =>
    `${chineseDate(f.on)}报送的材料已退回或撤回，须修改定稿并重新签批后再报`,
  'preparer-endorses': (f: { name: string }) => `这份材料由${f.name}定稿，应由其他人签批`,
  'date-in-future': (f: { label: string; date: PlainDate; today: PlainDate }) =>
    `“${f.label}”${chineseDate(f.date)}晚于今天（${chineseDate(f.today)}）`,
  'date-too-early': (f: { label: string; date: PlainDate; earliest: PlainDate; earliestLabel: string }) =>
    `“${f.label}”${chineseDate(f.date)}早于${f.earliestLabel}（${chineseDate(f.earliest)}）`,

  approved: (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}立项批复`,
  'awaiting-endorsement': () => '申报材料已定稿送签，需要修改的，请领导退回后再改',
  'with-the-bureau': () => '申报材料已报{data-bureau}，需要修改的，撤回或等待退回后再改',
  'plan-filed': () => '建设方案已经备案；金额、内容变动的，办理更正',
  'not-submitted': () => '申报材料没有报在{data-bureau}，或者已退回单位',
  'already-accepted': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}受理`,
  'changed-beyond': (f: { fields: string }) => `退回补正没有要求改${f.fields}，改了的应说明改了什么、为什么`,
  'no-such-target': (f: { target: string }) => `申报材料中没有“${f.target}”这一栏目或材料`,

  'not-in-annual-list': () => '项目没有对应上一年度报送的本部门项目清单中的条目',
  'annual-line-unknown': () => '所选的清单条目不存在',
  'annual-line-not-reported': (f: { name: string }) => `清单条目“${f.name}”所在的清单没有报送，或者已退回单位`,
  'annual-line-reported-late': (f: { name: string; on: PlainDate }) =>
    `清单条目“${f.name}”于 ${chineseDate(f.on)}才报送，不是上一年度报送的清单`,
  'annual-line-used': (f: { name: string; other: string }) =>
    `清单条目“${f.name}”已由本单位的“${f.other}”使用，一个条目对应一个项目`,
  'annual-line-of-another': (f: { name: string }) => `清单条目“${f.name}”是其他单位报送的`,
  'annual-line-of-another-year': (f: { year: number; expected: number }) =>
    `所选条目属于 ${f.year} 年度清单，应是 ${f.expected} 年度或其上一年度的清单`,
  'no-design-firm': () => '项目建设方案没有聘请具有资质的第三方{design-firm}编制',
  'design-firm-is-no-third-party': (f: { firm: string }) => `{design-firm}“${f.firm}”不是第三方`,
  'design-firm-unqualified': (f: { firm: string }) => `{design-firm}“${f.firm}”没有写明资质`,
  'reviewer-unqualified': (f: { firm: string }) => `评审机构“${f.firm}”没有写明资质，或者没有附资质材料`,
  'reviewer-says-no': (f: { aspects: number }) =>
    `{data-bureau}作为业主单位的项目由第三方机构评审，评审机构认为有 ${f.aspects} 个方面“不符合”，不能通过`,
  'leader-decides': (f: { outcome: string }) => `结论为“${f.outcome}”的，项目就此结束，由{data-bureau}领导作出`,
  'designer-bids': (f: { firm: string }) => `“${f.firm}”是项目建设方案的{design-firm}，不得参与该项目建设的投标`,
  'document-missing': (f: { document: string }) => `缺少${f.document}`,
  'line-amount-wrong': (f: { line: string; expected: Fen; given: Fen }) =>
    `“${f.line}”数量×单价为 ${wanText(f.expected)}，填写的金额是 ${wanText(f.given)}`,
  'line-amount-beyond': (f: { line: string }) => `“${f.line}”数量×单价过大，请核对单位是元还是万元`,
  'lines-differ-from-total': (f: { sum: Fen; total: Fen }) =>
    `预算明细合计 ${wanText(f.sum)}，项目总投资 ${wanText(f.total)}，应当一致`,
  'budget-above-total': (f: { budget: Fen; total: Fen }) =>
    `预算金额 ${wanText(f.budget)}，大于项目总投资 ${wanText(f.total)}`,

  'level-missing': () => '含基础设施或软件开发服务的项目，应确定信息系统安全保护等级，不能选“不适用”',
  'level-without-fee': (f: { level: string }) =>
    `安全保护等级为${f.level}，预算中没有等级保护费用，也没有提供已含本项目测评服务的项目名单`,
  'covering-project-unfit': (f: { projects: number }) =>
    `名单中有 ${f.projects} 个项目没有通过立项审批，或者不含等级保护测评费用`,
  'no-interface-line': () => '软件开发服务项目，应将数据共享和交换的接口开发费用列入预算',
  'no-data-items': () => '软件开发服务项目，应填报产生的数据资源，明确共享的范围和条件',
  'no-legal-basis': (f: { item: string }) =>
    `“${f.item}”声明不予共享，须写明法律、行政法规或党中央、国务院政策依据的名称`,
  'reuse-not-assessed': () => '评审意见须说明现有信息化基础和平台系统可否利用',

  'not-accepted': () => '申报材料尚未受理，受理后才能组织评审',
  'round-under-way': (f: { round: number }) => `第 ${f.round} 轮评审正在进行`,
  'review-concluded': () => '评审意见已经出具',
  'review-not-convened': () => '尚未组织评审',
  'review-postponed': () => '评审已暂缓，恢复后再办',
  'own-project-needs-reviewer': () => '{data-bureau}作为业主单位的项目，由有资质的第三方机构评审，不能自行组织专家组',
  'cost-unsigned': () => '造价审核由专家组承担，造价审核表还没有专家签字',
  'not-sealed': (f: { who: string }) => `${f.who}没有盖章确认的扫描件`,
  'own-project-cost': () => '{data-bureau}作为业主单位的项目，造价由{independent-reviewer}审核',
  'owner-is-reviewer': (f: { name: string }) => `评审机构“${f.name}”就是{project-owner}`,
  'designer-is-reviewer': (f: { name: string }) => `评审机构“${f.name}”是本项目建设方案的{design-firm}`,
  'bureau-is-reviewer': (f: { name: string }) => `评审机构“${f.name}”就是组织评审的单位，不是第三方机构`,
  'same-reviewer': (f: { name: string }) => `“${f.name}”就是本轮的评审机构`,
  'reviewer-left': (f: { name: string }) => `“${f.name}”在本轮已经更换，本轮不再评审`,
  'no-reviewer': () => '本轮由专家组评审，没有可以更换的评审机构',
  'reviewer-done': (f: { name: string }) => `“${f.name}”已完成本轮评审，不再更换；意见不足的，再评一轮`,
  'nobody-named': () => '请指定专家或者{independent-reviewer}',
  'no-group': () => '专家组不能只有一位专家',
  'expert-twice': (f: { name: string }) => `专家“${f.name}”重复`,
  'expert-of-party': (f: { name: string; organisation: string }) =>
    `专家“${f.name}”来自${f.organisation}（{project-owner}或{design-firm}），应当回避`,
  'draw-not-genuine': () => '专家抽取凭证不能重算，或者不是这个项目的',
  'draw-outdated': () => '抽取之后项目又有新的办理，凭证已经过时',
  'draw-count': (f: { drawn: number; named: number }) => `抽取了 ${f.drawn} 位专家，名单上是 ${f.named} 位`,
  'not-drawn': (f: { names: string }) => `${f.names}不在抽取结果和备选名单中`,
  'nobody-to-disclose': () => '没有需要申报回避情况的专家',
  disclosed: () => '已申报回避情况',
  'nobody-to-avoid': () => '没有等待决定的回避申报',
  'no-such-disclosure': () => '这位专家没有等待决定的回避申报',
  'substitute-missing': () => '专家回避的，应补选一名',
  'expert-handled-it': (f: { name: string }) => `“${f.name}”经办或者签批过本项目的申报，不能担任本项目的专家`,
  'expert-excluded': (f: { name: string }) => `专家“${f.name}”已因回避退出本项目的评审`,
  'expert-left': (f: { name: string }) => `专家“${f.name}”在本轮已经更换，本轮不再参加`,
  'not-from-draw': (f: { names: string }) => `本轮专家由抽取产生，应由备选专家递补：${f.names}`,
  'nobody-to-replace': () => '没有可以更换的专家',
  'everybody-judged': () => '每位专家都已出具意见，不再更换',
  'not-of-the-round': () => '本轮评审没有这位专家',
  'already-judged': (f: { name: string }) => `专家“${f.name}”已出具意见，意见保留在案，不再更换`,
  'relation-undecided': (f: { name: string }) => `专家“${f.name}”申报了应当回避的关系，先决定是否回避`,
  'not-disclosed': () => '先说明有无应当回避的关系，再出具专家意见',
  'avoidance-undecided': () => '申报的关系等待{data-bureau}决定是否回避',
  judged: () => '已出具专家意见',
  'no-such-line': (f: { line: string }) => `申报的预算明细中没有“${f.line}”`,
  'cost-recorded': (f: { on: PlainDate }) => `本轮造价审核已于 ${chineseDate(f.on)}完成`,
  'line-reviewed-twice': (f: { line: string }) => `“${f.line}”审核了不止一次`,
  'line-not-reviewed': (f: { line: string }) => `“${f.line}”没有审核`,
  'declared-differs': (f: { line: string; declared: Fen; amount: Fen }) =>
    `“${f.line}”申报金额是 ${wanText(f.amount)}，造价审核表写的是 ${wanText(f.declared)}`,
  'reduced-above-declared': (f: { line: string; declared: Fen; reduced: Fen }) =>
    `“${f.line}”申报 ${wanText(f.declared)}，核减 ${wanText(f.reduced)}，核减不能大于申报`,
  'approved-differs': (f: { line: string; expected: Fen; approved: Fen }) =>
    `“${f.line}”申报减核减为 ${wanText(f.expected)}，核定写的是 ${wanText(f.approved)}`,
  'reduction-without-reason': (f: { line: string; reduced: Fen }) =>
    `“${f.line}”核减 ${wanText(f.reduced)}，须选择核减理由`,
  'reason-without-reduction': (f: { line: string }) => `“${f.line}”没有核减，核减理由应为“无核减”`,
  'nothing-judged': () => '本轮还没有专家意见，不需要再评一轮',
  'judgements-missing': (f: { count: number; names: string }) => `还有 ${f.count} 位专家没有出具意见：${f.names}`,
  'no-judgement': () => '还没有专家或者{independent-reviewer}的意见',
  'cost-missing': () => '造价审核尚未完成',
  'remarks-need-answers': (f: { count: number }) =>
    `有 ${f.count} 条意见要求单位答复，结论应为“修改后通过”或其它，不能直接通过`,
  'against-experts-unexplained': (f: { outcome: string }) =>
    `结论“${f.outcome}”与多数专家（或者对半）的意见不一致，没有写明理由`,
  'nothing-approved': () => '造价审核的核定金额为 0，不能通过',
  'merged-into-nothing': () => '请选择整合到的另一个项目',
  'merged-into-unknown': () => '整合到的项目不存在，或者尚未报{data-bureau}',
  'postponed-into-past': (f: { until: PlainDate; issued: PlainDate }) =>
    `暂缓至 ${chineseDate(f.until)}，应晚于出具日期 ${chineseDate(f.issued)}`,
  'not-in-revision': () => '评审意见不是“修改后通过”，或者已经确认修改到位',
  'all-answered': () => '要求答复的意见均已答复，等待确认',
  'no-such-remark': (f: { remark: string }) => `没有等待答复的意见“${f.remark}”`,
  'answered-twice': (f: { remark: string }) => `意见“${f.remark}”答复了两次`,
  'answers-missing': (f: { count: number }) => `还有 ${f.count} 条意见没有答复到位`,
  'nothing-answered': () => '单位还没有答复，没有可以退回的答复',
  'not-postponed': () => '评审没有暂缓',
  'not-passed': () => '项目评审没有通过，不能立项批复',
  'revision-unconfirmed': () => '评审结论是修改后通过，确认修改到位后才能立项批复',

  'not-in-principle': () => '所选的不是“原则上”的规定，不能申请例外',
  'exception-for-another': (f: { subject: string }) =>
    f.subject === ''
      ? '这项规定对整个项目适用一次，不分具体对象'
      : `这项例外只能对下一次变更（${f.subject}）申请，请在“具体对象”中写明`,
  'exception-outgrown': (f: { waiver: string }) =>
    `例外 ${f.waiver} 是对当时的申报材料同意的；申报材料后来增加了金额或者换成了另一事项，这项例外不再适用`,
  'exception-without-amount': () => '对新增内容、追加预算申请例外的，写明这次变更最多增加多少',
  'waiver-outgrown': (f: { waiver: string }) => `例外申请 ${f.waiver} 提出以后，申报材料已改成另一事项，不能再同意`,
  'waiver-pending': (f: { waiver: string }) => `同一规定的例外申请（${f.waiver}）正在等待决定`,
  'waiver-granted': (f: { waiver: string }) => `同一规定的例外（${f.waiver}）已经同意`,
  'no-pending-waiver': () => '没有等待决定的例外申请',
  'no-such-waiver': () => '没有这一项等待决定的例外申请',
  'list-reported': () => '清单已经报送，等待汇总采用',
  'list-adopted': () => '清单已经汇总采用',
  'list-not-reported': () => '清单尚未报送，或者已经退回',
  'list-of-past-year': (f: { year: number; thisYear: number }) =>
    `清单的项目年度是 ${f.year} 年，应为 ${f.thisYear} 年或以后`,
  'list-year-changed': (f: { year: number; before: number }) =>
    `退回的是 ${f.before} 年度的清单，重新报送的项目年度写成了 ${f.year} 年`,
  'list-line-twice': (f: { name: string }) => `项目“${f.name}”填了两行`,
  'annex-disagrees': (f: { message: string }) => f.message,
});
