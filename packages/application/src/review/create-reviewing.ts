import type { Actor, PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import type { Moment } from '../case/moment.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { DrawOrder, ExpertDrawsView, ReviewBackground } from '../contract/index.ts';
import { together } from '../laws.ts';
import type { CaseReader, DrawBeacon, Laws, RecordedCase, ReviewStore, UnitOfWork } from '../ports/index.ts';
import { reviewBackground } from './background.ts';
import { completeDraw, expertDrawsView, orderDraw, type DrawOutcome, type DrawStore } from './expert-draws.ts';

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
  readonly beacon: DrawBeacon | undefined;
  readonly packFor: (
    store: Pick<CaseReader, 'regulationCases'>,
    recorded: RecordedCase,
    today: PlainDate,
  ) => Promise<LawPack>;
}

export const createReviewing = ({ ports, seen, packFor, beacon }: Doors): Reviewing => ({
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
  draw: async (actor, caseId, order, moment) => {
    if (!beacon) return { kind: 'invalid', message: '本系统没有配置专家抽取所用的存证日志。' };
    // Stored, and so in the log, before anything that decides it can be known.
    const ordered = await ports.transaction(async (store) => {
      const recorded = await seen(store, actor, caseId);
      return (
        recorded &&
        orderDraw(store, beacon, await packFor(store, recorded, moment.today), recorded, actor, order, moment)
      );
    });
    if (ordered?.kind !== 'ordered') return ordered;
    const evidence = await beacon.decide(ordered.order);
    if (!evidence) return { kind: 'waiting', number: ordered.order.number };
    return ports.transaction((store) => completeDraw(store, ordered.order, evidence, actor));
  },
});
