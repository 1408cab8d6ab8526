import {
  addDays,
  addWorkingDays,
  citeText,
  workingDaysBetween,
  type PlainDate,
  type WorkCalendar,
} from '@zhengxiang/core';
import {
  catalogueStages,
  organName,
  serviceKinds,
  stageName,
  type Organ,
  type ServiceKind,
  type Stage,
} from '@zhengxiang/procedure';
import type { Together } from '../laws.ts';
import type {
  CockpitFigure,
  CockpitQuery,
  CockpitView,
  CountFigure,
  CutFigure,
  ListSearch,
  WaitingFigure,
} from '../contract/index.ts';
import type { CockpitCounts, CutGroup, DayBand, GroupSums, ProjectGroup } from '../ports/index.ts';

/** How many days ahead something counts as due soon. */
const SOON_DAYS = 30;

/** Overdue: the day is past. Soon: today up to {@link SOON_DAYS} days ahead. */
export const dueBands = (today: PlainDate): { readonly overdue: DayBand; readonly soon: DayBand } => ({
  overdue: { to: addDays(today, -1) },
  soon: { from: today, to: addDays(today, SOON_DAYS) },
});

/** Where the bands of what the review cut begin, in thousandths; the last one is open. */
export const cutLimits = [0, 50, 100, 150, 200, 300, 500] as const;

const cutLabel = (index: number): string => {
  const [from = 0, to] = [cutLimits[index], cutLimits[index + 1]];
  return to === undefined ? `${from / 10}% 以上` : `${from / 10}–${to / 10}%`;
};

/** Working days waited, the shortest first; the last band is open. */
const waitingLimits = [5, 10, 20] as const;
const bandLabels = ['5 个工作日以内', '6–10 个工作日', '11–20 个工作日', '超过 20 个工作日'] as const;

/** The days since when somebody has waited, for each band of working days. */
export const waitingBands = (today: PlainDate, calendar: WorkCalendar): readonly DayBand[] => {
  const first = waitingLimits.map((limit) =>
    firstDayWithin(addWorkingDays(today, -(limit + 1), calendar).date, today, limit, calendar),
  );
  return [0, 1, 2, 3].map((index) => ({
    from: first[index],
    ...(index === 0 ? {} : { to: addDays(first[index - 1] ?? today, -1) }),
  }));
};

/** The earliest day on or after `start` from which no more than `limit` working days have passed. */
const firstDayWithin = (start: PlainDate, today: PlainDate, limit: number, calendar: WorkCalendar): PlainDate => {
  let date = start;
  while (workingDaysBetween(date, today, calendar).days > limit) date = addDays(date, 1);
  return date;
};

const isIn = (day: PlainDate, { from, to }: DayBand): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);

const kindName = (kind: string): string => serviceKinds[kind as ServiceKind] ?? '未填类别';

const amountsOf = ({
  projects,
  totalInvestment,
  approvedAmount,
  ceiling,
  contractPrice,
  paid,
}: GroupSums): GroupSums => ({
  projects,
  totalInvestment,
  approvedAmount,
  ceiling,
  contractPrice,
  paid,
});

interface CockpitMade {
  readonly counts: CockpitCounts;
  readonly query: CockpitQuery;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly laws: Together;
  readonly choices: { years: readonly number[]; owners: readonly { id: string; name: string }[] };
}

/** Counts with their words, and with the list that each of them opens. */
export const cockpitView = ({ laws, counts, query, today, calendar, choices }: CockpitMade): CockpitView => {
  const base: ListSearch = {
    origin: ['project'],
    ...(query.year && { year: query.year }),
    ...(query.owner && { owner: query.owner }),
    ...(query.kind && { kind: query.kind }),
  };
  const figure = (key: string, label: string, group: ProjectGroup, more: Partial<ListSearch>): CockpitFigure => ({
    key,
    label,
    ...amountsOf(group),
    list: { ...base, ...more },
    parts: {
      approved: { ...group.parts.approved, list: { ...base, ...more, approval: ['approved'] } },
      unapproved: { ...group.parts.unapproved, list: { ...base, ...more, approval: ['unapproved'] } },
      filing: { ...group.parts.filing, list: { ...base, ...more, approval: ['filing'] } },
    },
  });
  const cut = (key: string, label: string, group: CutGroup, more: Partial<ListSearch>): CutFigure => ({
    key,
    label,
    projects: group.projects,
    declared: group.declared,
    approved: group.approved,
    list: { ...base, cutFrom: 0, ...more },
  });
  const counted = (key: string, label: string, projects: number, more: Partial<ListSearch>): CountFigure => ({
    key,
    label,
    projects,
    list: { ...base, ...more },
  });
  const bands = waitingBands(today, calendar);
  const { overdue, soon } = dueBands(today);
  const stageOrder = [...Object.keys(catalogueStages), ...laws.procedure.stages.map(({ id }) => id)];
  const provisional = counts.waiting.some(({ since }) => workingDaysBetween(since, today, calendar).provisional);
  return {
    on: today,
    total: figure('all', '全部项目', counts.total, {}),
    stages: [...counts.stages]
      .sort((a, b) => stageOrder.indexOf(a.key) - stageOrder.indexOf(b.key))
      .map((one) => figure(one.key, stageName(laws, one.key as Stage), one, { stage: [one.key as Stage] })),
    years: counts.years.map((one) => figure(String(one.key), `${one.key} 年`, one, { year: [one.key] })),
    kinds: counts.kinds.map((one) => figure(one.key, kindName(one.key), one, { kind: [one.key] })),
    owners: counts.owners.map((one) => figure(one.key, one.name, one, { owner: [one.key] })),
    cuts: {
      all: cut('all', '已评审造价的项目', counts.cuts.all, {}),
      years: counts.cuts.years.map((one) => cut(String(one.key), `${one.key} 年`, one, { year: [one.key] })),
      kinds: counts.cuts.kinds.map((one) => cut(one.key, kindName(one.key), one, { kind: [one.key] })),
      // Bands without projects stay between the others: a distribution with gaps would look like another one.
      bands: cutLimits.slice(0, 1 + Math.max(-1, ...counts.cuts.bands.map(({ key }) => key))).map((from, index) => {
        const projects = counts.cuts.bands.find(({ key }) => key === index)?.projects ?? 0;
        const to = cutLimits[index + 1];
        return counted(String(index), cutLabel(index), projects, {
          cutFrom: from,
          ...(to !== undefined && { cutTo: to }),
        });
      }),
    },
    waiting: waitingFigures(laws, counts, bands, { base, today, calendar }),
    provisional,
    waivers: counts.waivers.map((one) => counted(one.key, citeText(one.key), one.projects, { waiver: [one.key] })),
    alerts: [
      counted('overdue', '有事项已逾期', counts.overdue, { dueTo: overdue.to }),
      counted('soon', `${SOON_DAYS} 日内有事项到期`, counts.soon, { dueFrom: soon.from, dueTo: soon.to }),
      ...counts.nearLimits.map((one) =>
        counted(`near:${one.key}`, `金额接近${citeText(one.key)}的限额`, one.projects, { nearLimit: [one.key] }),
      ),
    ],
    warnings: counts.warnings.map((one) => counted(one.key, citeText(one.key), one.projects, { warning: [one.key] })),
    choices: { years: [...choices.years], owners: [...choices.owners] },
  };
};

interface WaitingBasis {
  readonly base: ListSearch;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
}

const waitingFigures = (
  laws: Together,
  counts: CockpitCounts,
  bands: readonly DayBand[],
  { base, today, calendar }: WaitingBasis,
): WaitingFigure[] => {
  const organs = [...new Set(counts.waiting.map(({ organ }) => organ))] as Organ[];
  return organs
    .map((organ): WaitingFigure => {
      const own = counts.waiting.filter((one) => one.organ === organ);
      const sum = (rows: typeof own): number => rows.reduce((total, one) => total + one.projects, 0);
      const list: ListSearch = { ...base, waitingFor: [organ] };
      return {
        organ,
        label: organName(laws, organ),
        projects: sum(own),
        longest: Math.max(0, ...own.map(({ since }) => workingDaysBetween(since, today, calendar).days)),
        bands: bands.map((band, index) => ({
          key: String(index),
          label: bandLabels[index] ?? '',
          projects: sum(own.filter(({ since }) => isIn(since, band))),
          list: {
            ...list,
            ...(band.from !== undefined && { waitingFrom: band.from }),
            ...(band.to !== undefined && { waitingTo: band.to }),
          },
        })),
        list,
      };
    })
    .sort((a, b) => b.projects - a.projects || a.organ.localeCompare(b.organ));
};
