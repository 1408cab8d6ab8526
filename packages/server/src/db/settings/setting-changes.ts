import type { Actor } from '@zhengxiang/core';
import type { SettingChangeView } from '@zhengxiang/application/contract';
import { arrayContains, desc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { settingChange } from '../schema/notices.ts';
import { setting } from '../schema/registers.ts';

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
  /** Whose people or entry it concerns; left out for the county's own settings. */
  readonly organisationIds?: readonly string[];
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
  await noteChange(tx, { setting: key, actor, reason, what, now });
};

/** Puts on record who changed what. */
export const noteChange = async (tx: Tx, change: Omit<Change, 'value'>): Promise<void> => {
  const { setting: key, actor, reason, what, now, organisationIds } = change;
  await tx.insert(settingChange).values({
    at: now,
    personId: actor.personId,
    personName: `${actor.organisationName} ${actor.name}`,
    setting: key,
    reason,
    what,
    ...(organisationIds && { organisationIds: [...organisationIds] }),
  });
};

const viewOf = ({ id, at, personName, reason, what }: typeof settingChange.$inferSelect): SettingChangeView => ({
  id,
  at: at.toISOString(),
  by: personName,
  reason,
  what: [...what],
});

/** How many of the newest records a screen holds. */
const RECENT = 200;

/** The newest changes of everything, or of what concerns one organisation. */
export const recentChanges = async (tx: Tx, organisationId?: string): Promise<SettingChangeView[]> =>
  (
    await tx
      .select()
      .from(settingChange)
      .where(organisationId === undefined ? undefined : arrayContains(settingChange.organisationIds, [organisationId]))
      .orderBy(desc(settingChange.at))
      .limit(RECENT)
  ).map(viewOf);

/** The newest changes of a setting. */
export const changesOf = async (tx: Tx, key: string): Promise<SettingChangeView[]> => {
  const rows = await tx
    .select()
    .from(settingChange)
    .where(eq(settingChange.setting, key))
    .orderBy(desc(settingChange.at))
    .limit(20);
  return rows.map(viewOf);
};
