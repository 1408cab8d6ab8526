import { currentApplication, currentVersion, type ProjectFacts } from '@zhengxiang/procedure';

/** What makes up a step of article 5, in its order, and whether it has happened. */
export type SubStep = readonly [title: string, done: boolean];

const isSigned = (facts: ProjectFacts): boolean => {
  const { origin } = facts;
  const version = currentVersion(facts);
  return (
    version?.endorsement !== undefined &&
    (origin.owner.competentDepartment === undefined || version.departmentEndorsement !== undefined)
  );
};

const initiation = (facts: ProjectFacts): readonly SubStep[] => [
  ['编制', facts.versions.length > 0],
  ['签批', isSigned(facts)],
  ['报送', facts.intake.firstSubmittedOn !== undefined],
  ['受理', facts.intake.state === 'accepted'],
  ['评审', facts.review.opinion !== undefined],
  ['批复', facts.approval !== undefined],
];

const procurement = ({
  funding,
  procurement: { plannedOn, packages, draw, demonstration, demonstrations },
  contracts,
}: ProjectFacts) => {
  const main = packages.filter(({ subject }) => subject === 'main');
  return [
    ['资金安排', funding.opinion !== undefined],
    ['采购计划', plannedOn !== undefined],
    ...(draw || demonstrations.length > 0 ? [['需求论证', demonstration?.finding === 'fair'] as const] : []),
    ['招标', main.some(({ tender }) => tender !== undefined)],
    ['中标', main.some(({ award }) => award !== undefined)],
    ['合同', contracts.some(({ subject }) => subject === 'main')],
  ] as const;
};

const implementation = ({ implementation: { supervision, startedOn, completedOn } }: ProjectFacts) =>
  [
    ['监理', supervision !== undefined],
    ['开工', startedOn !== undefined],
    ['建设完成', completedOn !== undefined],
  ] as const;

const acceptance = (facts: ProjectFacts) => {
  const { acceptance: of, sharing } = facts;
  return [
    ['初步验收', of.preliminary?.conclusion === 'passed'],
    ...(currentApplication(facts)?.dataItems.length ? [['数据确认', sharing.confirmation !== undefined] as const] : []),
    ['申请验收', of.application !== undefined && of.returned === undefined],
    ['验收小组', of.panel !== undefined],
    ['验收合格', of.report?.conclusion === 'accepted'],
    ['交付', of.inUseOn !== undefined],
  ] as const;
};

/** The parts of the four steps of article 5, in their order. */
export const subSteps: readonly ((facts: ProjectFacts) => readonly SubStep[])[] = [
  initiation,
  procurement,
  implementation,
  acceptance,
];

export type SubState = 'done' | 'now' | 'later';

/**
 * The parts of a step as they are shown. Of a step that is behind only what happened; in the present one what was passed over is
 * left out, and the first part that is not done is the present one.
 */
export const shownSubSteps = (
  steps: readonly SubStep[],
  state: SubState,
): readonly { readonly title: string; readonly state: SubState }[] => {
  if (state === 'later') return steps.map(([title]) => ({ title, state: 'later' }));
  const last = steps.findLastIndex(([, done]) => done);
  const left = steps.filter(([, done], index) => done || (state === 'now' && index > last));
  const now = left.findIndex(([, done]) => !done);
  return left.map(([title, done], index) => ({ title, state: done ? 'done' : index === now ? 'now' : 'later' }));
};
