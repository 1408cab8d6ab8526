import { eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { setting } from '../schema/registers.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));

const stored = z.object({
  lastSeen: instant.optional(),
  confirmed: z.object({ latest: instant.optional(), offset: z.number().optional() }).default({}),
});
/** What the database remembers of clocks. */
export type ClockRecord = z.infer<typeof stored>;

export const CLOCK = 'clock';

export const readClockRecord = async (tx: Database | Tx): Promise<ClockRecord> => {
  const [row] = await tx.select({ value: setting.value }).from(setting).where(eq(setting.key, CLOCK));
  return stored.parse(row?.value ?? {});
};

export const writeClockRecord = async (tx: Database | Tx, value: ClockRecord, now: Date): Promise<void> => {
  await tx
    .insert(setting)
    .values({ key: CLOCK, value, updatedAt: now })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
};

/** Notes that a trusted clock was seen, and leaves what was confirmed as it is. */
export const noteSeen = async (tx: Database | Tx, now: Date): Promise<void> => {
  await tx
    .insert(setting)
    .values({ key: CLOCK, value: { lastSeen: now }, updatedAt: now })
    .onConflictDoUpdate({
      target: setting.key,
      set: { value: sql`${setting.value} || excluded.value`, updatedAt: now },
    });
};

export const databaseTime = async (tx: Database | Tx): Promise<Date> => {
  const { rows } = await tx.execute<{ at: string }>(sql`select extract(epoch from clock_timestamp()) * 1000 as at`);
  return new Date(Number(rows[0]?.at));
};

/** When the newest event was taken down. Reads the whole ledger: once a start. */
export const newestEventTime = async (tx: Database | Tx): Promise<Date | undefined> => {
  const [row] = await tx.select({ at: max(ledgerEvent.recordedAt) }).from(ledgerEvent);
  return row?.at ?? undefined;
};
