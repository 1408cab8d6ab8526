import {
  actions,
  decide,
  noSurroundings,
  readForm,
  type ActionId,
  type Actor,
  type Fields,
  type Finding,
  type FormIssue,
  type LawPack,
  type PlainDate,
} from '@zhengxiang/core';
import { useMemo } from 'react';
import type { FormCase } from './form-case.ts';
import { usePaused } from './use-paused.ts';

export interface CheckQuestion {
  readonly pack: LawPack;
  readonly action: ActionId;
  readonly values: Readonly<Record<string, unknown>>;
  readonly of: FormCase;
  readonly actor: Actor;
  readonly today: PlainDate;
}

export interface Checks {
  /** Faults of the form itself. */
  readonly issues: readonly FormIssue[];
  /** What the law says of the answers, by the same code that the server decides with. */
  readonly findings: readonly Finding[];
}

const annexCache = new WeakMap<LawPack, Readonly<Record<string, Fields>>>();

/** The fields of a pack's annexes by id; one object a pack, so that schemas made of it are made once. */
export const annexesOf = (pack: LawPack): Readonly<Record<string, Fields>> => {
  const known =
    annexCache.get(pack) ?? Object.fromEntries(Object.values(pack.annexForms).map((form) => [form.id, form.fields]));
  annexCache.set(pack, known);
  return known;
};

const topOf = (path: string): string => path.split('.')[0] ?? path;

const lists: ReadonlySet<Fields[string]['type']> = new Set(['table', 'files', 'people', 'choices']);

/** The answers without those that are faulty: lists that are faulty become empty ones. */
const soundPart = (
  fields: Fields,
  values: CheckQuestion['values'],
  issues: readonly FormIssue[],
): Readonly<Record<string, unknown>> => {
  const faulty = new Set(issues.map((issue) => topOf(issue.path)));
  const kept = Object.entries(values).filter(([key]) => !faulty.has(key));
  const empty = Object.entries(fields).flatMap(([key, { type, optional }]) =>
    type === 'table' || (lists.has(type) && !optional) ? [[key, []] as const] : [],
  );
  return { ...Object.fromEntries(empty), ...Object.fromEntries(kept) };
};

/** Checks a form while it is being filled in: every defect at once, those of the form and those before the law. */
export const checksOf = ({ pack, action, values, of, actor, today }: CheckQuestion): Checks => {
  const fields = actions[action].fields as Fields;
  const form = readForm(fields, values, annexesOf(pack));
  const issues = form.ok ? [] : form.issues;
  if (!of.facts) return { issues, findings: [] };
  const context = {
    facts: of.facts,
    actor,
    capacities: of.capacities,
    today,
    around: of.around ?? noSurroundings,
  };
  const faulty = new Set(issues.map((issue) => topOf(issue.path)));
  // Nothing is said of a field that is faulty itself, nor of one that nobody asks for until another is answered.
  const isUnsettled = (field: string): boolean => {
    const when = fields[field]?.when;
    return faulty.has(field) || (when !== undefined && faulty.has(when.field));
  };
  const standing = (law: LawPack, input: unknown): readonly Finding[] =>
    decide(law, action, context, input as never).findings.filter(
      ({ waivedBy, verdict }) =>
        waivedBy === undefined &&
        !(verdict.kind === 'unmet' && verdict.field !== undefined && isUnsettled(topOf(verdict.field))),
    );
  if (form.ok) return { issues, findings: standing(pack, form.value) };
  const sound = soundPart(fields, values, issues);
  return { issues, findings: articlesOf(pack).flatMap((article) => asFarAsPossible(() => standing(article, sound))) };
};

const cache = new WeakMap<LawPack, readonly LawPack[]>();

/** The pack article by article. */
const articlesOf = (pack: LawPack): readonly LawPack[] => {
  const known = cache.get(pack) ?? pack.articles.map((article) => ({ ...pack, articles: [article] }));
  cache.set(pack, known);
  return known;
};

/**
 * Rules are written for complete answers. While some are missing, an article that cannot be judged keeps silent, and so does
 * a sentence that would name an answer that is not there.
 */
const asFarAsPossible = (judge: () => readonly Finding[]): readonly Finding[] => {
  try {
    return judge().filter(({ verdict }) => verdict.kind !== 'unmet' || !/undefined|NaN/u.test(verdict.reason.text));
  } catch {
    return [];
  }
};

/** How long nobody must have typed before a form with long tables is checked again. */
const pause = 200;
/** Forms with more rows than this are checked in the pauses only. */
const manyRows = 60;

const isLong = (values: CheckQuestion['values']): boolean =>
  Object.values(values).some((value) => Array.isArray(value) && value.length > manyRows);

/** {@link checksOf}, behind the keys: typing never waits for it. */
export const useChecks = ({ pack, action, values, of, actor, today }: CheckQuestion): Checks => {
  const checked = usePaused(values, isLong(values) ? pause : 0);
  return useMemo(
    () => checksOf({ pack, action, values: checked, of, actor, today }),
    [pack, action, checked, of, actor, today],
  );
};
