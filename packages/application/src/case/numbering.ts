import { firstFiledOn, type LawPack } from '@zhengxiang/procedure';
import type { CaseState } from './case-state.ts';
import type { NumberStore, RecordedEvent } from '../ports/index.ts';
import { receiptOf, type ProjectNumber } from './receipt.ts';

/** Four digits and more: the ten thousandth project of a year has five. */
export const numberText = ({ series, place }: ProjectNumber): string => `${series}-${String(place).padStart(4, '0')}`;

/** The number that one of these acts was given, if any was. */
export const numberOf = (events: readonly RecordedEvent[]): ProjectNumber | undefined =>
  events.map((event) => receiptOf(event).number).find((number) => number !== undefined);

/**
 * The first act that reports a project to the bureau, for approval or for filing, gives it its number: county code, year, four
 * digits. It is written in the act's receipt, so that the number is evidence and a rebuilt list shows the same one.
 */
export const giveNumber = async (
  store: Pick<NumberStore, 'nextNumber'>,
  pack: LawPack,
  before: readonly RecordedEvent[],
  after: CaseState,
): Promise<ProjectNumber | undefined> => {
  if (after.kind !== 'project' || numberOf(before)) return undefined;
  const reportedOn = after.facts.intake.firstSubmittedOn ?? firstFiledOn(after.facts);
  if (reportedOn === undefined) return undefined;
  const series = `${pack.county.code}-${reportedOn.slice(0, 4)}`;
  return { series, place: await store.nextNumber(series) };
};
