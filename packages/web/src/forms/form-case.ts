import type {
  AnnualListView,
  Me,
  OrganisationView,
  ProjectView,
  RegulationView,
} from '@zhengxiang/application/contract';
import type { Actor, PickSource } from '@zhengxiang/core';
import {
  type ActionId,
  type AnyFacts,
  type Organ,
  type Surroundings,
  actOf,
  emptyAnnualList,
  emptyProject,
  ownerCapacities,
  type AnnualListFacts,
  type CaseOrigin,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { Option } from '../fields/pick-sources.ts';

/** The case that a form acts on, as far as the browser knows it. */
export interface FormCase {
  readonly caseId: string;
  /** How many events the page has seen; 0 for a case that the act opens. */
  readonly seq: number;
  /** What the preview of the law looks at; absent when the browser does not know enough for one. */
  readonly facts?: AnyFacts | undefined;
  /** Set for projects: the picks and what is known already come from here. */
  readonly project?: ProjectFacts | undefined;
  readonly capacities: readonly Organ[];
  readonly around?: Surroundings | undefined;
  readonly picks?: Readonly<Partial<Record<PickSource, readonly Option[]>>> | undefined;
}

export const actorOf = ({ personId, name, acting }: Me): Actor => ({
  personId,
  name,
  organisationId: acting.organisationId,
  organisationName: acting.organisationName,
  organisationRole: acting.organisationRole,
  post: acting.post,
  ...(acting.delegation && {
    onBehalfOf: {
      delegation: acting.delegation.id,
      personId: acting.delegation.personId,
      name: acting.delegation.name,
    },
  }),
});

export const projectCase = (view: ProjectView): FormCase => ({
  caseId: view.caseId,
  seq: view.seq,
  facts: view.facts,
  project: view.facts,
  capacities: view.capacities,
  around: view.surroundings,
});

const originOf = (caseId: string, pack: LawPack, owner: CaseOrigin['owner']): CaseOrigin => ({
  caseId,
  packId: pack.id,
  owner,
});

/** A case that does not exist yet: it will belong to the unit of the person who opens it. */
export const newCase = (
  action: ActionId,
  caseId: string,
  me: Me,
  pack: LawPack,
  organisations: readonly OrganisationView[],
): FormCase => {
  const actor = actorOf(me);
  const unit = organisations.find((one) => one.id === actor.organisationId);
  const department = unit?.competentDepartment;
  const owner = {
    id: actor.organisationId,
    name: actor.organisationName,
    ...(department && { competentDepartment: department }),
  };
  const origin = originOf(caseId, pack, owner);
  const isProject = actOf(pack, action).caseKind === 'project';
  return {
    caseId,
    seq: 0,
    facts: isProject ? emptyProject(origin) : emptyAnnualList(origin),
    capacities: ownerCapacities(actor, owner),
  };
};

export const annualListCase = (list: AnnualListView, me: Me, pack: LawPack): FormCase => {
  const owner = { id: list.ownerId, name: list.ownerName };
  const facts: AnnualListFacts = {
    ...emptyAnnualList(originOf(list.caseId, pack, owner)),
    seq: list.seq,
    state: list.state,
    year: list.year,
    // The contract carries the lines as they were stored; their kinds are the same words.
    lines: list.lines as unknown as AnnualListFacts['lines'],
  };
  return { caseId: list.caseId, seq: list.seq, facts, capacities: ownerCapacities(actorOf(me), owner) };
};

/** The regulation's own case: its rules need the whole record, so the server alone judges. */
export const regulationCase = (regulation: RegulationView): FormCase => ({
  caseId: regulation.caseId,
  seq: regulation.seq,
  capacities: [],
  picks: {
    questions: regulation.questions
      .filter((one) => one.answer === null)
      .map((one) => ({ value: one.id, label: `${one.id} ${one.question.slice(0, 60)}` })),
  },
});
