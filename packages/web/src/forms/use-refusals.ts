import { decideOn, answersSoFar, readForm, type PersonRef } from '@zhengxiang/core';
import { actOf, noSurroundings } from '@zhengxiang/procedure';
import { useCallback, useRef } from 'react';
import { annexesOf, type CheckQuestion } from './use-checks.ts';

type Asked = Omit<CheckQuestion, 'values'> & { readonly input: unknown };

const reasonsAt = ({ pack, action, of, actor, today, input }: Asked, field: string): ReadonlyMap<string, string> => {
  if (!of.facts) return new Map();
  const context = { facts: of.facts, actor, capacities: of.capacities, today, around: of.around ?? noSurroundings };
  return new Map(
    decideOn(pack, action, context, input).findings.flatMap(({ verdict }) =>
      verdict.kind === 'unmet' && verdict.field === field ? [[verdict.reason.code, verdict.reason.text] as const] : [],
    ),
  );
};

/** The answers with this one in the place of the field's own: where another is missing, a rule that needs it says nothing. */
const answersWith = ({ pack, action, values }: CheckQuestion, field: string, value: unknown): unknown => {
  const { fields } = actOf(pack, action);
  const asked = { ...values, [field]: value };
  const form = readForm(fields, asked, annexesOf(pack));
  return form.ok ? form.value : answersSoFar(fields, asked, form.issues, annexesOf(pack));
};

/** What the law has against each person as the answer to a field: by the rules that will judge the act, its other answers as they stand. */
export const refusalOf = (
  question: CheckQuestion,
  field: string,
  many: boolean,
  person: PersonRef,
): string | undefined => {
  const against = (value: unknown) => reasonsAt({ ...question, input: answersWith(question, field, value) }, field);
  // What is wrong with a group of nobody (too few, none named) is not said of the first of them.
  const anyhow = many ? against([]) : new Map<string, string>();
  return [...against(many ? [person] : person)].find(([code]) => !anyhow.has(code))?.[1];
};

/** The same for the inputs of a form; one function for the form's life. */
export const useRefusals = (
  question: CheckQuestion,
): ((field: string, many: boolean, person: PersonRef) => string | undefined) => {
  const latest = useRef(question);
  latest.current = question;
  return useCallback((field, many, person) => refusalOf(latest.current, field, many, person), []);
};
