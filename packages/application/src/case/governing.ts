import { governingPack, type PlainDate } from '@zhengxiang/core';
import { actThatLeft, type LawPack } from '@zhengxiang/procedure';
import type { CaseReader, Laws, RecordedCase, RecordedEvent } from '../ports/index.ts';
import { lawById } from '../laws.ts';
import { receiptOf } from './receipt.ts';
import { onRecord } from './context.ts';

/** The documents that prolong a law lie in the regulations' own cases. */
type LawStore = Pick<CaseReader, 'regulationCases'>;

/** The act that brought a project to the bureau: from then on its law is settled (article 31). */
const reportOf = ({ events, procedure }: RecordedCase): RecordedEvent | undefined =>
  events.find((event) => actThatLeft({ procedure }, event)?.reports === true);

/**
 * The regulation that governs a case: of a project the one by which it was reported, whatever came into force later. One that
 * is not reported yet is read by the law of its newest act; other cases belong to the regulation they were opened under.
 */
export const packIdOf = (recorded: RecordedCase): string => {
  const { kind, events, origin } = recorded;
  if (kind !== 'project') return origin.packId;
  const deciding = reportOf(recorded) ?? events.at(-1);
  return deciding === undefined ? origin.packId : receiptOf(deciding).pack;
};

/** Article 31: the version in force on the day; past the trial period the one that comes nearest, until another is issued. */
export const packIdOn = async (ports: Laws, store: LawStore, today: PlainDate): Promise<LawPack['id']> => {
  const packs = ports.packs.map(({ pack }) => pack);
  const found = governingPack(packs, today, (await onRecord(store, today)).trialExtensions);
  return found.kind === 'pack' ? found.pack.id : found.nearest.id;
};

/** The law of the day: of what does not exist yet, and of what belongs to no case. */
export const lawOn = async (ports: Laws, store: LawStore, today: PlainDate): Promise<LawPack> =>
  lawById(ports.packs, await packIdOn(ports, store, today)).pack;

/** The law of the next act of a case: until a project is reported, the version in force on the day. */
export const packIdForAct = async (
  ports: Laws,
  store: LawStore,
  recorded: RecordedCase,
  today: PlainDate,
): Promise<LawPack['id']> =>
  recorded.kind === 'project' && reportOf(recorded) === undefined ? packIdOn(ports, store, today) : packIdOf(recorded);
