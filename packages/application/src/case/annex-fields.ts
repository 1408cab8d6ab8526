import type { Fields } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';

/** The cells of a regulation's official annexes, by annex id: forms read their `annex` fields with them. */
export const annexFieldsOf = (pack: LawPack): Readonly<Record<string, Fields>> =>
  Object.fromEntries(Object.values(pack.annexForms).map((form) => [form.id, form.fields]));
