import { actThatLeft } from '@zhengxiang/procedure';
import type {
  CaseReader,
  FileStore,
  Laws,
  NumberStore,
  RecordedCase,
  ReplayStore,
  ProjectionStore,
  UnitOfWork,
} from '../ports/index.ts';
import { receiptOf } from '../case/receipt.ts';
import { packIdOf } from '../case/governing.ts';
import { lawById } from '../laws.ts';
import { fileIdsIn } from './record.ts';
import { isReached } from './refresh-projects.ts';
import { writeProjections } from './write-projections.ts';

export interface Rebuilt {
  readonly cases: number;
  readonly events: number;
}

/** What is read from the ledger, and all that is derived from it. */
export interface RebuildStore
  extends CaseReader, ReplayStore, ProjectionStore, Pick<NumberStore, 'countNumber'>, Pick<FileStore, 'bindFiles'> {}

/**
 * Writes everything that is derived from the ledger anew: lists, to-dos, number series, the cases of files. The acts are
 * played in the order in which they came in, because what lies around a case (similar projects, an adopted list) is read from
 * the lists as they stood at the time. One transaction; acts wait, readers keep the old lists until it is done.
 *
 * @throws UnknownLaw when a case names a law pack that is not installed; nothing is changed then
 */
export const rebuildProjections = (
  ports: UnitOfWork<RebuildStore> & Laws,
  told?: (done: number, total: number) => void,
): Promise<Rebuilt> =>
  ports.transaction(async (store) => {
    await store.clearProjections();
    const order = await store.eventOrder();
    const cases = new Map<string, RecordedCase>();
    const played = new Map<string, RecordedCase>();
    for (const [index, { caseId, seq }] of order.entries()) {
      const recorded = cases.get(caseId) ?? (await readCase(store, caseId));
      cases.set(caseId, recorded);
      played.set(caseId, { ...recorded, events: recorded.events.slice(0, seq) });
      await replay(ports, store, recorded, seq);
      await replayReading(ports, store, played, recorded, seq);
      told?.(index + 1, order.length);
    }
    return { cases: cases.size, events: order.length };
  });

/** What was read otherwise from an act on was written anew with it, and is so again. */
const replayReading = async (
  ports: Laws,
  store: ProjectionStore,
  played: ReadonlyMap<string, RecordedCase>,
  { origin, events }: RecordedCase,
  seq: number,
): Promise<void> => {
  const event = events[seq - 1];
  const pack = ports.packs.find((one) => one.pack.id === origin.packId)?.pack;
  if (pack === undefined || event === undefined || actThatLeft(pack, event)?.rereads !== true) return;
  for (const [, recorded] of [...played].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (await isReached(ports, store, { packId: pack.id, recorded, today: event.happenedOn }))
      await writeProjections(store, pack, recorded, event.happenedOn, 'same-step');
};

const readCase = async (store: CaseReader, caseId: string): Promise<RecordedCase> => {
  const recorded = await store.readCase(caseId);
  if (!recorded) throw new Error(`The ledger has events of ${caseId} but not the case`);
  return recorded;
};

const replay = async (ports: Laws, store: RebuildStore, recorded: RecordedCase, seq: number): Promise<void> => {
  const events = recorded.events.slice(0, seq);
  const packId = packIdOf({ ...recorded, events });
  const { pack } = lawById(ports.packs, packId);
  const last = events.at(-1);
  if (!last) return;
  const { number } = receiptOf(last);
  if (number) await store.countNumber(number.series, number.place);
  await store.bindFiles(fileIdsIn(last.body), recorded.origin.caseId);
  await writeProjections(store, pack, { ...recorded, events }, last.happenedOn);
};
