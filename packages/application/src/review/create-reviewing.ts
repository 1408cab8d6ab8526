import type { Actor, PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import type { Moment } from '../case/moment.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { DrawOrder, ExpertDrawsView, ReviewBackground } from '../contract/index.ts';
import { together } from '../laws.ts';
import type { CaseReader, Laws, RecordedCase, ReviewStore, UnitOfWork } from '../ports/index.ts';
import { reviewBackground } from './background.ts';
import { drawExpertsFor, expertDrawsView, type DrawOutcome, type DrawStore } from './expert-draws.ts';

/** The review room: what lies beside a case, and the draw of its experts. Undefined for cases the actor may not know of. */
export interface Reviewing {
  background(actor: Actor, caseId: string): Promise<ReviewBackground | undefined>;
  draws(actor: Actor, caseId: string, moment: Moment): Promise<ExpertDrawsView | undefined>;
  draw(actor: Actor, caseId: string, order: DrawOrder, moment: Moment): Promise<DrawOutcome | undefined>;
}

interface Doors {
  readonly ports: UnitOfWork<CaseReader & DrawStore & ReviewStore> & Laws;
  /** The project, for somebody who may see it. */
  readonly seen: (store: CaseReader, actor: Actor, caseId: string) => Promise<RecordedCase | undefined>;
  readonly packFor: (
    store: Pick<CaseReader, 'regulationCases'>,
    recorded: RecordedCase,
    today: PlainDate,
  ) => Promise<LawPack>;
}

export const createReviewing = ({ ports, seen, packFor }: Doors): Reviewing => ({
  background: (actor, caseId) =>
    ports.snapshot(async (store) => {
      const recorded = await seen(store, actor, caseId);
      const state = recorded && stateOfCase(recorded);
      return state?.kind === 'project' ? reviewBackground(store, together(ports.packs), state.facts, actor) : undefined;
    }),
  draws: (actor, caseId, moment) =>
    ports.snapshot(async (store) => {
      const recorded = await seen(store, actor, caseId);
      return recorded && expertDrawsView(store, await packFor(store, recorded, moment.today), recorded, actor, moment);
    }),
  draw: (actor, caseId, order, moment) =>
    ports.transaction(async (store) => {
      const recorded = await seen(store, actor, caseId);
      return (
        recorded && drawExpertsFor(store, await packFor(store, recorded, moment.today), recorded, actor, order, moment)
      );
    }),
});
