import type { Actor } from '@zhengxiang/core';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import { isDemo } from '../db/settings/settings.ts';
import { noteChange } from '../db/settings/setting-changes.ts';
import {
  CLOCK,
  databaseTime,
  newestEventTime,
  noteSeen,
  readClockRecord,
  writeClockRecord,
  type ClockRecord,
} from '../db/settings/clock-record.ts';
import type { Clock } from '../clock.ts';
import { inWords, judgeClock, LONGEST_GAP_MS, type ClockFault, type ClockReading } from './judge-clock.ts';

export interface ClockParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds that clocks may differ by. */
  readonly tolerance: number;
  /** The database runs on another machine: where both agree, the time is right. */
  readonly databaseIsElsewhere: boolean;
  /** Milliseconds that only ever grow, whatever is done to the clock. */
  readonly elapsed: () => number;
}

export interface ClockState {
  readonly now: Date;
  readonly database: Date;
  readonly lastSeen: Date | undefined;
  readonly fault: ClockFault | undefined;
}

/** Watches whether the server's clock can be trusted: the legal day of an act is never corrected afterwards. */
export interface ClockWatch {
  /** Compares all there is to compare, and notes that the clock was seen. Until the first check the clock is trusted. */
  check(): Promise<ClockState>;
  /** What there is to show: a fresh check, where the clock is watched at all. */
  state(): Promise<ClockState>;
  /** What stands against the clock at this moment; looks at the clock itself, not only at the last check. */
  fault(): ClockFault | undefined;
  /** Somebody has looked and says that the clock is right as it is. */
  confirm(actor: Actor, reason: string): Promise<ClockState>;
}

interface Trusted {
  readonly wall: number;
  readonly elapsed: number;
}

export const createClockWatch = (parts: ClockParts): ClockWatch => {
  const { db, clock, log, tolerance, elapsed } = parts;
  let found: ClockFault | undefined;
  let trusted: Trusted | undefined;
  let newestEvent: { readonly at: Date | undefined } | undefined;
  let demo: boolean | undefined;
  let watching = false;

  /** How far the clock is ahead of where the time that has passed puts it. */
  const drift = (now: Date, since: Trusted): number => now.getTime() - since.wall - (elapsed() - since.elapsed);

  const read = async (): Promise<ClockReading & { readonly record: ClockRecord }> => {
    newestEvent ??= { at: await newestEventTime(db) };
    // People try things out with demo data for an hour and come back after weeks; no legal day hangs on them.
    demo ??= await isDemo(db);
    const [record, database] = [await readClockRecord(db), await databaseTime(db)];
    const now = clock.now();
    const agrees = parts.databaseIsElsewhere && Math.abs(now.getTime() - database.getTime()) <= tolerance;
    const passageKnown = demo || agrees || (trusted !== undefined && Math.abs(drift(now, trusted)) <= tolerance);
    // Where nothing was taken down meanwhile, a demo clock that ran ahead and was put right has done no harm.
    const lastSeen = demo ? undefined : record.lastSeen;
    return { now, database, newestEvent: newestEvent.at, lastSeen, passageKnown, record };
  };

  const conclude = (fault: ClockFault | undefined, now: Date): void => {
    if (fault && fault.kind !== found?.kind)
      log.error({ kind: fault.kind }, `acts are refused, the clock is doubtful: ${fault.text}`);
    if (!fault && found) log.warn({}, 'the clock agrees again, acts are taken');
    found = fault;
    if (!fault) trusted = { wall: now.getTime(), elapsed: elapsed() };
  };

  const check = async (): Promise<ClockState> => {
    watching = true;
    const { record, ...reading } = await read();
    const { now, database, lastSeen } = reading;
    const fault = judgeClock(reading, record.confirmed, tolerance);
    conclude(fault, now);
    if (!fault) await noteSeen(db, now);
    return { now, database, lastSeen, fault };
  };

  const fault = (): ClockFault | undefined => {
    if (found || !trusted) return found;
    const now = clock.now();
    const ahead = drift(now, trusted);
    if (ahead >= -tolerance && ahead <= LONGEST_GAP_MS) return undefined;
    return {
      kind: ahead > 0 ? 'jumped-ahead' : 'behind-last-seen',
      text: `服务器时钟刚刚从 ${inWords(new Date(now.getTime() - ahead))} 变为 ${inWords(now)}`,
    };
  };

  const state = async (): Promise<ClockState> => {
    if (watching) return check();
    const now = clock.now();
    return { now, database: now, lastSeen: undefined, fault: undefined };
  };

  return {
    check,
    state,
    fault,
    confirm: async (actor, reason) => {
      const doubt = fault();
      const { now, database, lastSeen, newestEvent: newest } = await read();
      const known = [newest, lastSeen].filter((at): at is Date => at !== undefined && at > now);
      const latest = known.length === 0 ? undefined : new Date(Math.max(...known.map(Number)));
      const confirmed = { latest, offset: now.getTime() - database.getTime() };
      await db.transaction(async (tx) => {
        await writeClockRecord(tx, { lastSeen: now, confirmed }, now);
        const what = [`确认服务器时钟 ${inWords(now)} 无误`, ...(doubt ? [doubt.text] : [])];
        await noteChange(tx, { setting: CLOCK, actor, reason, what, now });
      });
      return check();
    },
  };
};
