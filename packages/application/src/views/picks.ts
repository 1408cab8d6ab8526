import { allProvisions, citeText, type Actor, type PlainDate } from '@zhengxiang/core';
import { hasBusiness, type LawPack } from '@zhengxiang/procedure';
import { stateOfCase } from '../case/case-state.ts';
import type { PickOption } from '../contract/index.ts';
import type { CaseReader, NeighbourStore, OrganisationChangeStore } from '../ports/index.ts';
import { familyOf } from '../succession/succession.ts';
import { keysOfActor } from '../case/viewers.ts';

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

/** What can be named lies in cases, projects and yearly lists. */
export interface PickStore
  extends
    Pick<CaseReader, 'readCase'>,
    Pick<NeighbourStore, 'pickProjects' | 'pickAnnualLines'>,
    Pick<OrganisationChangeStore, 'organisationChanges'> {}

/** The lines that a submission of this case would be accepted with; a case that does not exist yet belongs to who opens it. */
const annualLines = async (
  store: PickStore,
  pack: LawPack,
  { organisationId }: Actor,
  caseId: string | undefined,
  today: PlainDate,
): Promise<readonly PickOption[]> => {
  const recorded = caseId === undefined ? undefined : await store.readCase(caseId);
  const state = recorded && stateOfCase(recorded);
  const own = state?.kind === 'project' && state.facts.origin.owner.id === organisationId ? state.facts : undefined;
  const of = { ownerId: organisationId, submittedOn: own?.intake.firstSubmittedOn, today };
  // A list goes with its unit, also where the unit has become two.
  const family = familyOf(await store.organisationChanges(), organisationId);
  const lines = [];
  for (const unit of family) lines.push(...(await store.pickAnnualLines(unit)));
  const offered = lines.map(({ line, option }) => ({ option, line: { ...line, ownerId: organisationId } }));
  return offered.filter(({ line }) => pack.offersAnnualLine?.(line, of) ?? true).map(({ option }) => option);
};

/** Choices that lie outside the case. */
export const pickOptions = async (
  store: PickStore,
  pack: LawPack,
  actor: Actor,
  ask: {
    readonly source: 'projects' | 'annualLines' | 'provisions' | 'exceptions';
    readonly search?: string | undefined;
    readonly caseId?: string | undefined;
  },
  today: PlainDate,
): Promise<readonly PickOption[]> => {
  switch (ask.source) {
    case 'projects':
      return store.pickProjects(keysOfActor(actor), ask.search, ask.caseId);
    case 'annualLines':
      return hasBusiness(actor.post) ? annualLines(store, pack, actor, ask.caseId, today) : [];
    case 'provisions':
      return found(provisionOptions(pack), ask.search);
    case 'exceptions':
      return found(
        provisionOptions(pack).filter(({ value }) => pack.inPrinciple.includes(value)),
        ask.search,
      );
  }
};
