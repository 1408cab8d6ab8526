import { signature } from '@zhengxiang/core';
import type { NotedChange, SettingKeeping } from '@zhengxiang/application';
import type { SettingChangeView } from '@zhengxiang/application/contract';
import { arrayContains, desc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { settingChange } from '../schema/notices.ts';
import { setting } from '../schema/registers.ts';

const viewOf = ({ id, at, personName, reason, what }: typeof settingChange.$inferSelect): SettingChangeView => ({
  id,
  at: at.toISOString(),
  by: personName,
  reason,
  what: [...what],
});

/** How many of the newest records a screen holds, and how many of one setting. */
const RECENT = 200;
const OF_ONE = 20;

/** The bureau's settings, with who changed what and why. */
export const settingKeeping = (tx: Tx): SettingKeeping => {
  const noteChange = async ({
    setting: key,
    actor,
    reason,
    what,
    now,
    organisationIds,
  }: NotedChange): Promise<void> => {
    await tx.insert(settingChange).values({
      at: now,
      personId: actor.personId,
      personName: `${actor.organisationName} ${signature(actor)}`,
      setting: key,
      reason,
      what: [...what],
      ...(organisationIds && { organisationIds: [...organisationIds] }),
    });
  };
  return {
    async readSetting(key, purpose) {
      const query = tx.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
      const [row] = await (purpose === undefined ? query : query.for('update'));
      return row?.value;
    },
    async changeSetting({ value, ...change }) {
      const { setting: key, now } = change;
      await tx
        .insert(setting)
        .values({ key, value, updatedAt: now })
        .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
      await noteChange(change);
    },
    noteChange,
    async changesOf(key) {
      const rows = await tx
        .select()
        .from(settingChange)
        .where(eq(settingChange.setting, key))
        .orderBy(desc(settingChange.at))
        .limit(OF_ONE);
      return rows.map(viewOf);
    },
    async recentChanges(organisationId) {
      const whose =
        organisationId === undefined ? undefined : arrayContains(settingChange.organisationIds, [organisationId]);
      const rows = await tx.select().from(settingChange).where(whose).orderBy(desc(settingChange.at)).limit(RECENT);
      return rows.map(viewOf);
    },
  };
};
