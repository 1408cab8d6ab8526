import {
  lookAhead,
  availability,
  decideOn,
  answersSoFar,
  readForm,
  type Actor,
  type Ahead,
  type Fields,
  type Finding,
  type FormIssue,
  type PlainDate,
  type Situation,
} from '@zhengxiang/core';
import {
  type ActionId,
  type AnyFacts,
  actOf,
  exceptionAct,
  noSurroundings,
  titleOfAct,
  type LawPack,
} from '@zhengxiang/procedure';
import { useMemo } from 'react';
import { isAsked } from '../fields/asked.ts';
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
  /** What the acts that this one leads to will be refused for, as things are. */
  readonly ahead: readonly (Ahead & { readonly title: string })[];
  /** Whether an exception from a rule in principle can be asked for: now by this person, by others, or once the case exists. */
  readonly exceptions: 'here' | 'others' | 'later';
  /** Every rule could be judged: nothing that it needs is still on its way. */
  readonly sure: boolean;
}

const annexCache = new WeakMap<LawPack, Readonly<Record<string, Fields>>>();

/** The fields of a pack's annexes by id; one object a pack, so that schemas made of it are made once. */
export const annexesOf = (pack: LawPack): Readonly<Record<string, Fields>> => {
  const known =
    annexCache.get(pack) ?? Object.fromEntries(Object.values(pack.annexForms).map((form) => [form.id, form.fields]));
  annexCache.set(pack, known);
  return known;
};

/** A rule that waits for an answer is told once, as that answer. */
const isTold = ({ verdict }: Finding, issues: readonly FormIssue[]): boolean => {
  if (verdict.kind === 'unknown') return true;
  return verdict.kind === 'unmet' && issues.some(({ path }) => path === verdict.field);
};

/** Whether the question stands on the form yet: until then the one that it waits for is what is missing. */
const isTime = (fields: Fields, path: string, values: CheckQuestion['values']): boolean => {
  const field = fields[path.split('.')[0] ?? ''];
  return field?.after === undefined || isAsked(field, values);
};

/**
 * Checks a form while it is being filled in: every defect at once, those of the form, those before the law, and those that
 * the act it leads to would be refused for.
 */
export const checksOf = ({ pack, action, values, of, actor, today }: CheckQuestion): Checks => {
  const { fields } = actOf(pack, action);
  const annexes = annexesOf(pack);
  const form = readForm(fields, values, annexes);
  const issues = form.ok ? [] : form.issues.filter(({ path }) => isTime(fields, path, values));
  if (!of.facts) return { issues, findings: [], ahead: [], exceptions: 'later', sure: false };
  const context = {
    facts: of.facts,
    actor,
    capacities: of.capacities,
    today,
    around: of.around ?? noSurroundings,
  };
  const input: unknown = form.ok ? form.value : answersSoFar(fields, values, issues, annexes);
  const { findings } = decideOn(pack, action, context, input);
  const standing = findings.filter((finding) => finding.waivedBy === undefined && !isTold(finding, issues));
  const codes = new Set(standing.map(codeOf));
  const later = lookAhead(pack, action, context, input);
  return {
    issues,
    findings: standing,
    // What is wrong with this act already is not said a second time of the next one.
    ahead: later.ahead
      .map((one) => ({
        ...one,
        title: titleOfAct(pack, one.action),
        findings: one.findings.filter((finding) => !codes.has(codeOf(finding))),
      }))
      .filter((one) => one.findings.length > 0),
    exceptions: of.seq === 0 ? 'later' : mayAsk(pack, context) ? 'here' : 'others',
    sure: later.sure && !findings.some(({ verdict }) => verdict.kind === 'unknown'),
  };
};

const mayAsk = (pack: LawPack, context: Situation<AnyFacts>): boolean =>
  availability(pack, exceptionAct, context).state === 'open';

const codeOf = ({ verdict }: Finding): string | undefined =>
  verdict.kind === 'unmet' ? verdict.reason.text : undefined;

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
