import { calendarYearSchema, workCalendar } from '@zhengxiang/core';
import type { HintSettings } from '@zhengxiang/procedure';
import type { ListViewStore, SettingStore } from '../ports/index.ts';
import { by } from './order.ts';
import type { Tables } from './tables.ts';

/** The bureau's settings. */
export const memorySettings = ({ settings }: Tables): SettingStore => ({
  targets: () => Promise.resolve(new Map(Object.entries((settings.get('targets') ?? {}) as Record<string, number>))),
  hints: () => Promise.resolve((settings.get('hints') ?? {}) as HintSettings),
  calendar: () => {
    const years = (settings.get('calendar') ?? []) as unknown[];
    return Promise.resolve(workCalendar(years.map((year) => calendarYearSchema.parse(year))));
  },
});

/** The views that people keep of the project list. */
export const memoryListViews = ({ listViews }: Tables): ListViewStore => ({
  listViewsOf: (personId) =>
    Promise.resolve(
      listViews
        .values()
        .filter((view) => view.personId === personId)
        .sort(
          by(
            ({ createdAt }) => createdAt.getTime(),
            ({ id }) => id,
          ),
        )
        .map(({ id, name, state, isDefault }) => ({ id, name, state, isDefault })),
    ),
  saveListView: (personId, view, now) => {
    const own = listViews.values().filter((one) => one.personId === personId);
    const known = listViews.get(view.id);
    if (own.some(({ name, id }) => name === view.name && id !== view.id)) return Promise.resolve(false);
    if (known !== undefined && known.personId !== personId) return Promise.resolve(false);
    if (view.isDefault) for (const one of own) listViews.set(one.id, { ...one, isDefault: false });
    listViews.set(view.id, { ...view, personId, createdAt: known?.createdAt ?? now });
    return Promise.resolve(true);
  },
  deleteListView: (personId, id) => {
    if (listViews.get(id)?.personId === personId) listViews.delete(id);
    return Promise.resolve();
  },
});
