import { chineseDate, plainDate, type PlainDate } from '../values/plain-date.ts';
import type { Pack } from './pack.ts';
import type { Verdict } from './verdict.ts';

/** What the bureau has said of one reading of a regulation, and on which day (article 30). */
export interface ReadingDecision {
  readonly packId: string;
  readonly reading: string;
  readonly state: 'confirmed' | 'denied';
  readonly on: PlainDate;
  readonly note?: string | undefined;
}

/** A reading that a rule's answer rests on, as it stands on the day of the act. `open`: the bureau has not said anything of it. */
export interface ReadingMark {
  readonly id: string;
  readonly state: 'open' | 'confirmed' | 'denied';
  /** The day on which the bureau decided on it. */
  readonly on?: PlainDate | undefined;
}

/** The part of what lies around a case that the machine reads for article 30. */
export interface OnReadings {
  /** A reading that is not named has been left open. */
  readonly readings?: readonly ReadingDecision[] | undefined;
}

const markOf = (pack: Pick<Pack, 'id'>, { readings = [] }: OnReadings, id: string): ReadingMark => {
  const decided = readings.find(({ packId, reading }) => packId === pack.id && reading === id);
  return decided === undefined ? { id, state: 'open' } : { id, state: decided.state, on: decided.on };
};

/** The readings that a verdict rests on: its own, where it names any or none, else those of its rule. */
export const readingsOf = (
  pack: Pick<Pack, 'id'>,
  around: OnReadings,
  verdict: Verdict,
  ofRule: readonly string[] = [],
): readonly ReadingMark[] => {
  const own = verdict.kind === 'unmet' ? verdict.restsOn : undefined;
  return (own ?? ofRule).map((id) => markOf(pack, around, id));
};

/**
 * Article 30: the bureau interprets, not the system. What rests on a reading that it denied tells, and stops nothing. That an act
 * lies behind the case, or that an answer is still missing, is no matter of reading.
 */
export const isHint = (verdict: Verdict, marks: readonly ReadingMark[]): boolean =>
  verdict.kind === 'unmet' && verdict.past !== true && marks.some(({ state }) => state === 'denied');

/**
 * What stands beside a refusal or a hint about the readings that it rests on; undefined where it rests on none.
 * The organ stands as `{data-bureau}`, for `inWordsOf` the law of the case. `ask`: the bureau has
 * not spoken, so whoever reads the text otherwise may ask it.
 */
export const readingWords = (
  marks: readonly { readonly state: ReadingMark['state']; readonly on?: string | undefined }[],
): { readonly text: string; readonly ask: boolean } | undefined => {
  const denied = marks.find(({ state }) => state === 'denied');
  if (denied)
    return {
      text: `{data-bureau}已${denied.on === undefined ? '' : `于 ${chineseDate(plainDate(denied.on))}`}否定系统的这一理解，只作提示，不拦截`,
      ask: false,
    };
  if (marks.some(({ state }) => state === 'open'))
    return {
      text: '依据系统对条文的理解，{data-bureau}尚未确认；有不同理解的，可以提请解释',
      ask: true,
    };
  return marks.length === 0 ? undefined : { text: '{data-bureau}已确认这一理解', ask: false };
};
