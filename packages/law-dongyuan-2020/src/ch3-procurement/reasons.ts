import { chineseDate, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** What money is held against under article 11, 分: the approved amount, and what approved changes left of it. */
export interface CapFigures {
  readonly approved: Fen;
  readonly ceiling: Fen;
  readonly proposed: Fen;
  readonly excess: Fen;
}

/** The ceiling of article 11 in words: as approved, and as lowered where a change lowered it. */
export const capWords = ({ approved, ceiling }: Pick<CapFigures, 'approved' | 'ceiling'>): string =>
  `评审核定金额 ${wanText(approved)}${ceiling === approved ? '' : `，变更后上限 ${wanText(ceiling)}`}`;

/** Every reason that chapter 3 (procurement) and the checks it shares with chapter 4 can give. */
export const because = reasonsOf({
  'case-closed': (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}办结，不再办理本事项`,
  'filing-track': (f: { threshold: Fen }) => `预算金额在 ${wanText(f.threshold)}以下的项目只备案，不办理本事项`,
  'termination-filed': (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}报备终止，不再办理本事项`,
  'not-approved': () => '项目尚未通过立项审批，不能进行资金审核、采购和实施',
  'date-in-future': (f: { label: string; date: PlainDate; today: PlainDate }) =>
    `“${f.label}”${chineseDate(f.date)}晚于今天（${chineseDate(f.today)}），登记的应是已经发生的事`,
  'date-too-early': (f: { label: string; date: PlainDate; earliest: PlainDate; earliestLabel: string }) =>
    `“${f.label}”${chineseDate(f.date)}早于${f.earliestLabel}（${chineseDate(f.earliest)}），请核对`,

  'funding-review-started': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}开始资金审核`,
  'funding-review-missing': () => '尚未开始资金审核，不能出具资金安排意见',
  'funding-arranged': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}出具同意安排的资金安排意见`,
  'arrangement-empty': () => '同意安排的，应至少安排一个年度的资金',
  'arrangement-without-money': (f: { year: number }) => `${f.year} 年的资金安排合计为 0，请填写金额或删去该年度`,
  'arrangement-year-twice': (f: { year: number }) => `${f.year} 年的资金安排填了两行，请合并为一行`,
  'arrangement-not-expected': () => '结论为“暂不安排”的，不填资金安排',
  'funding-not-arranged': () => '{finance-bureau}尚未出具同意安排的资金安排意见',
  'arrangement-year-past': (f: { year: number; earliest: number }) =>
    `安排的是 ${f.year} 年的资金，早于项目立项的 ${f.earliest} 年`,
  'arrangement-year-far': (f: { year: number; latest: number }) =>
    `安排的是 ${f.year} 年的资金；附件1 的资金安排计划最多五个年度，最晚到 ${f.latest} 年`,
  'plan-beyond-arranged': (f: { planned: Fen; arranged: Fen; short: Fen }) =>
    `采购预算合计 ${wanText(f.planned)}，各年度安排的资金合计 ${wanText(f.arranged)}，还差 ${wanText(f.short)}没有安排`,
  'all-years-entered': () => '资金安排意见中的各年度均已列入年度预算',
  'year-not-arranged': (f: { year: number }) => `资金安排意见中没有 ${f.year} 年的安排`,
  'year-already-entered': (f: { year: number }) => `${f.year} 年的安排已列入年度预算`,
  'budget-differs': (f: { year: number; arranged: Fen; entered: Fen }) =>
    `${f.year} 年的资金安排合计 ${wanText(f.arranged)}，列入预算 ${wanText(f.entered)}，各来源金额应与资金安排意见一致`,
  'first-year-not-budgeted': (f: { year: number }) => `${f.year} 年（首年）的资金尚未列入年度预算，不能开始采购`,
  'price-above-approved': (f: CapFigures) =>
    `${capWords(f)}，加上本合同后合同价合计 ${wanText(f.proposed)}，超出 ${wanText(f.excess)}`,
  'change-above-approved': (f: CapFigures) =>
    `${capWords(f)}，变更后合同价合计 ${wanText(f.proposed)}，超出 ${wanText(f.excess)}`,
  'plan-above-approved': (f: CapFigures) =>
    `${capWords(f)}，采购预算合计 ${wanText(f.proposed)}，超出 ${wanText(f.excess)}`,
  'raise-not-needed': () => '变更后的合同价合计没有超过核定金额，不需要追加核定金额',
  'raise-needs-cost-review': (f: { needed: Fen }) =>
    `变更后合同价合计 ${wanText(f.needed)}，超过核定金额；获准追加的，重新审核造价并写明审核后的金额`,
  'raise-too-small': (f: { needed: Fen; approvedCost: Fen }) =>
    `追加后的核定金额 ${wanText(f.approvedCost)}，低于变更后合同价合计 ${wanText(f.needed)}`,
  'raise-too-large': (f: { most: Fen; approvedCost: Fen }) =>
    `追加后的核定金额 ${wanText(f.approvedCost)}，超过原核定金额加本次变更增加的金额 ${wanText(f.most)}`,
  'cost-review-paper-missing': () => '没有附造价审核材料',
  'no-payment-planned': () => '尚未安排付款计划',
  'all-paid': () => '已安排的各期付款均已付清',
  'work-done-missing': (f: { contract: string; on: PlainDate }) =>
    `合同 ${f.contract} 已于 ${chineseDate(f.on)}终止，付款应附已完成工作的证明`,
  'no-such-payment': () => '没有这一期付款计划',
  'payment-above-planned': (f: { planned: Fen; paid: Fen; amount: Fen }) =>
    `本期计划 ${wanText(f.planned)}，已付 ${wanText(f.paid)}，再付 ${wanText(f.amount)}将超出计划`,
  'payment-above-price': (f: { price: Fen; paid: Fen; amount: Fen }) =>
    `合同价 ${wanText(f.price)}，已付 ${wanText(f.paid)}，再付 ${wanText(f.amount)}将超过合同价`,

  'no-procurement-plan': () => '尚未登记采购计划，无法确定采购预算',
  'demonstration-not-required': (f: { budget: Fen; threshold: Fen }) =>
    `采购预算 ${wanText(f.budget)}，不足 ${wanText(f.threshold)}，不需要专家论证`,
  'already-drawn': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}抽取论证专家`,
  'wrong-pool': (f: { pool: string }) => `专家应在广东省政府采购评审专家库中随机抽取，填写的是“${f.pool}”`,
  'operator-is-witness': (f: { name: string }) => `抽取人和监督人都是“${f.name}”，应由不同的人担任`,
  'drawn-from-party': (f: { name: string; organisation: string }) =>
    `专家“${f.name}”来自${f.organisation}（{project-owner}或{design-firm}），应当回避`,
  'every-expert-avoids': () => '抽取的专家都应当回避，没有可以参加论证的专家',
  'one-expert-left': () => '不需回避的专家只有一位，一位不成小组',
  'attended-not-drawn': (f: { names: string }) => `${f.names}不在抽取的、不需回避的专家之中`,
  'attended-alone': () => '到会论证的不止一位专家',
  'nothing-to-supplement': () => '还没有抽取论证专家，没有可以补抽的',
  'drawn-twice': (f: { name: string }) => `专家“${f.name}”填了两行`,
  'drawn-before': (f: { name: string }) => `专家“${f.name}”已经抽取过，不是补抽的`,
  'not-drawn': (f: { threshold: Fen }) =>
    `采购预算达到 ${wanText(f.threshold)}，应先随机抽取专家组建专家论证小组，再论证`,
  'not-drawn-again': (f: { on: PlainDate }) =>
    `${chineseDate(f.on)}的专家论证曾认为存在不合规条款，应先随机抽取专家组建专家论证小组，再论证`,
  'demonstrated-fair': (f: { on: PlainDate }) => `专家已于 ${chineseDate(f.on)}论证，结论为合理合规`,
  'problems-missing': () => '结论为存在不合规条款的，应写明存在的问题',
  'demonstration-missing': (f: { budget: Fen; threshold: Fen }) =>
    `采购预算 ${wanText(f.budget)}，达到 ${wanText(f.threshold)}，采购需求和招标文件未经专家论证，不能开始采购`,
  'demonstration-adverse': (f: { on: PlainDate }) =>
    `${chineseDate(f.on)}的专家论证认为存在倾向性、歧视性或不合规条款，修改后重新论证合理合规才能采购；重新登记采购计划不解除这一结论`,
  'demonstration-again': (f: { on: PlainDate }) =>
    `${chineseDate(f.on)}的专家论证曾认为存在不合规条款，采购计划在重新论证之后又有修改，须对修改后的计划再论证`,
  'not-modified': (f: { names: string }) => `${f.names}是论证认为存在不合规条款的文件，没有修改，不能结论为合理合规`,
  'tender-not-demonstrated': (f: { names: string; on: PlainDate }) =>
    `${f.names}不是${chineseDate(f.on)}论证合理合规的文件，没有说明论证以后的改动`,
  'tender-found-adverse': (f: { name: string }) => `“${f.name}”是论证认为存在不合规条款的文件，不能发布`,

  'plan-in-tender': () => '采购已经开始，采购计划不再修改；废标的采购包可以修改后重新采购',
  'all-contracted': () => '各采购包均已签订合同',
  'package-twice': (f: { package: string }) => `采购包“${f.package}”重复，请删去一行`,
  'lines-of-package-missing': (f: { package: string; called: string }) =>
    `采购包“${f.package}”写的是${f.called}，没有写明包含哪些预算明细`,
  'lines-are-construction': (f: { package: string; called: string; lines: string }) =>
    `采购包“${f.package}”写的是${f.called}，其中${f.lines}不属于${f.called}，是项目建设`,
  'package-above-lines': (f: { package: string; budget: Fen; most: Fen }) =>
    `采购包“${f.package}”采购预算 ${wanText(f.budget)}，超过所含预算明细的核定金额 ${wanText(f.most)}`,
  'main-package-missing': () => '采购计划中没有内容为“项目建设”的采购包',
  'line-in-two-packages': (f: { line: string }) => `预算明细“${f.line}”列入了不止一个采购包`,
  'no-such-line': (f: { line: string }) => `申报的预算明细中没有“${f.line}”`,
  'line-not-in-package': (f: { package: string }) => `合同中的预算明细不都属于采购包“${f.package}”`,
  'running-package-changed': (f: { package: string }) =>
    `采购包“${f.package}”已开始采购，其内容、方式和预算不能修改，也不能删去`,
  'nothing-to-tender': () => '没有需要发布招标（采购）文件的采购包',
  'nothing-to-open': () => '没有等待登记投标情况的采购包',
  'tender-not-published': () => '招标（采购）文件尚未发布',
  'bids-not-recorded': () => '投标情况尚未登记，不能确定中标供应商',
  'nothing-to-award': () => '没有等待登记中标结果的采购包',
  'one-bidder-unexplained': (f: { package: string }) => `采购包“${f.package}”只有一家参加，没有写明仍然定标的理由`,
  'nothing-to-fail': () => '没有正在采购的采购包',
  'not-awarded': () => '中标（成交）结果尚未登记',
  'no-such-package': () => '采购计划中没有这个采购包',
  'package-not-in-this-state': (f: { package: string; act: string }) => `采购包“${f.package}”现在不能${f.act}`,
  'bids-twice-over': (f: { firm: string; other: string }) =>
    `“${f.firm}”自己投标，又是“${f.other}”联合体的成员；一家单位只能参加一次`,
  'member-of-two': (f: { member: string }) => `“${f.member}”参加了两个联合体；一家单位只能参加一次`,
  'owner-sells-to-itself': (f: { firm: string }) => `“${f.firm}”就是{project-owner}或者使用单位，不能向自己采购`,
  'nothing-single-source': () => '没有等待公示的单一来源采购包',
  'not-single-source': (f: { package: string }) => `采购包“${f.package}”不是单一来源采购，或者已经确定供应商`,
  'bidder-twice': (f: { firm: string }) => `供应商“${f.firm}”填了两行`,
  'winner-did-not-bid': (f: { firm: string }) => `“${f.firm}”不在投标（响应）供应商之列`,
  'price-differs-from-bid': (f: { bid: Fen; price: Fen }) =>
    `该供应商报价 ${wanText(f.bid)}，中标价 ${wanText(f.price)}，应当一致`,
  'price-above-bid': (f: { bid: Fen; price: Fen; excess: Fen }) =>
    `该供应商报价 ${wanText(f.bid)}，成交价 ${wanText(f.price)}，高出 ${wanText(f.excess)}`,
  'price-above-package': (f: { budget: Fen; price: Fen; excess: Fen }) =>
    `采购包预算 ${wanText(f.budget)}，中标价 ${wanText(f.price)}，超出 ${wanText(f.excess)}`,
  'party-is-not-winner': (f: { winner: string; party: string }) => `中标供应商是“${f.winner}”，合同乙方是“${f.party}”`,
  'price-differs-from-award': (f: { award: Fen; price: Fen }) =>
    `中标价 ${wanText(f.award)}，合同价 ${wanText(f.price)}，应当一致`,
  'contract-number-taken': (f: { number: string }) => `合同编号“${f.number}”已登记过`,
  'no-contract': () => '尚未登记合同',
  'no-such-contract': () => '没有这份合同',
  'plan-above-price': (f: { price: Fen; planned: Fen; excess: Fen }) =>
    `合同价 ${wanText(f.price)}，各期付款合计 ${wanText(f.planned)}，超出 ${wanText(f.excess)}`,
  'balance-not-marked': (f: { price: Fen }) =>
    `各期付款已达合同价 ${wanText(f.price)}，应标明哪一期是余款：验收合格前余款不能拨付`,
});
