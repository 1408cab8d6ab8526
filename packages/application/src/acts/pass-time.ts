import { stateOfCase } from '../case/case-state.ts';
import { lawById } from '../laws.ts';
import { packIdForAct } from '../case/governing.ts';
import type { Moment } from '../case/moment.ts';
import type { Laws, RecordedCase, UnitOfWork } from '../ports/index.ts';
import { refreshCase, type RefreshStore } from './refresh-projects.ts';

/** What is over does not change with the day. */
const goesOn = (recorded: RecordedCase): boolean => {
  const state = stateOfCase(recorded);
  return recorded.events.length > 0 && (state.kind !== 'project' || state.facts.closed === undefined);
};

const writeAnew = async (
  ports: Laws,
  store: RefreshStore,
  caseId: string,
  { now, today }: Moment,
): Promise<boolean> => {
  // An act on the case waits here, or is waited for: what is written belongs to the newest state.
  await store.lockCase(caseId);
  const recorded = await store.readCase(caseId);
  const last = recorded?.events.at(-1);
  if (!recorded || !last || last.happenedOn > today || !goesOn(recorded)) return false;
  const { pack } = lawById(ports.packs, await packIdForAct(ports, store, recorded, today));
  await refreshCase(store, pack, recorded, { now, today });
  return true;
};

/**
 * A day has begun: a law may have begun or ended, a day that a rule names been reached. Lists, warnings and to-dos of the cases
 * that go on are written as they are on that day, and what the day has opened is put down for telling. One short transaction a case; it may be broken off and called again, and
 * changes nothing where nothing has changed. Answers how many cases were gone through.
 */
export const passTime = async (
  ports: UnitOfWork<RefreshStore> & Laws,
  moment: Moment,
  stopped?: { readonly aborted: boolean },
): Promise<number> => {
  const order = await ports.snapshot((store) => store.eventOrder());
  let written = 0;
  for (const caseId of [...new Set(order.map((one) => one.caseId))].sort()) {
    if (stopped?.aborted) break;
    if (await ports.transaction((store) => writeAnew(ports, store, caseId, moment))) written += 1;
  }
  return written;
};
