import { signature } from '@zhengxiang/core';
import type { SettingChangeView } from '../contract/index.ts';
import type { NotedChange, SettingKeeping } from '../ports/index.ts';
import { asJson } from './order.ts';
import type { Tables } from './tables.ts';

const viewOf = ([id, { now, actor, reason, what }]: [string, NotedChange]): SettingChangeView => ({
  id,
  at: now.toISOString(),
  by: `${actor.organisationName} ${signature(actor)}`,
  reason,
  what: [...what],
});

/** The bureau's settings, with who changed what and why. `newId` gives ids of records. */
export const memorySettingKeeping = ({ settings, changes }: Tables, newId: () => string): SettingKeeping => {
  const newest = (count: number, which: (change: NotedChange) => boolean): SettingChangeView[] =>
    changes
      .entries()
      .filter(([, change]) => which(change))
      .reverse()
      .slice(0, count)
      .map(viewOf);
  const noteChange = (change: NotedChange): Promise<void> => Promise.resolve(changes.set(newId(), change));
  return {
    readSetting: (key) => Promise.resolve(settings.get(key)),
    changeSetting: ({ value, ...change }) => {
      settings.set(change.setting, asJson(value));
      return noteChange(change);
    },
    noteChange,
    changesOf: (key) => Promise.resolve(newest(20, ({ setting }) => setting === key)),
    recentChanges: (organisationId) =>
      Promise.resolve(
        newest(
          200,
          ({ organisationIds }) => organisationId === undefined || organisationIds?.includes(organisationId) === true,
        ),
      ),
  };
};
