import { canonicalJson, consequence, guard, requires, unmet } from '@zhengxiang/core';
import {
  applicationFields,
  currentApplication,
  currentVersion,
  type ApplicationData,
  type IntakeReturn,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { trackOfApplication } from '../ch1-general/track.ts';
import { because } from './reasons.ts';

type Key = keyof ApplicationData;

/** Amounts follow one another: whoever has to correct one of them has to correct the others with it. */
const money: readonly Key[] = ['lines', 'budgetAmount', 'totalInvestment'];
const kinds: readonly Key[] = ['mainKind', 'mainSubKind', 'lines'];

/** The two sealed forms say what the fields say: with any correction they are made and sealed anew. */
const forms: readonly Key[] = ['annex1', 'annex2'];

const withTied = (ticked: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...ticked,
    ...[money, kinds].flatMap((group) => (group.some((key) => ticked.has(key)) ? group : [])),
    ...forms,
    'changedBeyond',
  ]);

const labelOf = (key: string): string =>
  (applicationFields as Readonly<Record<string, { label: string }>>)[key]?.label ?? key;

/** The return that the unit is about to answer: no version has been prepared since. */
const openReturn = ({ intake, versions }: ProjectFacts): IntakeReturn | undefined => {
  const last = intake.returns.at(-1);
  return last?.version === versions.length ? last : undefined;
};

const changedKeys = (before: ApplicationData, now: ApplicationData): readonly string[] =>
  Object.keys(applicationFields).filter(
    (key) => canonicalJson(before[key as Key] ?? null) !== canonicalJson(now[key as Key] ?? null),
  );

const beyond = (of: IntakeReturn, before: ApplicationData, now: ApplicationData): readonly string[] => {
  const allowed = withTied(new Set(of.items.map(({ target }) => target.split('.')[0] ?? '')));
  return changedKeys(before, now).filter((key) => !allowed.has(key));
};

/** 补正 is of what was ticked. More may be changed, with a word on it for whoever looked at the rest already. */
export const onlyWhatWasReturned = guard(['initiation.prepare'], {
  says: '退回补正的，只改退回的栏目和随之变化的金额；还改了别的，写明改了什么、为什么。',
  restsOn: ['art10-returned-fields'],
  checkInput: ({ facts, law }, data) => {
    const of = openReturn(facts);
    const before = currentApplication(facts);
    // On the other track other materials are asked for.
    const crosses = before !== undefined && trackOfApplication(before, law) !== trackOfApplication(data, law);
    const more = of && before && !crosses ? beyond(of, before, data) : [];
    return requires(more.length === 0 || data.changedBeyond !== undefined, () =>
      unmet(because('changed-beyond', { fields: more.map((key) => `“${labelOf(key)}”`).join('、') }), {
        field: 'changedBeyond',
        remedy: '改回原来的内容，或者写明补正以外的改动和理由',
      }),
    );
  },
});

export const changedBeyondShown = consequence('退回补正以后，退回的栏目以外还改了什么，受理时标明。', ({ facts }) => {
  const now = currentVersion(facts);
  const of = facts.intake.returns.findLast(({ version }) => version + 1 === now?.version);
  const before = facts.versions.at(-2)?.data;
  if (now === undefined || of === undefined || before === undefined || facts.approval || facts.closed) return [];
  const more = beyond(of, before, now.data);
  if (more.length === 0) return [];
  const why = now.data.changedBeyond === undefined ? '没有说明' : `说明：${now.data.changedBeyond}`;
  return [
    { text: `补正以外还改了${more.map((key) => `“${labelOf(key)}”`).join('、')}；${why}`, tone: 'warning' as const },
  ];
});
