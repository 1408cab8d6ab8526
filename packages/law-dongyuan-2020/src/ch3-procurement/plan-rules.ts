import { guard, met, past, sumFen, unmet, type Fen, type Verdict } from '@zhengxiang/core';
import {
  type InputOf,
  currentApplication,
  foreignLines,
  packageSubjects,
  subjectByLines,
  type BudgetLine,
  type PackageState,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { happened } from './days.ts';
import { contractOf, hasFailed, isRunning } from './packages.ts';
import { because } from './reasons.ts';

type PlannedPackage = InputOf<'procurement.plan'>['packages'][number];

const sameLines = (a: readonly string[], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((line) => b.includes(line));

const isUnchanged = (facts: ProjectFacts, before: PackageState, after: PlannedPackage | undefined): boolean =>
  after !== undefined &&
  subjectByLines(after.subject, after.lines ?? [], currentApplication(facts)?.lines ?? []) === before.subject &&
  after.method === before.method &&
  after.budget === before.budget &&
  sameLines(before.lines, after.lines);

/** Revisable until procurement begins; a package that failed opens the plan again, for itself and for what has not begun. */
export const planBeforeTender = guard(['procurement.plan'], {
  says: '采购计划在首次发布招标（采购）文件或确定供应商之前可以修改；废标后可就未开始的采购包修改。',
  check: ({ facts }) => {
    const { packages } = facts.procurement;
    if (packages.length > 0 && packages.every((of) => contractOf(facts, of) !== undefined))
      return past(because('all-contracted'));
    return packages.some(isRunning) && !packages.some(hasFailed) ? past(because('plan-in-tender')) : met;
  },
});

const twice = (packages: readonly PlannedPackage[]): readonly Verdict[] =>
  packages.flatMap((of, index) =>
    packages.findIndex(({ id }) => id === of.id) < index
      ? [unmet(because('package-twice', { package: of.name }), { field: `packages.${index}` })]
      : [],
  );

/** What the cost review left of a budget line, 分; as declared where it never looked at it. */
const approvedOf = (facts: ProjectFacts, line: BudgetLine): Fen =>
  facts.review.rounds.at(-1)?.cost?.lines.find((row) => row.line === line.id)?.approved ?? line.amount;

const subjectFaults = (facts: ProjectFacts, of: PlannedPackage, index: number): readonly Verdict[] => {
  const { subject, name, lines = [], budget } = of;
  if (subject === 'main') return [];
  const field = `packages.${index}.lines`;
  const called = packageSubjects[subject];
  const all = currentApplication(facts)?.lines ?? [];
  const own = all.filter(({ id }) => lines.includes(id));
  const foreign = foreignLines(subject, lines, all);
  const most = sumFen(own.map((line) => approvedOf(facts, line)));
  return [
    ...(own.length === 0 ? [unmet(because('lines-of-package-missing', { package: name, called }), { field })] : []),
    ...(foreign.length > 0
      ? [
          unmet(
            because('lines-are-construction', {
              package: name,
              called,
              lines: foreign.map((line) => `“${line.name}”`).join('、'),
            }),
            { field, remedy: '改为“项目建设”，或者把这些预算明细列入项目建设的采购包' },
          ),
        ]
      : []),
    ...(own.length > 0 && budget > most
      ? [unmet(because('package-above-lines', { package: name, budget, most }), { field: `packages.${index}.budget` })]
      : []),
  ];
};

/** The lock of article 24 and the bar of article 10 follow what is built, so a package is what its lines are. */
export const subjectFollowsLines = guard(['procurement.plan'], {
  says: '设计、监理、测评的采购包写明包含的预算明细，明细都属于这类服务，采购预算不超过这些明细的核定金额；其余的都是项目建设。',
  restsOn: ['art13-package-subject'],
  checkInput: ({ facts }, { packages }) =>
    packages.flatMap((of, index) => (hasChanged(facts, of) ? subjectFaults(facts, of, index) : [])),
});

/** Packages that procurement has begun with stay as they were planned, by whatever rules. */
const hasChanged = (facts: ProjectFacts, of: PlannedPackage): boolean =>
  !facts.procurement.packages.some((before) => before.id === of.id && isRunning(before));

export const impliedPlan = guard(['procurement.plan'], {
  says: '采购包不重复，至少一个是项目建设，预算明细各归一个采购包；已开始采购的采购包不变。',
  partlyOn: ['art13-plan-revision'],
  checkInput: ({ facts, today }, { packages, plannedOn }) => {
    const known = new Map(currentApplication(facts)?.lines.map((line) => [line.id, line.name]));
    const used = packages.flatMap((of, index) => (of.lines ?? []).map((line) => ({ line, index })));
    return [
      ...happened({ field: 'plannedOn', label: '登记日期', date: plannedOn }, today, {
        label: '立项批复日期',
        date: facts.approval?.on,
      }),
      ...twice(packages),
      ...(packages.some((of) => of.subject === 'main')
        ? []
        : [unmet(because('main-package-missing'), { field: 'packages' })]),
      ...used.flatMap(({ line, index }, at) => {
        const field = `packages.${index}.lines`;
        if (!known.has(line)) return [unmet(because('no-such-line', { line }), { field })];
        return used.findIndex((other) => other.line === line) < at
          ? [unmet(because('line-in-two-packages', { line: known.get(line) ?? line }), { field })]
          : [];
      }),
      ...facts.procurement.packages
        .filter(
          (before) =>
            isRunning(before) &&
            !isUnchanged(
              facts,
              before,
              packages.find(({ id }) => id === before.id),
            ),
        )
        .map((before) =>
          unmet(because('running-package-changed', { package: before.name }), {
            field: 'packages',
            restsOn: ['art13-plan-revision'],
          }),
        ),
    ];
  },
});
