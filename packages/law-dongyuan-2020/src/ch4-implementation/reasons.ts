import { chineseDate, wanText, yuanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** Every reason that chapter 4 (implementation, change, termination) can give. */
export const because = reasonsOf({
  'own-equipment': (f: { lines: string }) =>
    `预算明细${f.lines}属于新建、改建、扩建机房，采购服务器、存储等设备或建设新网络，没有专门批准，不得列入`,
  'reads-like-equipment': (f: { lines: string }) =>
    `预算明细${f.lines}像机房、服务器存储或者网络建设，用途没有这样填，也没有说明不属于的理由`,
  'nothing-prepared': () => '还没有定稿的申报材料，{data-bureau}无从审核',
  'case-closed': (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}办结，不再办理本事项`,
  'no-open-infrastructure-request': () => '没有等待审核分配的基础设施申请',
  'no-such-infrastructure-request': () => '没有这项待分配的基础设施申请',

  'plan-frozen': (f: { on: PlainDate }) =>
    `项目建设方案已于 ${chineseDate(f.on)}经立项审批，未经申请变更并审批，不得自行调整、变更或取消`,
  'cancellation-not-needed': () => '项目尚未立项审批，不需要申请取消；可以撤回或放弃申报',
  'cancellation-too-late': () => '项目建设已经完成，不能再取消',
  'contract-running': (f: { count: number }) => `项目已签订 ${f.count} 份合同，应先终止合同，不能直接取消`,
  'cancellation-pending': (f: { on: PlainDate }) => `${chineseDate(f.on)}提出的取消申请正在审批`,
  'no-cancellation': () => '没有待审批的取消申请',

  'supervision-fee-missing': () => '预算明细中没有工程质量监理费用',
  'supervision-appointed': (f: { firm: string }) => `已确定{supervision-firm}“${f.firm}”`,
  'supervision-missing': () => '尚未确定具备国家规定资质的{supervision-firm}，不能开工',
  'supervision-left': (f: { firm: string; on: PlainDate }) =>
    `{supervision-firm}“${f.firm}”已于 ${chineseDate(f.on)}退出，尚未另行确定{supervision-firm}`,
  'no-supervision': () => '没有正在监理的单位',
  'qualification-missing': () => '没有{supervision-firm}的资质材料',
  'qualification-unsaid': () => '没有写明{supervision-firm}的资质',
  'owner-supervises': (f: { firm: string }) => `“${f.firm}”是{project-owner}，不能监理自己的项目`,
  'supervision-not-independent': (f: { firm: string }) => `“${f.firm}”不能既承建又监理本项目`,
  'not-the-contracted-supervision': (f: { contracted: string; firm: string }) =>
    `监理合同的乙方是“${f.contracted}”，填写的{supervision-firm}是“${f.firm}”`,
  'no-main-contract': () => '尚未登记项目建设合同',
  'already-started': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}开工`,
  'not-started': () => '尚未登记开工',
  'already-completed': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}完成建设`,
  'packages-without-contract': (f: { packages: string }) => `采购包${f.packages}尚未签订合同，建设内容没有全部完成`,

  'change-pending': (f: { change: string; on: PlainDate }) => `变更 ${f.change}（${chineseDate(f.on)}申请）尚未批复`,
  'change-not-carried-out': (f: { change: string }) => `变更 ${f.change} 已批准，尚未登记实施`,
  'changes-used-up': (f: { made: number; limit: number }) =>
    `同一项目的变更申请原则上不多于 ${f.limit} 次，本项目已批准 ${f.made} 次`,
  'items-added': (f: { items: string }) => `原则上不允许增加项目内容，清单新增了${f.items}`,
  'budget-added': (f: { before: Fen; after: Fen; difference: Fen }) =>
    `原则上不允许追加预算，变更前合计 ${wanText(f.before)}，变更后合计 ${wanText(f.after)}，增加 ${wanText(f.difference)}`,
  'annexes-unsigned': () => '《项目工程变更单》《项目变更清单》还没有签名盖章',
  'letter-missing': () => '没有变更申请函',
  'annex3-missing': () => '《项目工程变更单》（附件3）没有填写',
  'annex4-missing': () => '《项目变更清单》（附件4）没有填写',
  'planned-day-past': (f: { date: PlainDate; today: PlainDate }) =>
    `计划实施日期 ${chineseDate(f.date)}早于今天（${chineseDate(f.today)}）：变更必须在实施前申请`,
  'no-such-contract': () => '没有这份合同',
  'line-required': (f: { item: string }) => `“${f.item}”有原数量，应选择对应的预算明细`,
  'added-line-has-origin': (f: { item: string }) => `“${f.item}”原数量为 0，是新增内容，不应对应已有的预算明细`,
  'line-unknown': (f: { item: string }) => `“${f.item}”对应的预算明细不在本合同中`,
  'line-twice': (f: { item: string }) => `“${f.item}”对应的预算明细填了两行`,
  'amount-is-not-product': (f: { item: string; amount: Fen; product: Fen }) =>
    `“${f.item}”小计 ${wanText(f.amount)}，数量乘单价为 ${wanText(f.product)}`,
  'amount-beyond': (f: { item: string }) => `“${f.item}”数量×单价过大，请核对单位是元还是万元`,
  'quantity-above-line': (f: { item: string; quantity: number; inForce: number }) =>
    `“${f.item}”原数量 ${f.quantity}，超过项目现有的数量 ${f.inForce}`,
  'amount-above-line': (f: { item: string; amount: Fen; inForce: Fen }) =>
    `“${f.item}”原小计 ${wanText(f.amount)}，超过项目现有的金额 ${wanText(f.inForce)}`,
  'amount-differs-from-change': (f: { item: string; amount: Fen; inForce: Fen }) =>
    `“${f.item}”原小计 ${yuanText(f.amount)}，上次变更批准后这一项是 ${yuanText(f.inForce)}，应当一致`,
  'amount-implausible': (f: { item: string; amount: Fen; inForce: Fen }) =>
    `“${f.item}”原小计 ${yuanText(f.amount)}，按评审核定（或上次变更批准后）的金额折算是 ${yuanText(f.inForce)}，相差五倍以上，请核对单位和原单价`,
  'amount-without-basis': (f: { item: string; amount: Fen; inForce: Fen }) =>
    `“${f.item}”原小计 ${yuanText(f.amount)}，与评审核定（或上次变更批准后）的金额 ${yuanText(f.inForce)}不同，没有说明依据`,
  'amount-in-other-unit': (f: { item: string; amount: Fen; inForce: Fen }) =>
    `“${f.item}”原小计 ${yuanText(f.amount)}，约为项目现有的 ${yuanText(f.inForce)}的万分之一，疑为把万元填成了元，请核对`,
  'nothing-left': (f: { price: Fen; reduction: Fen }) =>
    `合同价 ${wanText(f.price)}，变更减少 ${wanText(f.reduction)}，合同价不剩`,
  'nothing-changes': () => '变更清单各行前后相同，没有变更内容',
  'no-open-change': () => '没有待批复的变更申请',
  'no-such-change': () => '没有这项待办理的变更',
  'change-not-approved': (f: { change: string }) => `变更 ${f.change} 尚未批准，批准后方可实施`,
  'nothing-to-carry-out': () => '没有已批准、待实施的变更',
  'carried-out-too-early': (f: { date: PlainDate; approved: PlainDate }) =>
    `实施日期 ${chineseDate(f.date)}早于批准日期 ${chineseDate(f.approved)}：批准后方可实施变更`,

  'new-date-not-later': (f: { date: PlainDate; current: PlainDate }) =>
    `新的交付日期 ${chineseDate(f.date)}不晚于现在的交付日期 ${chineseDate(f.current)}`,
  'new-date-past': (f: { date: PlainDate; today: PlainDate }) =>
    `新的交付日期 ${chineseDate(f.date)}早于今天（${chineseDate(f.today)}）`,
  'nothing-to-acknowledge': () => '没有待出具回执的备案',
  'no-such-filing': () => '没有这项待出具回执的备案',
  'no-contract-to-terminate': () => '尚未签订合同，没有合同可以终止；不再建设的，申请取消项目',
  'already-accepted': (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}验收合格`,
  'settlement-missing': (f: { contract: string }) =>
    `合同 ${f.contract} 没有写明结算总额和已完成的工作，或者写了不止一行`,
  'settlement-below-paid': (f: { contract: string; amount: Fen; paid: Fen }) =>
    `合同 ${f.contract} 结算总额 ${wanText(f.amount)}，已付 ${wanText(f.paid)}，结算总额含已付的款项`,
  'settlement-above': (f: { contract: string; amount: Fen; most: Fen }) =>
    `合同 ${f.contract} 结算总额 ${wanText(f.amount)}，最多 ${wanText(f.most)}：没有验收合格的，余款不予拨付`,
  'settlement-of-another': () => '这份合同没有终止，不需要结算',
  'no-termination': () => '没有终止备案',
  'termination-acknowledged': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}收到终止备案`,
  'procedure-documents-missing': () => '没有终止手续材料，应先依法完成终止手续',
});
