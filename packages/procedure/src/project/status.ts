import type { ProjectFacts } from '../facts/index.ts';
import { firstFiledOn, currentRound, currentVersion } from './read.ts';
import { stageOf, type CatalogueStage, type Stage, type StageOfPack } from './stage.ts';

/** Where exactly a project stands inside its stage. Short Chinese words, as on the stepper and in lists. */
export interface Status {
  readonly stage: Stage;
  readonly step: string;
}

type Rule = readonly [step: string, holds: (facts: ProjectFacts) => boolean];

const firstOf = (rules: readonly Rule[], facts: ProjectFacts, otherwise: string): string =>
  rules.find(([, holds]) => holds(facts))?.[0] ?? otherwise;

const needsDepartment = (facts: ProjectFacts): boolean => facts.origin.owner.competentDepartment !== undefined;
const endorsed = (facts: ProjectFacts): boolean => {
  const version = currentVersion(facts);
  return version?.endorsement !== undefined && (version.departmentEndorsement !== undefined || !needsDepartment(facts));
};
/** The newest version lies with the unit: it was sent back or taken back after it had been submitted or refused. */
const isBack = (facts: ProjectFacts): boolean => {
  const version = currentVersion(facts);
  return (
    version === undefined ||
    version.refusal !== undefined ||
    (version.submittedOn !== undefined && facts.intake.state === 'open')
  );
};

const preparing: readonly Rule[] = [
  ['补正修改', (facts) => isBack(facts) && facts.intake.returns.length > 0],
  ['编制申报材料', isBack],
  ['待领导签批', (facts) => currentVersion(facts)?.endorsement === undefined],
  ['待主管部门审批', (facts) => !endorsed(facts)],
];

const initiation: readonly Rule[] = [
  ['待受理', (facts) => facts.intake.state === 'submitted'],
  ['重新编制方案', (facts) => facts.review.state === 'returned' && isBack(facts)],
  ['评审暂缓', (facts) => facts.review.state === 'postponed'],
  ['待批复', (facts) => facts.review.state === 'passed'],
  [
    '待确认修改',
    (facts) =>
      facts.review.state === 'revision' &&
      !facts.review.remarks.some(
        (remark) => remark.mustAnswer && (remark.answer === undefined || remark.rejected === true),
      ),
  ],
  ['待答复评审意见', (facts) => facts.review.state === 'revision'],
  ['待组织评审', (facts) => facts.intake.state === 'accepted' && facts.review.state !== 'under-review'],
  ['待出具评审意见', (facts) => facts.intake.state === 'accepted' && currentRound(facts)?.cost !== undefined],
  ['评审中', (facts) => facts.intake.state === 'accepted'],
  ...preparing,
];

const procurement: readonly Rule[] = [
  ['待资金审核', (facts) => facts.funding.reviewStartedOn === undefined],
  ['待资金安排意见', (facts) => facts.funding.opinion?.conclusion !== 'arranged'],
  ['待列入年度预算', (facts) => facts.funding.budgets.length === 0],
  ['待登记采购计划', (facts) => facts.procurement.packages.length === 0],
  ['待签订合同', (facts) => facts.procurement.packages.some((one) => one.award !== undefined)],
  ['待定标', (facts) => facts.procurement.packages.some((one) => one.bids !== undefined)],
  ['招标中', (facts) => facts.procurement.packages.some((one) => one.tender !== undefined)],
  ['论证不利', (facts) => facts.procurement.demonstrations.at(-1)?.finding === 'adverse'],
  ['待发布招标文件', (facts) => facts.procurement.demonstration !== undefined || facts.procurement.draw === undefined],
];

const implementation: readonly Rule[] = [
  ['终止备案中', (facts) => facts.termination !== undefined],
  ['申请取消', (facts) => facts.implementation.cancellation?.state === 'requested'],
  ['变更待批', (facts) => facts.changes.some((change) => change.state === 'requested')],
  ['待确定监理', (facts) => facts.implementation.supervision === undefined],
  ['待开工', (facts) => facts.implementation.startedOn === undefined],
];

const acceptance: readonly Rule[] = [
  ['验收合格待交付', (facts) => facts.acceptance.report?.conclusion === 'accepted'],
  // A later application opens another round, without a report.
  ['验收不合格', (facts) => facts.acceptance.report?.conclusion === 'failed'],
  ['验收申请已退回', (facts) => facts.acceptance.returned !== undefined],
  ['待复核', (facts) => facts.acceptance.rectification?.state === 'reported'],
  ['整改中', (facts) => facts.acceptance.rectification?.state === 'ordered'],
  ['待验收报告', (facts) => facts.acceptance.panel?.members.every((member) => member.opinion !== undefined) ?? false],
  ['现场验收', (facts) => facts.acceptance.panel !== undefined],
  ['待组织验收', (facts) => facts.acceptance.application !== undefined],
  ['待申请验收', (facts) => facts.acceptance.preliminary?.conclusion === 'passed'],
];

const filing: readonly Rule[] = [
  ['待备案回执', ({ filing: f }) => [f.plan, f.tender, f.contract, f.acceptance].every((paper) => paper !== undefined)],
  // The papers come in any order; the first that is missing is the one that is waited for.
  ['待备案验收材料', ({ filing: f }) => [f.plan, f.tender, f.contract].every((paper) => paper !== undefined)],
  ['待备案合同', ({ filing: f }) => [f.plan, f.tender].every((paper) => paper !== undefined)],
  ['待备案招投标文件', (facts) => facts.filing.plan !== undefined],
  ['待备案建设方案', (facts) => firstFiledOn(facts) !== undefined],
  ...preparing,
];

const closedSteps = {
  abandoned: '放弃申报',
  'intake-refused': '不予受理',
  merged: '整合到其他项目',
  refused: '不予立项',
  cancelled: '已取消',
  terminated: '已终止',
  finished: '已办结',
} as const;

const steps: Readonly<Record<CatalogueStage, (facts: ProjectFacts) => string>> = {
  drafting: (facts) => firstOf(preparing, facts, '待报送'),
  initiation: (facts) => firstOf(initiation, facts, '待报送'),
  procurement: (facts) => firstOf(procurement, facts, '待专家论证'),
  implementation: (facts) => firstOf(implementation, facts, '建设中'),
  acceptance: (facts) => firstOf(acceptance, facts, '待初步验收'),
  'in-use': (facts) => (facts.oversight.evaluations.length > 0 ? '已评价' : '已交付使用'),
  filing: (facts) => firstOf(filing, facts, '待备案建设方案'),
  closed: (facts) => (facts.closed ? closedSteps[facts.closed.how] : '已办结'),
};

/** The stage of a project and the step inside it. `track` and the stages of its own come from the law pack (article 2). */
export const statusOf = (
  facts: ProjectFacts,
  track: 'full' | 'filing' | undefined,
  own: readonly StageOfPack[] = [],
): Status => {
  const stage = stageOf(facts, track);
  const held = own.find(({ before, holds }) => before === stage && holds(facts));
  return held ? { stage: held.id, step: held.step(facts) } : { stage, step: steps[stage](facts) };
};
