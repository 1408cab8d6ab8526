import type { Paper } from '@zhengxiang/core';
import type { AnnexSource, LawPack } from '@zhengxiang/procedure';
import { annexForms } from '../../../law-dongyuan-2020/src/annexes/index.ts';
import type { ReturningForm } from '../index.ts';

const forms: LawPack['annexForms'] = annexForms;
const annexes = Object.fromEntries(Object.values(forms).map(({ id, fields }) => [id, fields]));

/** An annex as the reader knows it. */
export const formOf = (id: string): ReturningForm => {
  const form = forms[id];
  if (!form?.returns) throw new Error(`${id} does not come back`);
  return {
    blank: form.layout({}, { forFilling: true }),
    returns: form.returns,
    others: Object.values(forms).flatMap(({ id: other, title }) => (other === id ? [] : [title])),
    annexes,
  };
};

/** The copy that somebody fills in. */
export const copyOf = (id: string, source: AnnexSource): Paper =>
  forms[id]?.layout(source, { forFilling: true }) ?? formOf(id).blank;
