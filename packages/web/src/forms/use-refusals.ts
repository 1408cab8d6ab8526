import { actions, decide, heldBack, noSurroundings, readForm, type Fields, type PersonRef } from '@zhengxiang/core';
import { useCallback, useRef } from 'react';
import { annexesOf, type CheckQuestion } from './use-checks.ts';

/** What the law has against each person as the answer to a field: by the rules that will judge the act. */
export const refusalOf = (
  { pack, action, values, of, actor, today }: CheckQuestion,
  field: string,
  many: boolean,
  person: PersonRef,
): string | undefined => {
  if (!of.facts) return undefined;
  const fields = actions[action].fields as Fields;
  const asked = { ...values, [field]: many ? [person] : person };
  const form = readForm(fields, asked, annexesOf(pack));
  const context = { facts: of.facts, actor, capacities: of.capacities, today, around: of.around ?? noSurroundings };
  // The other answers as they stand: where one is missing, a rule that needs it says nothing.
  const input: unknown = form.ok ? form.value : heldBack(fields, asked, form.issues, annexesOf(pack));
  const found = decide(pack, action, context, input as never).findings.find(
    ({ verdict }) => verdict.kind === 'unmet' && verdict.field === field,
  );
  return found?.verdict.kind === 'unmet' ? found.verdict.reason.text : undefined;
};

/** The same for the inputs of a form; one function for the form's life. */
export const useRefusals = (
  question: CheckQuestion,
): ((field: string, many: boolean, person: PersonRef) => string | undefined) => {
  const latest = useRef(question);
  latest.current = question;
  return useCallback((field, many, person) => refusalOf(latest.current, field, many, person), []);
};
