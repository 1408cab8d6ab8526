import type { Actor } from '@zhengxiang/core';
import type { SettingChangeView } from '@zhengxiang/application/contract';
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { settingChange } from '../db/schema/notices.ts';
import { setting } from '../db/schema/registers.ts';

/** The stored value. `for-change` keeps others from changing it until the transaction ends. */
export const readSetting = async (tx: Tx, key: string, purpose?: 'for-change'): Promise<unknown> => {
  const query = tx.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  const [row] = await (purpose === undefined ? query : query.for('update'));
  return row?.value;
};

export interface Change {
  readonly setting: string;
  readonly value: unknown;
  readonly actor: Actor;
  readonly reason: string;
  /** In words. */
  readonly what: readonly string[];
  readonly now: Date;
}

/** Stores a setting and who changed it why, together. */
export const changeSetting = async (
  tx: Tx,
  { setting: key, value, actor, reason, what, now }: Change,
): Promise<void> => {
  await tx
    .insert(setting)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
  await tx.insert(settingChange).values({
    at: now,
    personId: actor.personId,
    personName: `${actor.organisationName} ${actor.name}`,
    setting: key,
    reason,
    what,
  });
};

/** The newest changes of a setting. */
export const changesOf = async (tx: Tx, key: string): Promise<SettingChangeView[]> => {
  const rows = await tx
    .select()
    .from(settingChange)
    .where(eq(settingChange.setting, key))
    .orderBy(desc(settingChange.at))
    .limit(20);
  return rows.map(({ id, at, personName, reason, what }) => ({
    id,
    at: at.toISOString(),
    by: personName,
    reason,
    what: [...what],
  }));
};
