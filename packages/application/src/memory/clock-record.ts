import type { ClockRecord, ClockRecordStore, DigestStore } from '../ports/index.ts';
import type { Tables } from './tables.ts';

const CLOCK = 'clock';

/** What the clock of a server is held against; the store's own clock is the one it was opened with. */
export const memoryClockRecord = ({ settings, cases }: Tables, now: () => Date): ClockRecordStore => {
  const record = (): ClockRecord => (settings.get(CLOCK) as ClockRecord | undefined) ?? { confirmed: {} };
  return {
    clockRecord: () => Promise.resolve(record()),
    putClockRecord: (given) => Promise.resolve(settings.set(CLOCK, given)),
    noteSeen: (lastSeen) => Promise.resolve(settings.set(CLOCK, { ...record(), lastSeen })),
    storeTime: () => Promise.resolve(now()),
    newestEventTime: () => {
      const times = cases.values().flatMap(({ events }) => events.map(({ recordedAt }) => Date.parse(recordedAt)));
      return Promise.resolve(times.length === 0 ? undefined : new Date(Math.max(...times)));
    },
  };
};

/** One digest a day; nothing here needs its hash. */
export const memoryDigests = ({ digests }: Tables): DigestStore => ({
  addDigest: (day, now) => {
    const known = digests.has(day);
    if (!known) digests.set(day, now);
    return Promise.resolve(known ? 'exists' : 'appended');
  },
});
