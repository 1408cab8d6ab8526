import {
  actions,
  decide,
  noSurroundings,
  readForm,
  type ActionId,
  type Actor,
  type AnyFacts,
  type Fields,
  type Finding,
  type FormIssue,
  type LawPack,
  type Organ,
  type PlainDate,
  type Surroundings,
} from '@zhengxiang/core';
import { useDeferredValue, useMemo } from 'react';

interface CheckQuestion {
  readonly pack: LawPack;
  readonly action: ActionId;
  readonly values: unknown;
  readonly facts: AnyFacts | undefined;
  readonly actor: Actor;
  readonly capacities: readonly Organ[];
  readonly today: PlainDate;
  readonly around: Surroundings | undefined;
}

export interface Checks {
  /** Faults of the form itself. */
  readonly issues: readonly FormIssue[];
  /** What the law says of the answers, by the same code that the server decides with. */
  readonly findings: readonly Finding[];
}

export const annexesOf = (pack: LawPack): Readonly<Record<string, Fields>> =>
  Object.fromEntries(Object.values(pack.annexForms).map((form) => [form.id, form.fields]));

/** Checks a form while it is being filled in: every defect at once. */
export const useChecks = (question: CheckQuestion): Checks => {
  const values = useDeferredValue(question.values);
  const { pack, action, facts, actor, capacities, today, around } = question;
  return useMemo(() => {
    const form = readForm(actions[action].fields as Fields, values, annexesOf(pack));
    if (!form.ok) return { issues: form.issues, findings: [] };
    if (!facts) return { issues: [], findings: [] };
    const decision = decide(
      pack,
      action,
      { facts, actor, capacities, today, around: around ?? noSurroundings },
      form.value as never,
    );
    return { issues: [], findings: decision.findings.filter((finding) => finding.waivedBy === undefined) };
  }, [pack, action, values, facts, actor, capacities, today, around]);
};
