import type { PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { stateOfCase } from '../case/case-state.ts';
import type { CaseStore, RecordedCase, ReplayStore, TraceStore } from '../ports/index.ts';
import { packIdOf } from '../case/governing.ts';
import { storeTraces } from './store-traces.ts';

/** What writing traces anew reads and writes. */
export interface RefreshStore
  extends TraceStore, Pick<CaseStore, 'readCase' | 'lockCase'>, Pick<ReplayStore, 'eventOrder'> {}

/** Whether what the bureau says of this regulation reaches a case: a project under it that goes on. */
export const isReached = (pack: Pick<LawPack, 'id'>, recorded: RecordedCase): boolean => {
  if (recorded.kind !== 'project' || packIdOf(recorded) !== pack.id) return false;
  const state = stateOfCase(recorded);
  return state.kind === 'project' && state.facts.closed === undefined;
};

/**
 * Article 30: a reading that was denied stops nothing any more, one that was confirmed stops again, from this moment on. So the lists
 * and to-dos of the projects that go on are written anew; what was decided in them stays decided. In the act's own transaction.
 */
export const refreshOpenProjects = async (store: RefreshStore, pack: LawPack, today: PlainDate): Promise<void> => {
  const ids = new Set((await store.eventOrder()).map(({ caseId }) => caseId));
  for (const caseId of [...ids].sort()) {
    await store.lockCase(caseId);
    const recorded = await store.readCase(caseId);
    if (recorded && isReached(pack, recorded)) await storeTraces(store, pack, recorded, today, 'same-step');
  }
};
