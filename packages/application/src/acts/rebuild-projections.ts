import { lawById } from '../laws.ts';
import type { Ports, RecordedCase, Store } from '../ports.ts';
import { receiptOf } from '../receipt.ts';
import { packIdOf } from './governing.ts';
import { fileIdsIn } from './record.ts';
import { storeTraces } from './store-traces.ts';

export interface Rebuilt {
  readonly cases: number;
  readonly events: number;
}

/**
 * Writes everything that is derived from the ledger anew: lists, to-dos, number series, the cases of files. The acts are
 * played in the order in which they came in, because what lies around a case (similar projects, an adopted list) is read from
 * the lists as they stood at the time. One transaction; acts wait, readers keep the old lists until it is done.
 *
 * @throws UnknownLaw when a case names a law pack that is not installed; nothing is changed then
 */
export const rebuildProjections = (ports: Ports, told?: (done: number, total: number) => void): Promise<Rebuilt> =>
  ports.transaction(async (store) => {
    await store.clearProjections();
    const order = await store.eventOrder();
    const cases = new Map<string, RecordedCase>();
    for (const [index, { caseId, seq }] of order.entries()) {
      const recorded = cases.get(caseId) ?? (await readCase(store, caseId));
      cases.set(caseId, recorded);
      await replay(ports, store, recorded, seq);
      told?.(index + 1, order.length);
    }
    return { cases: cases.size, events: order.length };
  });

const readCase = async (store: Store, caseId: string): Promise<RecordedCase> => {
  const recorded = await store.readCase(caseId);
  if (!recorded) throw new Error(`The ledger has events of ${caseId} but not the case`);
  return recorded;
};

const replay = async (ports: Ports, store: Store, recorded: RecordedCase, seq: number): Promise<void> => {
  const events = recorded.events.slice(0, seq);
  const packId = packIdOf({ ...recorded, events });
  const { pack } = lawById(ports.packs, packId);
  const last = events.at(-1);
  if (!last) return;
  const { number } = receiptOf(last);
  if (number) await store.countNumber(number.series, number.place);
  await store.bindFiles(fileIdsIn(last.body), recorded.origin.caseId);
  await storeTraces(store, pack, { ...recorded, events }, last.happenedOn);
};
