import {
  actionIds,
  actions,
  availability,
  capacitiesOf,
  noSurroundings,
  ownerCapacities,
  powersFor,
  type ActionId,
  type Actor,
  type LawPack,
  type Organ,
  type OrganisationRole,
  type OwnerRef,
  type PlainDate,
  type Post,
  type PowerHolder,
  type ProjectFacts,
  type Surroundings,
} from '@zhengxiang/core';
import type { CaseState } from '../case-state.ts';
import type { Registered, Store, TodoRow } from '../ports.ts';

/** Where an organ is found: in the register by role, by the case, or as persons named in it. */
type Seat = Pick<Actor, 'organisationId' | 'organisationName' | 'organisationRole'> & { readonly personId?: string };

/** Somebody without a name: stands for whoever sits at a desk. */
const nobody = '00000000-0000-4000-8000-000000000000';

const byRole: Partial<Record<Organ, OrganisationRole>> = {
  'data-bureau': 'data-bureau',
  'finance-bureau': 'finance-bureau',
  'audit-bureau': 'audit-bureau',
  'discipline-commission': 'discipline-commission',
  'organization-department': 'organization-department',
};

const unitSeat = ({ id, name, organ }: Pick<OwnerRef, 'id' | 'name' | 'organ'>): Seat => ({
  organisationId: id,
  organisationName: name,
  organisationRole: (organ ?? 'unit') as OrganisationRole,
});

const personSeat = (id: string): Seat => ({
  personId: id,
  organisationId: nobody,
  organisationName: '',
  organisationRole: 'expert-pool',
});

const named: Partial<Record<Organ, (facts: ProjectFacts) => readonly Seat[]>> = {
  'review-experts': (facts) =>
    (facts.review.rounds.at(-1)?.experts ?? []).map((expert) => personSeat(expert.person.id)),
  'acceptance-panel': (facts) => (facts.acceptance.panel?.members ?? []).map((member) => personSeat(member.person.id)),
  'independent-reviewer': (facts) => {
    const reviewer = facts.review.rounds.at(-1)?.reviewer;
    return reviewer
      ? [{ organisationId: reviewer.id, organisationName: reviewer.name, organisationRole: 'company' }]
      : [];
  },
};

export type Registers = Partial<Record<OrganisationRole, Registered>>;

const seatsOf = (organ: Organ, state: CaseState, registers: Registers): readonly Seat[] => {
  const { owner } = state.facts.origin;
  if (organ === 'project-owner') return [unitSeat(owner)];
  if (organ === 'competent-department') return owner.competentDepartment ? [unitSeat(owner.competentDepartment)] : [];
  const role = byRole[organ];
  if (role !== undefined) {
    const found = registers[role];
    return found ? [{ organisationId: found.id, organisationName: found.name, organisationRole: found.role }] : [];
  }
  return state.kind === 'project' ? (named[organ]?.(state.facts) ?? []) : [];
};

const actorAt = (seat: Seat, post: Post): Actor => ({ ...seat, personId: seat.personId ?? nobody, name: '', post });

/** The register entries of the standing organs, read once for an act. */
export const readRegisters = async (store: Store): Promise<Registers> => {
  const registers: Registers = {};
  for (const role of Object.values(byRole)) {
    const found = await store.registeredByRole(role);
    if (found) registers[role] = found;
  }
  return registers;
};

interface TaskQuestion {
  readonly pack: LawPack;
  readonly state: CaseState;
  readonly registers: Registers;
  readonly today: PlainDate;
  readonly around?: Surroundings;
}

const holdersOf = (pack: LawPack, action: ActionId): readonly PowerHolder[] => powersFor(pack, action).holders;

/**
 * The acts that are possible now and expected of somebody: to-dos. Judged once for every desk that holds the power, with
 * nobody in particular sitting there, so that a new colleague finds the same to-dos.
 */
export const openTasks = ({
  pack,
  state,
  registers,
  today,
  around = noSurroundings,
}: TaskQuestion): readonly TodoRow[] =>
  actionIds
    .filter((action) => actions[action].caseKind === state.kind && actions[action].urgency === 'task')
    .flatMap((action) =>
      holdersOf(pack, action).flatMap((holder) =>
        seatsOf(holder.organ, state, registers).flatMap((seat) =>
          (seat.personId === undefined
            ? (holder.posts ?? (['clerk', 'leader'] as const))
            : (['member'] as const)
          ).flatMap((post) => {
            const actor = actorAt(seat, post);
            const capacities =
              state.kind === 'project'
                ? capacitiesOf(actor, state.facts)
                : ownerCapacities(actor, state.facts.origin.owner);
            const { state: open } = availability(pack, action, {
              facts: state.facts,
              actor,
              capacities,
              today,
              around,
            });
            if (open !== 'open') return [];
            const row: TodoRow = {
              action,
              organ: holder.organ,
              organisationId: seat.personId === undefined ? seat.organisationId : null,
              post: seat.personId === undefined ? post : null,
              personId: seat.personId ?? null,
              since: today,
            };
            return [row];
          }),
        ),
      ),
    );
