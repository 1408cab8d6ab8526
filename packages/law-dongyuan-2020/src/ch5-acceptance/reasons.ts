import { chineseDate, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** The balance with its amount, once a plan of payments has one. */
export const balanceText = (balance: Fen): string => (balance > 0 ? `余款 ${wanText(balance)}` : '余款');

/** Every reason that chapter 5 (acceptance) can give. */
export const because = reasonsOf({
  'not-completed': () => '项目建设尚未完成，不能验收',
  'preliminary-passed': (f: { on: PlainDate }) => `初步验收已于 ${chineseDate(f.on)}通过`,
  'preliminary-before-failure': (f: { on: PlainDate; failedOn: PlainDate }) =>
    `${chineseDate(f.on)}的初步验收早于 ${chineseDate(f.failedOn)}的验收不合格，整改以后要再次初步验收`,
  'preliminary-missing': () => '尚未组织初步验收，不能申请验收',
  'preliminary-failed': (f: { on: PlainDate }) => `${chineseDate(f.on)}的初步验收没有通过，不能申请验收`,
  'party-absent': (f: { capacity: string; name: string }) => `参加单位中没有${f.capacity}“${f.name}”`,
  'bases-missing': (f: { bases: string }) => `初步验收没有对照${f.bases}`,
  'no-such-line': (f: { row: number }) => `第 ${f.row} 行对应的预算明细不存在`,
  'line-twice': (f: { row: number; line: string }) => `第 ${f.row} 行：预算明细“${f.line}”填了两行`,
  'shortfall-unexplained': (f: { line: string }) => `“${f.line}”没有全部完成，应说明情况`,

  'already-applied': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}申请验收，正在办理`,
  'already-accepted': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}出具验收合格的验收报告`,
  'not-applied': () => '{project-owner}尚未申请验收',
  'material-missing': (f: { material: string }) => `没有提供${f.material}`,
  'supervision-report-missing': () => '没有第三方{supervision-firm}出具的监理报告',
  'supervision-qualification-missing': () => '没有{supervision-firm}的资质材料',
  'self-evaluation-missing': (f: { totalInvestment: Fen; limit: Fen }) =>
    `项目总投资 ${wanText(f.totalInvestment)}，达到 ${wanText(f.limit)}（含）以上，没有《绩效自评报告》（附件5）`,
  'panel-at-work': () => '验收小组已经组成，不再退回申请',

  'no-software': () => '本项目没有软件开发服务，不需要《数据资源共享确认书》',
  'confirmation-missing': () => '软件开发服务项目申请验收，没有《数据资源共享确认书》（附件6）',
  'tables-missing': (f: { items: number }) => `核查表中有 ${f.items} 项应当共享的数据，共享表一行也没有填`,
  'already-confirmed': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}填报《数据资源共享确认书》`,
  'no-such-item': (f: { row: number }) => `第 ${f.row} 行对应的数据不在《数据资源管理核查表》中`,
  'way-not-ticked': (f: { table: string; way: string }) => `“${f.table}”以${f.way}提供，“数据共享方式”没有勾选`,
  'already-countersigned': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}签收《数据资源共享确认书》`,
  'differences-unexplained': (f: { missing: number; changed: number }) =>
    `与原《数据资源管理核查表》相比，缺少 ${f.missing} 项、改变 ${f.changed} 项，应写明对差异的意见`,
  'missing-is-the-leaders': (f: { missing: number }) =>
    `承诺共享的数据有 ${f.missing} 项没有提供，不能由数据共享岗签收`,
  'not-countersigned': () => '《数据资源共享确认书》尚未由{data-bureau}签收，不能结论为验收合格',

  'panel-complete': (f: { members: number }) => `验收小组 ${f.members} 人已全部签署意见`,
  'panel-convened': (f: { on: PlainDate }) => `验收小组已经组成，${chineseDate(f.on)}进场验收`,
  'side-missing': (f: { side: string }) => `验收小组没有${f.side}`,
  'member-twice': (f: { name: string }) => `“${f.name}”重复列入验收小组`,
  'member-interested': (f: { name: string; organisation: string }) =>
    `“${f.name}”所在的“${f.organisation}”是本项目的当事单位，不能参加验收小组`,
  'member-handled-it': (f: { name: string }) => `“${f.name}”经办或者签批过本项目，不能参加本项目的验收小组`,
  'member-excluded': (f: { name: string }) => `“${f.name}”已因回避退出本项目的评审，不能参加本项目的验收小组`,
  'not-of-finance': (f: { name: string; organisation: string; finance: string }) =>
    `“${f.name}”是${f.organisation}的人员，不是${f.finance}的，不坐${f.finance}的席位`,
  'not-of-the-bureau': (f: { name: string; organisation: string }) =>
    `“${f.name}”属于“${f.organisation}”，不是{data-bureau}的成员`,
  'of-the-bureau': (f: { name: string }) => `“${f.name}”是{data-bureau}的人员，不能作为{finance-bureau}成员`,
  'speaker-dropped': (f: { name: string }) => `“${f.name}”已经签署意见，不能移出验收小组`,
  'no-panel': () => '尚未组织验收小组',
  'not-on-site-yet': (f: { on: PlainDate }) => `验收小组定于 ${chineseDate(f.on)}进场验收`,
  'opinion-given': () => '您已签署验收意见',
  'problems-missing': () => '意见为整改后复核或者不通过的，应写明存在的问题',

  'reinspection-pending': () => '{project-owner}已报告整改完成，应先复核',
  'due-day-past': (f: { date: PlainDate; today: PlainDate }) =>
    `整改期限 ${chineseDate(f.date)}早于今天（${chineseDate(f.today)}）`,
  'nothing-ordered': () => '没有待整改的事项',
  'nothing-reported': () => '没有待复核的整改',
  'rectification-reported': () => '已报告整改完成，等待复核',
  'not-reported': () => '{project-owner}尚未报告整改完成，不能复核',
  'items-uncovered': (f: { items: string }) => `整改事项 ${f.items} 没有填写`,
  'no-such-rectification-item': (f: { row: number }) => `第 ${f.row} 行不是待办理的整改事项`,
  'rectification-item-twice': (f: { item: string }) => `整改事项 ${f.item} 填了两行`,
  'opinions-missing': (f: { members: number; given: number }) =>
    `验收小组 ${f.members} 人，已签署意见 ${f.given} 人，全部签署后才能出具验收报告`,
  'rectification-not-ordered': (f: { rectify: number }) =>
    `${f.rectify} 名验收小组成员要求整改，尚未责令整改，不能出具验收报告`,
  'rectification-running': (f: { open: number; dueOn: PlainDate }) =>
    `还有 ${f.open} 项整改没有复核通过（期限 ${chineseDate(f.dueOn)}）`,
  'majority-against': (f: { members: number; fail: number }) =>
    `验收小组 ${f.members} 人中 ${f.fail} 人意见为不通过，超过半数，不能结论为验收合格`,
  'majority-in-favour': (f: { members: number; pass: number }) =>
    `验收小组 ${f.members} 人中 ${f.pass} 人同意通过，超过半数，且没有未完成的整改，不能结论为验收不合格`,

  'open-vote-unexplained': () => '验收小组没有多数意见，或者{finance-bureau}成员不同意，没有写明作出这一结论的理由',

  'not-accepted-no-use': () => '项目尚未通过验收，不得交付使用',
  'not-accepted-no-balance': (f: { balance: Fen }) => `项目尚未通过验收，${balanceText(f.balance)}不予拨付`,
  'failed-no-use': (f: { on: PlainDate }) => `项目于 ${chineseDate(f.on)}验收不合格，不得交付使用`,
  'failed-no-balance': (f: { on: PlainDate; balance: Fen }) =>
    `项目于 ${chineseDate(f.on)}验收不合格，${balanceText(f.balance)}不予拨付`,
  'nothing-kept-back': (f: { price: Fen; paid: Fen; amount: Fen }) =>
    `合同价 ${wanText(f.price)}，已付 ${wanText(f.paid)}，再付 ${wanText(f.amount)}就付清了；验收合格前应留有余款`,
  'balance-not-kept': (f: { price: Fen; paid: Fen; amount: Fen; balance: Fen; payable: Fen }) =>
    `合同价 ${wanText(f.price)}，其中余款 ${wanText(f.balance)}；已付 ${wanText(f.paid)}，验收合格前还可付 ${wanText(f.payable)}，不能付 ${wanText(f.amount)}`,
  'balance-lowered': (f: { contract: string; before: Fen; after: Fen; less: Fen }) =>
    `合同 ${f.contract} 的余款 ${wanText(f.before)}，新的付款计划只留 ${wanText(f.after)}，少了 ${wanText(f.less)}；验收合格前余款不能减少`,
  'agreed-above-price': (f: { price: Fen; balance: Fen }) =>
    `合同价 ${wanText(f.price)}，合同约定的余款 ${wanText(f.balance)}，余款不能大于合同价`,
  'advance-above-price': (f: { price: Fen; advance: Fen; balance: Fen }) =>
    `合同价 ${wanText(f.price)}，约定的预付款 ${wanText(f.advance)}、余款 ${wanText(f.balance)}，合计不能大于合同价`,
  'agreed-lowered': (f: { contract: string; before: Fen; after: Fen }) =>
    `合同 ${f.contract} 已登记余款 ${wanText(f.before)}，不能改为 ${wanText(f.after)}；验收合格前余款不能减少`,
  'balance-unstated': (f: { contract: string }) =>
    `合同 ${f.contract} 约定的余款没有登记，不能判断这笔付款是不是余款；登记后再付`,
  'balance-free': (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}验收合格，余款可以拨付，不再登记`,
  'no-balance-planned': (f: { price: Fen }) =>
    `付款计划中没有余款：合同价 ${wanText(f.price)}中验收合格后才付的部分，应标明为余款`,
  'plan-below-price': (f: { price: Fen; planned: Fen; missing: Fen }) =>
    `合同价 ${wanText(f.price)}，各期付款合计 ${wanText(f.planned)}，还有 ${wanText(f.missing)}没有安排；验收合格后才付的列为余款`,
  'failed-no-payment': (f: { on: PlainDate; unpaid: Fen }) =>
    `项目于 ${chineseDate(f.on)}验收不合格，未付的 ${wanText(f.unpaid)}都是余款，再次验收合格前不予拨付`,
  'in-use-already': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}交付使用`,
  'no-balance-left': () => '没有需要申请拨付的余款',
  'no-such-contract': () => '没有这份合同',
  'release-requested': (f: { on: PlainDate }) => `已于 ${chineseDate(f.on)}申请拨付这份合同的余款`,
  'contract-paid': (f: { price: Fen }) => `这份合同价 ${wanText(f.price)}已全部付清`,
});
