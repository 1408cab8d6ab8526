import { eq } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { setting } from '../schema/registers.ts';

/** Stores a setting, whatever was there before. */
export const putSetting = async (tx: Database | Tx, key: string, value: unknown, now: Date): Promise<void> => {
  await tx
    .insert(setting)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
};

export const removeSetting = async (tx: Database | Tx, key: string): Promise<void> => {
  await tx.delete(setting).where(eq(setting.key, key));
};

/** What a setting holds; undefined where there is none. */
export const settingOf = async (tx: Database | Tx, key: string): Promise<unknown> => {
  const [row] = await tx.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return row?.value;
};

/** Whether a setting is there and true. */
export const isSet = async (tx: Database | Tx, key: string): Promise<boolean> => (await settingOf(tx, key)) === true;

/** Whether the data are the demo county's. */
export const isDemo = (tx: Database | Tx): Promise<boolean> => isSet(tx, 'demo');
