import { citeText, daysBetween, plainDate, type Actor, type PlainDate } from '@zhengxiang/core';
import type {
  CockpitQuery,
  CockpitView,
  DataResourcePage,
  DataResourceQuery,
  FundsPage,
  FundsQuery,
  OversightPage,
  OversightQuery,
} from '../contract/index.ts';
import { together } from '../laws.ts';
import type { InsightStore, Laws, SettingStore, StoredOversightRow, UnitOfWork } from '../ports/index.ts';
import { keysOfActor } from '../case/viewers.ts';
import { cockpitView, cutLimits, dueBands } from './cockpit-view.ts';

/** Readings over many projects. Each counts and lists only what the actor may see (articles 3 and 6). */
export interface Insights {
  cockpit(actor: Actor, query: CockpitQuery, today: PlainDate): Promise<CockpitView>;
  dataResources(actor: Actor, query: DataResourceQuery): Promise<DataResourcePage>;
  oversight(actor: Actor, query: OversightQuery, today: PlainDate): Promise<OversightPage>;
  funds(actor: Actor, query: FundsQuery): Promise<FundsPage>;
}

/** Article 27: the clock of a request runs until it is answered. */
const daysLeftOf = ({ open, dueOn, answeredOn }: StoredOversightRow, today: PlainDate): number | null =>
  open && dueOn !== null && answeredOn === null ? daysBetween(today, plainDate(dueOn)) : null;

export const createInsights = (ports: Pick<UnitOfWork<InsightStore & SettingStore>, 'snapshot'> & Laws): Insights => ({
  cockpit: (actor, query, today) =>
    ports.snapshot(async (store) => {
      const viewers = keysOfActor(actor);
      const counts = await store.cockpitCounts({ query, viewers, cutLimits, ...dueBands(today) });
      const [calendar, choices] = [await store.calendar(), await store.cockpitChoices(viewers)];
      return cockpitView({ laws: together(ports.packs), counts, query, today, calendar, choices });
    }),
  dataResources: (actor, query) => ports.snapshot((store) => store.dataResources(query, keysOfActor(actor))),
  oversight: (actor, query, today) =>
    ports.snapshot(async (store) => {
      const { rows, ...counts } = await store.oversightRecords(query, keysOfActor(actor), today);
      return {
        ...counts,
        rows: rows.map((row) => ({
          ...row,
          citeText: row.cite === null ? null : citeText(row.cite),
          daysLeft: daysLeftOf(row, today),
        })),
      };
    }),
  funds: (actor, query) => ports.snapshot((store) => store.funds(query, keysOfActor(actor))),
});
