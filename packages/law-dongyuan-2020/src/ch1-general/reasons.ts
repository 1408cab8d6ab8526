import { chineseDate, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

const linesText = (lines: Fen | undefined): string => (lines === undefined ? '' : `，预算明细合计 ${wanText(lines)}`);

/** Every reason that chapter 1 (general provisions) can give. */
export const because = reasonsOf({
  'filed-not-approved': (f: { amount: Fen; threshold: Fen }) =>
    `预算金额 ${wanText(f.amount)}，在起点金额 ${wanText(f.threshold)}以下，只备案，不办理本事项`,
  'approved-not-filed': (f: { amount: Fen; threshold: Fen }) =>
    `预算金额 ${wanText(f.amount)}，达到起点金额 ${wanText(f.threshold)}（含），走完整流程申请立项，不办理备案`,
  'amended-amount': (f: { version: Fen; amended: Fen }) =>
    `申报材料写的预算金额是 ${wanText(f.version)}，已更正为 ${wanText(f.amended)}，须按更正后的金额重新编制申报材料`,
  'nothing-prepared': () => '还没有定稿的申报材料',
  'already-filed': (f: { what: string; on: PlainDate }) => `${f.what}已于 ${chineseDate(f.on)}备案`,
  'not-all-filed': (f: { missing: string }) => `${f.missing}尚未备案，材料齐全后才能出具备案回执`,
  'tender-or-why-none': () => '没有招投标（采购）文件的，应写明采购方式和为什么没有',
  'contract-at-threshold': (f: { price: Fen; threshold: Fen }) =>
    `合同价 ${wanText(f.price)}，达到起点金额 ${wanText(f.threshold)}（含），应先更正金额，转完整流程申请立项`,
  'interface-not-reserved': () => '含软件开发服务的项目，应预留数据共享开放接口，请写明预留的接口',
  'interface-not-stated': () => '含软件开发服务的项目，备案验收材料时应写明数据共享开放接口的预留情况',
  'split-decided': (f: { threshold: Fen }) =>
    `已认定为拆分项目，应与相关项目合并，按合并后的金额（${wanText(f.threshold)}以上）走完整流程申请立项`,
  'sibling-undecided': (f: { other: string }) => `与“${f.other}”一并被标记疑似拆分，尚未认定，认定后才能出具备案回执`,
  'sibling-split': (f: { other: string }) => `与“${f.other}”一并被认定为拆分，应合并申请立项，不再单独备案`,
  'split-undecided': (f: { flag: string }) => `疑似拆分（${f.flag}）尚未认定，认定后才能出具备案回执`,
  'amount-unchanged': () => '预算金额和项目总投资都没有变化，不需要更正',
  'budget-not-tied': (f: {
    budget: Fen;
    total: Fen;
    own: Fen;
    county: Fen;
    municipal: Fen;
    selfRaised: Fen;
    other: Fen;
    lines: Fen | undefined;
  }) =>
    `预算金额 ${wanText(f.budget)}，资金来源中县级财政 ${wanText(f.county)}、市级财政 ${wanText(f.municipal)}、单位自筹 ${wanText(f.selfRaised)}合计 ${wanText(f.own)}，应当一致；` +
    `其它资金 ${wanText(f.other)}，项目总投资 ${wanText(f.total)}${linesText(f.lines)}`,
  'budget-unexplained': (f: { budget: Fen; total: Fen; other: Fen; gap: Fen; lines: Fen | undefined }) =>
    `预算金额 ${wanText(f.budget)}${f.other > 0 ? `、已写明的其它资金 ${wanText(f.other)}` : ''}，项目总投资 ${wanText(f.total)}${linesText(f.lines)}，相差 ${wanText(f.gap)}没有写明来源`,
  'budget-above-total': (f: { budget: Fen; total: Fen }) =>
    `预算金额 ${wanText(f.budget)}，大于项目总投资 ${wanText(f.total)}，请核对`,
  'date-in-future': (f: { label: string; date: PlainDate; today: PlainDate }) =>
    `“${f.label}”${chineseDate(f.date)}晚于今天（${chineseDate(f.today)}），备案的应是已经发生的事`,
  'date-too-early': (f: { label: string; date: PlainDate; earliest: PlainDate; earliestLabel: string }) =>
    `“${f.label}”${chineseDate(f.date)}早于${f.earliestLabel}（${chineseDate(f.earliest)}），请核对`,
  'nothing-filed': () => '建设方案尚未备案，还不能判断是否拆分',
  'flag-open': (f: { flag: string }) => `上一次标记的疑似拆分（${f.flag}）尚未认定`,
  'not-a-sibling': () => '只能标记同一单位一年内报送的其它项目',
  'unit-unheard': (f: { flag: string; until: PlainDate | undefined }) =>
    `单位尚未就 ${f.flag} 作出说明${f.until === undefined ? '' : `（请其在 ${chineseDate(f.until)}前说明）`}，说明之后再认定拆分`,
  'no-open-flag': () => '没有需要办理的疑似拆分标记',
  'no-such-flag': () => '没有这一条待办的疑似拆分标记',
  'sub-kind-mismatch': (f: { kind: string; subKind: string }) => `“${f.kind}”不包括“${f.subKind}”，请重新选择子类`,
  'not-approved': () => '项目未经{data-bureau}审批，{finance-bureau}不受理资金审核和预算申请',
  classified: () => '本办法适用于非涉密项目；涉密项目按有关规定执行，不得在本系统填报，已填内容不保存',
  'handled-it-oneself': (f: { name: string; office: string }) =>
    `${f.name}曾以“${f.office}”的名义经办或者签批本项目，不能由本人审核、评审、决定`,
  'judge-became-party': (f: { name: string; office: string }) =>
    `${f.name}现属“${f.office}”，该单位是或者曾是{project-owner}，不能再对本项目出具评审、验收意见`,
  'nothing-to-hand-over': () => '项目还没有人经办过，没有可以交接的',
  'successor-elsewhere': (f: { name: string; office: string }) =>
    `${f.name}是“${f.office}”的人员，接手的应是本单位的人员`,
  'handler-already': (f: { name: string }) => `${f.name}现在就是经办人，不用交接`,
  'not-by-delegation': (f: { delegator: string }) => `本事项由被指定的人本人办理，不能受${f.delegator}委托代办`,
  'case-closed': (f: { on: PlainDate }) => `项目已于 ${chineseDate(f.on)}办结，不再办理本事项`,
});
