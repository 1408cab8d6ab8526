import { allProvisions, citeText, hasBusiness, type Actor, type LawPack } from '@zhengxiang/core';
import type { PickOption } from '../contract/index.ts';
import type { Store } from '../ports.ts';
import { keysOfActor } from '../viewers.ts';

/** Rules that a person can name on a form: guards of the text with what they say. */
const provisionOptions = (pack: LawPack): readonly PickOption[] =>
  allProvisions(pack)
    .filter(({ name, provision }) => provision.kind === 'guard' && !name.startsWith('implied-'))
    .map(({ id, cite, provision }) => ({
      value: id,
      label: `${citeText(cite)}：${provision.kind === 'guard' ? provision.says : ''}`,
    }));

const found = (options: readonly PickOption[], search: string | undefined): readonly PickOption[] =>
  options.filter(({ label }) => search === undefined || label.includes(search));

/** Choices that lie outside the case. */
export const pickOptions = async (
  store: Store,
  pack: LawPack,
  actor: Actor,
  ask: {
    readonly source: 'projects' | 'annualLines' | 'provisions' | 'exceptions';
    readonly search?: string | undefined;
    readonly caseId?: string | undefined;
  },
): Promise<readonly PickOption[]> => {
  switch (ask.source) {
    case 'projects':
      return store.pickProjects(keysOfActor(actor), ask.search, ask.caseId);
    case 'annualLines':
      return hasBusiness(actor.post) ? store.pickAnnualLines(actor.organisationId) : [];
    case 'provisions':
      return found(provisionOptions(pack), ask.search);
    case 'exceptions':
      return found(
        provisionOptions(pack).filter(({ value }) => pack.inPrinciple.includes(value)),
        ask.search,
      );
  }
};
