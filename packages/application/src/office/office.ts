import {
  actsUnder,
  calendarYearSchema,
  citeText,
  plainDate,
  powersFor,
  workCalendar,
  workingDaysBetween,
  type Actor,
  type CalendarYear,
} from '@zhengxiang/core';
import { actOf, organName, postNames, titleOfAct, type ActionId, type LawPack } from '@zhengxiang/procedure';
import { z } from 'zod';
import type { Fault } from '../administration/done.ts';
import type { CalendarYearView, ReplyOf } from '../contract/index.ts';
import type { SettingKeeping, UnitOfWork } from '../ports/index.ts';
import { mayRunOffice } from './may-run-office.ts';

const storedYear = z.intersection(calendarYearSchema, z.object({ source: z.string().optional() }));
type StoredYear = z.infer<typeof storedYear>;
const storedTargets = z.record(z.string(), z.int());

/** Calendar and internal targets: read by everybody, changed by those who run the office. */
export interface Office {
  calendar(actor: Actor, year: number): Promise<ReplyOf<'calendar'>>;
  saveYear(actor: Actor, year: CalendarYear, source: string, reason: string): Promise<void>;
  targets(actor: Actor): Promise<ReplyOf<'targets'>>;
  saveTargets(actor: Actor, days: Readonly<Record<string, number>>, reason: string): Promise<Fault | undefined>;
}

const yearsIn = async (store: SettingKeeping, purpose?: 'for-change'): Promise<readonly StoredYear[]> =>
  z.array(storedYear).parse((await store.readSetting('calendar', purpose)) ?? []);
const targetsIn = async (store: SettingKeeping, purpose?: 'for-change'): Promise<Readonly<Record<string, number>>> =>
  storedTargets.parse((await store.readSetting('targets', purpose)) ?? {});

const viewOf = (years: readonly StoredYear[], year: number): CalendarYearView => {
  const found = years.find((one) => one.year === year);
  const calendar = workCalendar(years);
  const last = (of: number) => plainDate(`${String(of)}-12-31`);
  return {
    year,
    published: found !== undefined,
    offDays: [...(found?.offDays ?? [])],
    workDays: [...(found?.workDays ?? [])],
    source: found?.source ?? null,
    workingDays: workingDaysBetween(last(year - 1), last(year), calendar).days,
  };
};

const difference = (name: string, before: readonly string[], after: readonly string[]): string[] => {
  const added = after.filter((day) => !before.includes(day));
  const removed = before.filter((day) => !after.includes(day));
  return [
    ...(added.length > 0 ? [`增加${name}：${added.join('、')}`] : []),
    ...(removed.length > 0 ? [`取消${name}：${removed.join('、')}`] : []),
  ];
};

const holdersOf = (pack: LawPack, action: ActionId): string =>
  powersFor(pack, action)
    .holders.map(
      ({ organ, posts }) => `${organName(pack, organ)}${(posts ?? []).map((post) => postNames[post]).join('、')}`,
    )
    .join('；');

/** The steps that somebody is expected to take under a law. */
const stepsUnder = (pack: LawPack) => actsUnder(pack).filter((action) => actOf(pack, action).urgency === 'task');

export interface OfficeParts {
  readonly unit: UnitOfWork<SettingKeeping>;
  readonly now: () => Date;
  /** The law that says who may change what, and whose acts have targets. */
  readonly lawOfToday: () => Promise<LawPack>;
}

/** The calendar of the county: which days are worked. */
const calendarOffice = ({ unit, now, lawOfToday }: OfficeParts): Pick<Office, 'calendar' | 'saveYear'> => ({
  calendar: async (actor, year) => {
    const pack = await lawOfToday();
    return unit.transaction(async (store) => {
      const years = await yearsIn(store);
      return {
        year: viewOf(years, year),
        publishedYears: years.map((one) => one.year).sort((a, b) => a - b),
        changes: [...(await store.changesOf('calendar'))],
        mayEdit: mayRunOffice(pack, actor),
      };
    });
  },
  saveYear: (actor, given, source, reason) =>
    unit.transaction(async (store) => {
      const years = await yearsIn(store, 'for-change');
      const before = years.find(({ year }) => year === given.year);
      const value = [...years.filter(({ year }) => year !== given.year), { ...given, source }];
      const what = [
        ...difference('放假', before?.offDays ?? [], given.offDays),
        ...difference('调休上班', before?.workDays ?? [], given.workDays),
        ...(before?.source === source ? [] : [`依据：${source}`]),
      ];
      await store.changeSetting({
        setting: 'calendar',
        value: value.sort((a, b) => a.year - b.year),
        actor,
        reason,
        what: [`${String(given.year)} 年`, ...what],
        now: now(),
      });
    }),
});

/** How many working days each step should take. */
const targetOffice = ({ unit, now, lawOfToday }: OfficeParts): Pick<Office, 'targets' | 'saveTargets'> => ({
  targets: async (actor) => {
    const pack = await lawOfToday();
    return unit.transaction(async (store) => {
      const days = await targetsIn(store);
      return {
        rows: stepsUnder(pack).map((action) => ({
          action,
          title: titleOfAct(pack, action),
          holders: holdersOf(pack, action),
          days: days[action] ?? null,
        })),
        promptly: pack.text
          .filter((unit) => unit.text.includes('及时') && ['paragraph', 'item', 'subitem'].includes(unit.kind))
          .map((unit) => ({ cite: unit.id, citeText: citeText(unit.id), text: unit.text })),
        changes: [...(await store.changesOf('targets'))],
        mayEdit: mayRunOffice(pack, actor),
      };
    });
  },
  saveTargets: async (actor, days, reason) => {
    const pack = await lawOfToday();
    const steps = stepsUnder(pack);
    const unknown = Object.keys(days).find((action) => !steps.some((step) => step === action));
    if (unknown !== undefined) return { path: `days.${unknown}`, message: '没有这个事项，请刷新页面' };
    await unit.transaction(async (store) => {
      const before = await targetsIn(store, 'for-change');
      const said = (value: number | undefined): string => (value === undefined ? '不设' : `${String(value)} 个工作日`);
      const what = steps
        .filter((action) => before[action] !== days[action])
        .map((action) => `${titleOfAct(pack, action)}：${said(before[action])}，改为 ${said(days[action])}`);
      await store.changeSetting({ setting: 'targets', value: days, actor, reason, what, now: now() });
    });
    return undefined;
  },
});

export const createOffice = (parts: OfficeParts): Office => ({ ...calendarOffice(parts), ...targetOffice(parts) });
