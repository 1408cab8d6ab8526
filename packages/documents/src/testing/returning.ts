import type { AnnexValues, Paper } from '@zhengxiang/core';
import type { AnnexSource, LawPack, ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '../../../law-dongyuan-2020/src/index.ts';
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
    of: dongyuan2020,
  };
};

/** An annex of a project, as the reader of a server knows it. */
export const formIn = (id: string, facts: ProjectFacts): ReturningForm => {
  const form = formOf(id);
  const { draft, alsoKnown } = form.returns;
  return {
    ...form,
    known: [{}, ...(alsoKnown?.(facts) ?? [])].map((answers) => copyOf(id, { facts, draft: draft(answers) })),
  };
};

/** The copy that somebody fills in. */
export const copyOf = (id: string, source: AnnexSource): Paper =>
  forms[id]?.layout(source, { forFilling: true }) ?? formOf(id).blank;

/** The answers of the form of the act that the annex belongs to, as the facts of a project have them. */
export const answersOf = (facts: ProjectFacts): Readonly<Record<string, AnnexValues>> => ({
  annex1: { ...facts.versions[0]?.data },
  annex2: { ...facts.versions[0]?.data },
  annex4: { ...facts.changes[0]?.request },
  annex5: { ...facts.acceptance.application },
  annex7: { ...facts.sharing.confirmation },
});

/** The copy of a form that is being filled in: what the case knows, and the answers so far. */
export const draftOf = (id: string, facts: ProjectFacts): Paper =>
  copyOf(id, { facts, draft: forms[id]?.returns?.draft(answersOf(facts)[id] ?? {}) ?? {} });
