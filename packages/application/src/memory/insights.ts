import type { ApprovalState, InsightFilter, ListFilter } from '../contract/index.ts';
import type { CockpitAsk, CockpitCounts, GroupSums, InsightStore, ProjectGroup } from '../ports/index.ts';
import { listed, sumOf } from './entries.ts';
import { approvalStateOf, waitingSince } from './insight-conditions.ts';
import { memoryFunds, memoryOversight, memoryResources } from './insight-pages.ts';
import { by, compare, overlaps } from './order.ts';
import type { ListEntry, Tables } from './tables.ts';

/** Rows by a reading of them, in the order in which its values first occur. */
export const grouped = <R, K extends string | number>(
  rows: readonly R[],
  reading: (row: R) => K | null,
): readonly (readonly [K, readonly R[]])[] => {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const key = reading(row);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
};

const sumsOf = (rows: readonly ListEntry[]): GroupSums => ({
  projects: rows.length,
  totalInvestment: sumOf(rows, (row) => row.totalInvestment),
  approvedAmount: sumOf(rows, (row) => row.approvedAmount),
  ceiling: sumOf(rows, (row) => row.ceiling),
  contractPrice: sumOf(rows, (row) => row.contractPrice),
  paid: sumOf(rows, (row) => row.paid),
});

const groupOf = (rows: readonly ListEntry[]): ProjectGroup => {
  const part = (state: ApprovalState): GroupSums => sumsOf(rows.filter((row) => approvalStateOf(row) === state));
  return {
    ...sumsOf(rows),
    parts: { approved: part('approved'), unapproved: part('unapproved'), filing: part('filing') },
  };
};

const dimensions = (rows: readonly ListEntry[]) => ({
  total: groupOf(rows),
  stages: grouped(rows, (row) => row.stage).map(([key, all]) => ({ key, ...groupOf(all) })),
  years: grouped(rows, (row) => row.year)
    .map(([key, all]) => ({ key, ...groupOf(all) }))
    .sort(by(({ key }) => key)),
  kinds: grouped(rows, (row) => row.mainKind).map(([key, all]) => ({ key, ...groupOf(all) })),
  owners: grouped(rows, (row) => row.ownerId)
    .map(([key, all]) => ({ key, name: all[0]?.ownerName ?? '', ...groupOf(all) }))
    .sort((a, b) => b.totalInvestment - a.totalInvestment || compare(a.key, b.key)),
});

const cutsOf = (tables: Tables, rows: readonly ListEntry[], limits: readonly number[]): CockpitCounts['cuts'] => {
  const reviewed = rows.map((row) => {
    const { costDeclared, costApproved } = tables.insights.get(row.id)?.figures ?? {};
    const [declared, approved] = [costDeclared ?? 0, costApproved ?? 0];
    const part = Math.trunc(((declared - approved) * 1000) / declared);
    return { row, declared, approved, band: limits.findLastIndex((limit) => part >= limit) };
  });
  const sums = (all: typeof reviewed) => ({
    projects: all.length,
    declared: sumOf(all, ({ declared }) => declared),
    approved: sumOf(all, ({ approved }) => approved),
  });
  return {
    all: sums(reviewed),
    years: grouped(reviewed, ({ row }) => row.year)
      .map(([key, all]) => ({ key, ...sums([...all]) }))
      .sort(by(({ key }) => key)),
    kinds: grouped(reviewed, ({ row }) => row.mainKind).map(([key, all]) => ({ key, ...sums([...all]) })),
    bands: grouped(reviewed, ({ band }) => band)
      .map(([key, all]) => ({ key, projects: all.length }))
      .sort(by(({ key }) => key)),
  };
};

const waitingOf = (tables: Tables, rows: readonly ListEntry[]): CockpitCounts['waiting'] => {
  const waits = rows.flatMap(({ id }) => {
    const organs = new Set((tables.todos.get(id) ?? []).map(({ organ }) => organ));
    return [...organs].map((organ) => ({ organ, since: waitingSince(tables, id, [organ]) ?? '' }));
  });
  return grouped(waits, ({ organ, since }) => `${since} ${organ}`)
    .map(([, [one, ...others]]) => ({
      organ: one?.organ ?? '',
      since: (one?.since ?? '') as CockpitCounts['waiting'][number]['since'],
      projects: 1 + others.length,
    }))
    .sort(by(({ since }) => since));
};

const marksOf = (tables: Tables, rows: readonly ListEntry[], kind: string): { key: string; projects: number }[] => {
  const codes = rows.flatMap(({ id }) => [
    ...new Set((tables.insights.get(id)?.marks ?? []).filter((mark) => mark.kind === kind).map(({ code }) => code)),
  ]);
  return grouped(codes, (code) => code)
    .map(([key, all]) => ({ key, projects: all.length }))
    .sort(by(({ key }) => key));
};

const warningsOf = (rows: readonly ListEntry[]): CockpitCounts['warnings'] => {
  const cites = rows.flatMap(({ warnings }) => [...new Set(warnings.map(({ cite }) => cite))]);
  return grouped(cites, (cite) => cite)
    .map(([key, all]) => ({ key, projects: all.length }))
    .sort((a, b) => b.projects - a.projects || compare(a.key, b.key));
};

/** Every figure of the cockpit, over the same rows as the list that it opens. */
const countsOf = (tables: Tables, { query, viewers, cutLimits, overdue, soon }: CockpitAsk): CockpitCounts => {
  const rows = (more: InsightFilter = {}): ListEntry[] => {
    const filter: ListFilter = { ...query, ...more, origin: ['project'], sort: 'updated', direction: 'desc' };
    return listed(tables, filter, viewers);
  };
  const shown = rows();
  return {
    ...dimensions(shown),
    cuts: cutsOf(tables, rows({ cutFrom: 0 }), cutLimits),
    waiting: waitingOf(tables, shown),
    waivers: marksOf(tables, shown, 'waiver'),
    nearLimits: marksOf(tables, shown, 'near-limit'),
    warnings: warningsOf(shown),
    overdue: rows({ dueFrom: overdue.from, dueTo: overdue.to }).length,
    soon: rows({ dueFrom: soon.from, dueTo: soon.to }).length,
  };
};

/** Figures for the cockpit, the data catalogue and the oversight screen. */
export const memoryInsights = (tables: Tables): InsightStore => ({
  withoutInsights: () =>
    Promise.resolve(
      tables.projects
        .values()
        .map(({ caseId }) => caseId)
        .filter((caseId) => !tables.insights.has(caseId))
        .sort(),
    ),
  putInsights: (caseId, insights) => {
    tables.insights.set(caseId, insights);
    return Promise.resolve();
  },
  cockpitCounts: (ask) => Promise.resolve(countsOf(tables, ask)),
  cockpitChoices: (viewers) => {
    const visible = tables.entries.values().filter((row) => row.origin === 'project' && overlaps(row.viewers, viewers));
    const owners = new Map(visible.sort(by(({ ownerKey }) => ownerKey)).map((row) => [row.ownerId, row.ownerName]));
    return Promise.resolve({
      years: [...new Set(visible.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
      owners: [...owners].map(([id, name]) => ({ id, name })),
    });
  },
  dataResources: (query, viewers) => Promise.resolve(memoryResources(tables, query, viewers)),
  oversightRecords: (query, viewers, today) => Promise.resolve(memoryOversight(tables, query, viewers, today)),
  funds: (query, viewers) => Promise.resolve(memoryFunds(tables, query, viewers)),
});
