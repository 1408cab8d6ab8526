import type { Field } from '@zhengxiang/core';
import { subKindsOf, type ServiceKind } from '@zhengxiang/procedure';

type Answers = Readonly<Record<string, unknown>>;

/** Whether the question is asked, given the answers beside it. */
export const isAsked = ({ when, after }: Field, values: Answers): boolean =>
  (after === undefined || (values[after] !== undefined && values[after] !== '')) &&
  (when === undefined || when.in.includes(values[when.field] as string | boolean));

/** Sub-kinds follow from the kind that is chosen beside them (article 2). */
const kindKeys: Readonly<Record<string, string>> = { subKind: 'kind', mainSubKind: 'mainKind' };

/** The answer beside a field that narrows its choices. */
export const kindBeside = (key: string, values: Answers): unknown => values[kindKeys[key] ?? ''];

/** The field with the choices that the kind beside it leaves. */
export const narrowedChoices = (key: string, field: Field, kind: unknown): Field => {
  if (!(key in kindKeys) || typeof kind !== 'string' || !(kind in subKindsOf)) return field;
  const left: readonly string[] = subKindsOf[kind as ServiceKind];
  return {
    ...field,
    options: Object.fromEntries(Object.entries(field.options ?? {}).filter(([option]) => left.includes(option))),
  };
};
