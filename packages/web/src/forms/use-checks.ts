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
import { useDeferredValue, useMemo } from 'react';
import type { FormCase } from './form-case.ts';

interface CheckQuestion {
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

export const annexesOf = (pack: LawPack): Readonly<Record<string, Fields>> =>
  Object.fromEntries(Object.values(pack.annexForms).map((form) => [form.id, form.fields]));

const topOf = (path: string): string => path.split('.')[0] ?? path;

/** The answers without those that are faulty: tables that are faulty become empty ones. */
const soundPart = (
  fields: Fields,
  values: CheckQuestion['values'],
  issues: readonly FormIssue[],
): Readonly<Record<string, unknown>> => {
  const faulty = new Set(issues.map((issue) => topOf(issue.path)));
  const kept = Object.entries(values).filter(([key]) => !faulty.has(key));
  const tables = Object.entries(fields).flatMap(([key, field]) => (field.type === 'table' ? [[key, []] as const] : []));
  return { ...Object.fromEntries(tables), ...Object.fromEntries(kept) };
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
  const standing = (law: LawPack, input: unknown): readonly Finding[] =>
    decide(law, action, context, input as never).findings.filter(
      ({ waivedBy, verdict }) =>
        waivedBy === undefined &&
        !(verdict.kind === 'unmet' && verdict.field !== undefined && faulty.has(topOf(verdict.field))),
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

/** {@link checksOf}, a little behind the keys where that keeps typing smooth. */
export const useChecks = (question: CheckQuestion): Checks => {
  const values = useDeferredValue(question.values);
  const { pack, action, of, actor, today } = question;
  return useMemo(() => checksOf({ pack, action, values, of, actor, today }), [pack, action, values, of, actor, today]);
};
