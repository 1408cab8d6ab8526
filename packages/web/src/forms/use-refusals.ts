import { decideOn, answersSoFar, readForm, type PersonRef } from '@zhengxiang/core';
import { actOf, noSurroundings, strangers } from '@zhengxiang/procedure';
import { useCallback, useRef } from 'react';
import { annexesOf, type CheckQuestion } from './use-checks.ts';

type Asked = Omit<CheckQuestion, 'values'> & { readonly input: unknown };

const reasonsAt = ({ pack, action, of, actor, today, input }: Asked, field: string): readonly string[] => {
  if (!of.facts) return [];
  const context = { facts: of.facts, actor, capacities: of.capacities, today, around: of.around ?? noSurroundings };
  return decideOn(pack, action, context, input).findings.flatMap(({ verdict }) =>
    verdict.kind === 'unmet' && verdict.field === field ? [verdict.reason.text] : [],
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
  if (!many) return against(person)[0];
  // What is wrong with a group of strangers (how many, how called) is not said of who is asked about.
  const anyhow = new Set(against(strangers));
  return against([person, ...strangers.slice(1)]).find((text) => !anyhow.has(text));
};

/** The same for the inputs of a form; one function for the form's life. */
export const useRefusals = (
  question: CheckQuestion,
): ((field: string, many: boolean, person: PersonRef) => string | undefined) => {
  const latest = useRef(question);
  latest.current = question;
  return useCallback((field, many, person) => refusalOf(latest.current, field, many, person), []);
};
