import { guard, met, past, unmet, type Verdict } from '@zhengxiang/core';
import { type InputOf, currentApplication, type PackageState } from '@zhengxiang/procedure';
import { happened } from './days.ts';
import { contractOf, hasFailed, isRunning } from './packages.ts';
import { because } from './reasons.ts';

type PlannedPackage = InputOf<'procurement.plan'>['packages'][number];

const sameLines = (a: readonly string[], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((line) => b.includes(line));

const isUnchanged = (before: PackageState, after: PlannedPackage | undefined): boolean =>
  after !== undefined &&
  after.subject === before.subject &&
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
