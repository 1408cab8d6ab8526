import { subKindsOf, type Field, type ServiceKind } from '@zhengxiang/core';

type Answers = Readonly<Record<string, unknown>>;

/** Whether the question is asked, given the answers beside it. */
export const isAsked = (field: Field, values: Answers): boolean =>
  field.when === undefined || field.when.in.includes(values[field.when.field] as string | boolean);

/** Sub-kinds follow from the kind that is chosen beside them (article 2). */
const kindBeside: Readonly<Record<string, string>> = { subKind: 'kind', mainSubKind: 'mainKind' };

/** The field with the choices that the answers beside it leave. */
export const narrowedChoices = (key: string, field: Field, values: Answers): Field => {
  const kind = values[kindBeside[key] ?? ''];
  if (typeof kind !== 'string' || !(kind in subKindsOf)) return field;
  const left: readonly string[] = subKindsOf[kind as ServiceKind];
  return {
    ...field,
    options: Object.fromEntries(Object.entries(field.options ?? {}).filter(([option]) => left.includes(option))),
  };
};
