import { eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ClockRecord, ClockRecordStore } from '@zhengxiang/application';
import type { Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { setting } from '../schema/registers.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));

const stored = z.object({
  lastSeen: instant.optional(),
  confirmed: z.object({ latest: instant.optional(), offset: z.number().optional() }).default({}),
});

const CLOCK = 'clock';

/** What the clock of a server is held against. */
export const clockRecordStore = (tx: Tx): ClockRecordStore => ({
  async clockRecord(): Promise<ClockRecord> {
    const [row] = await tx.select({ value: setting.value }).from(setting).where(eq(setting.key, CLOCK));
    return stored.parse(row?.value ?? {});
  },
  async putClockRecord(value, now) {
    await tx
      .insert(setting)
      .values({ key: CLOCK, value, updatedAt: now })
      .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
  },
  async noteSeen(now) {
    await tx
      .insert(setting)
      .values({ key: CLOCK, value: { lastSeen: now }, updatedAt: now })
      .onConflictDoUpdate({
        target: setting.key,
        set: { value: sql`${setting.value} || excluded.value`, updatedAt: now },
      });
  },
  async storeTime() {
    const { rows } = await tx.execute<{ at: string }>(sql`select extract(epoch from clock_timestamp()) * 1000 as at`);
    return new Date(Number(rows[0]?.at));
  },
  async newestEventTime() {
    const [row] = await tx.select({ at: max(ledgerEvent.recordedAt) }).from(ledgerEvent);
    return row?.at ?? undefined;
  },
});
