import { citeOf, citeText, type Field, type Fields } from '@zhengxiang/core';
import { applicationFields, instalmentsOf } from '@zhengxiang/procedure';
import type { CaseFileView } from '@zhengxiang/application';

/** What a picked thing is called; what has no name known to this reader stays its id. */
export type PickName = (field: Field, id: string) => string;

const short = 60;
/** By which of its own words a thing of the case is known, the best first. */
const telling = ['name', 'number', 'what', 'problem', 'remark', 'reason', 'content', 'purpose', 'facts'] as const;

const nameIn = (thing: Readonly<Record<string, unknown>>): string | undefined => {
  const request = thing['request'];
  const own = telling.map((key) => thing[key]).find((value) => typeof value === 'string' && value !== '');
  if (typeof own === 'string') return Array.from(own).slice(0, short).join('');
  return typeof request === 'object' && request !== null ? nameIn({ ...request }) : undefined;
};

const collect = (value: unknown, names: Map<string, string>): void => {
  if (typeof value !== 'object' || value === null) return;
  const thing: Readonly<Record<string, unknown>> = { ...value };
  const id = thing['id'];
  const name = typeof id === 'string' ? nameIn(thing) : undefined;
  if (typeof id === 'string' && name !== undefined && !names.has(id)) names.set(id, name);
  for (const inner of Object.values(thing)) collect(inner, names);
};

/** Reads picks with the names that stand in the facts this reader sees, and in what lies around the case. */
export const pickNames = ({ project }: CaseFileView): PickName => {
  const names = new Map<string, string>();
  collect(project.facts, names);
  for (const one of project.similar)
    if (one.caseId !== null) names.set(one.caseId, `${one.number ?? ''} ${one.name}`.trim());
  for (const one of project.surroundings.named) names.set(one.caseId, `${one.number ?? ''} ${one.name}`.trim());
  for (const { planned, contract } of instalmentsOf(project.facts))
    names.set(planned.id, `${planned.name}（合同 ${contract.number}，${contract.party.name}）`);
  const labels: Fields = applicationFields;
  return ({ from }, id) => {
    if (from === 'applicationFields') return labels[id]?.label ?? id;
    if ((from === 'provisions' || from === 'exceptions') && id.includes('/'))
      return citeText(citeOf(id as `${string}/${string}`));
    // A yearly list is a case of its own: its line is known here by list and place.
    if (from === 'annualLines') return id.replace(/^(.*)\/(.*)$/u, '条目 $2（年度清单 $1）');
    return names.get(id) ?? id;
  };
};
