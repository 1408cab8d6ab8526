/** What is known about the time from several sides. */
export interface ClockReading {
  /** The server's clock. */
  readonly now: Date;
  /** The database's clock. */
  readonly database: Date;
  /** When the newest event of the ledger was taken down. */
  readonly newestEvent: Date | undefined;
  /** When a server of this database was last seen with a clock that was trusted. */
  readonly lastSeen: Date | undefined;
  /** Whether something that does not hang on the server's clock says how much time has passed since then. */
  readonly passageKnown: boolean;
}

/** What an administrator has confirmed: later times on record, and a difference to the database, that are not held against the clock. */
export interface Confirmed {
  /** Events and sightings up to here lie in the future and are known to. */
  readonly latest?: Date | undefined;
  /** Server minus database, in milliseconds. */
  readonly offset?: number | undefined;
}

export type ClockFaultKind = 'behind-ledger' | 'behind-last-seen' | 'jumped-ahead' | 'differs-from-database';

/** Why the clock is not to be trusted, for people. */
export interface ClockFault {
  readonly kind: ClockFaultKind;
  /** A Chinese clause without a full stop: what disagrees with what. */
  readonly text: string;
}

/** After a longer time without any sign of life nobody can tell a holiday from a clock that is wrong. */
export const LONGEST_GAP_MS = 24 * 60 * 60_000;

const chinaTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** 2026年3月5日 09:00, the county's time. */
export const inWords = (instant: Date): string => chinaTime.format(instant);

/** The instant, when it lies in the future and nobody has confirmed that it does. */
const future = (one: Date | undefined, now: Date, tolerance: number, confirmed: Date | undefined): Date | undefined =>
  one !== undefined && one.getTime() - now.getTime() > tolerance && (confirmed === undefined || one > confirmed)
    ? one
    : undefined;

/**
 * Whether acts may get their legal day from the server's clock. It may not lie before what has happened already, not be a day
 * or more after it was last seen unless something else knows that so much time has passed, and not differ from the database's.
 *
 * @param tolerance milliseconds that clocks may differ by
 */
export const judgeClock = (reading: ClockReading, confirmed: Confirmed, tolerance: number): ClockFault | undefined => {
  const { now, database, newestEvent, lastSeen, passageKnown } = reading;
  const here = `服务器时钟现在是 ${inWords(now)}`;
  const event = future(newestEvent, now, tolerance, confirmed.latest);
  if (event) return { kind: 'behind-ledger', text: `${here}，早于已经办理的最后一个事项（${inWords(event)}）` };
  const seen = future(lastSeen, now, tolerance, confirmed.latest);
  if (seen) return { kind: 'behind-last-seen', text: `${here}，早于系统上次运行的时间（${inWords(seen)}）` };
  const offset = now.getTime() - database.getTime();
  if (Math.abs(offset - (confirmed.offset ?? 0)) > tolerance && Math.abs(offset) > tolerance)
    return { kind: 'differs-from-database', text: `${here}，数据库的时钟是 ${inWords(database)}` };
  if (lastSeen && !passageKnown && now.getTime() - lastSeen.getTime() > LONGEST_GAP_MS)
    return { kind: 'jumped-ahead', text: `${here}，系统上次运行是 ${inWords(lastSeen)}，相差一天以上` };
  return undefined;
};
