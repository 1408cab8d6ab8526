import type { Actor } from '@zhengxiang/core';
import type { ClockRecord, ClockRecordStore, SettingKeeping, UnitOfWork } from '../ports/index.ts';
import { inWords, judgeClock, LONGEST_GAP_MS, type ClockFault, type ClockReading } from './judge-clock.ts';

export interface ClockParts {
  readonly unit: UnitOfWork<ClockRecordStore & SettingKeeping>;
  readonly now: () => Date;
  /** Hears when the clock falls into doubt, and when it comes out of it. */
  readonly told: (fault: ClockFault | undefined) => void;
  /** Milliseconds that clocks may differ by. */
  readonly tolerance: number;
  /** The database runs on another machine: where both agree, the time is right. */
  readonly databaseIsElsewhere: boolean;
  /** Milliseconds that only ever grow, whatever is done to the clock. */
  readonly elapsed: () => number;
}

export interface ServerClock {
  readonly now: Date;
  readonly database: Date;
  readonly lastSeen: Date | undefined;
  readonly fault: ClockFault | undefined;
}

/** Watches whether the server's clock can be trusted: the legal day of an act is never corrected afterwards. */
export interface ClockWatch {
  /** Compares all there is to compare, and notes that the clock was seen. Until the first check the clock is trusted. */
  check(): Promise<ServerClock>;
  /** What there is to show: a fresh check, where the clock is watched at all. */
  state(): Promise<ServerClock>;
  /** What stands against the clock at this moment; looks at the clock itself, not only at the last check. */
  fault(): ClockFault | undefined;
  /** Somebody has looked and says that the clock is right as it is. */
  confirm(actor: Actor, reason: string): Promise<ServerClock>;
}

interface Trusted {
  readonly wall: number;
  readonly elapsed: number;
}

export const createClockWatch = (parts: ClockParts): ClockWatch => {
  const { unit, now: time, told, tolerance, elapsed } = parts;
  let found: ClockFault | undefined;
  let trusted: Trusted | undefined;
  let newestEvent: { readonly at: Date | undefined } | undefined;
  let demo: boolean | undefined;
  let watching = false;

  /** How far the clock is ahead of where the time that has passed puts it. */
  const drift = (now: Date, since: Trusted): number => now.getTime() - since.wall - (elapsed() - since.elapsed);

  const read = async (): Promise<ClockReading & { readonly record: ClockRecord }> => {
    const { record, database } = await unit.snapshot(async (store) => {
      newestEvent ??= { at: await store.newestEventTime() };
      // People try things out with demo data for an hour and come back after weeks; no legal day hangs on them.
      demo ??= (await store.readSetting('demo')) === true;
      return { record: await store.clockRecord(), database: await store.storeTime() };
    });
    const now = time();
    const agrees = parts.databaseIsElsewhere && Math.abs(now.getTime() - database.getTime()) <= tolerance;
    const passageKnown = demo || agrees || (trusted !== undefined && Math.abs(drift(now, trusted)) <= tolerance);
    // Where nothing was taken down meanwhile, a demo clock that ran ahead and was put right has done no harm.
    const lastSeen = demo ? undefined : record.lastSeen;
    return { now, database, newestEvent: newestEvent?.at, lastSeen, passageKnown, record };
  };

  const conclude = (fault: ClockFault | undefined, now: Date): void => {
    if (fault ? fault.kind !== found?.kind : found !== undefined) told(fault);
    found = fault;
    if (!fault) trusted = { wall: now.getTime(), elapsed: elapsed() };
  };

  const check = async (): Promise<ServerClock> => {
    watching = true;
    const { record, ...reading } = await read();
    const { now, database, lastSeen } = reading;
    const fault = judgeClock(reading, record.confirmed, tolerance);
    conclude(fault, now);
    if (!fault) await unit.transaction((store) => store.noteSeen(now));
    return { now, database, lastSeen, fault };
  };

  const fault = (): ClockFault | undefined => {
    if (found || !trusted) return found;
    const now = time();
    const ahead = drift(now, trusted);
    if (ahead >= -tolerance && ahead <= LONGEST_GAP_MS) return undefined;
    return {
      kind: ahead > 0 ? 'jumped-ahead' : 'behind-last-seen',
      text: `服务器时钟刚刚从 ${inWords(new Date(now.getTime() - ahead))} 变为 ${inWords(now)}`,
    };
  };

  const state = async (): Promise<ServerClock> => {
    if (watching) return check();
    const now = time();
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
      await unit.transaction(async (store) => {
        await store.putClockRecord({ lastSeen: now, confirmed }, now);
        const what = [`确认服务器时钟 ${inWords(now)} 无误`, ...(doubt ? [doubt.text] : [])];
        await store.noteChange({ setting: 'clock', actor, reason, what, now });
      });
      return check();
    },
  };
};
