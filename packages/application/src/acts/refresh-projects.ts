import type { PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { stateOfCase } from '../case/case-state.ts';
import type { CaseReader, CaseStore, Laws, RecordedCase, ReplayStore, TraceStore } from '../ports/index.ts';
import { packIdForAct } from '../case/governing.ts';
import { storeTraces } from './store-traces.ts';

/** What writing traces anew reads and writes. */
export interface RefreshStore
  extends TraceStore, Pick<CaseStore, 'readCase' | 'lockCase'>, Pick<ReplayStore, 'eventOrder'> {}

/** Whether what the bureau says of a regulation reaches a case: a project that goes on, and whose next act is judged by it. */
export const isReached = async (
  laws: Laws,
  store: Pick<CaseReader, 'regulationCases'>,
  { packId, recorded, today }: { readonly packId: string; readonly recorded: RecordedCase; readonly today: PlainDate },
): Promise<boolean> => {
  const state = stateOfCase(recorded);
  if (state.kind !== 'project' || state.facts.closed !== undefined) return false;
  return (await packIdForAct(laws, store, recorded, today)) === packId;
};

/**
 * Article 30: a reading that was denied stops nothing any more, one that was confirmed stops again, from this moment on. So the lists
 * and to-dos of the projects that go on are written anew; what was decided in them stays decided. In the act's own transaction.
 */
export const refreshOpenProjects = async (
  laws: Laws,
  store: RefreshStore,
  pack: LawPack,
  today: PlainDate,
): Promise<void> => {
  const ids = new Set((await store.eventOrder()).map(({ caseId }) => caseId));
  for (const caseId of [...ids].sort()) {
    await store.lockCase(caseId);
    const recorded = await store.readCase(caseId);
    if (recorded && (await isReached(laws, store, { packId: pack.id, recorded, today })))
      await storeTraces(store, pack, recorded, today, 'same-step');
  }
};
