import {
  actsUnder,
  availability,
  judgesPerson,
  personsBehind,
  powersFor,
  type Actor,
  type PlainDate,
  type PowerHolder,
} from '@zhengxiang/core';
import {
  capacitiesOf,
  noSurroundings,
  ownerCapacities,
  type ActionId,
  type ActorRef,
  type CatalogueOrgan,
  type LawPack,
  type Organ,
  type OrganisationRole,
  type OwnerRef,
  type Post,
  type ProjectFacts,
  type Surroundings,
  actOf,
  actOfEventType,
  isActOf,
} from '@zhengxiang/procedure';
import type { CaseState } from '../case/case-state.ts';
import { stuckStep } from './stuck-tasks.ts';
import type { RegisterStore, Registered, TodoRow } from '../ports/index.ts';

/** A place from which an act can be done: a desk of an organisation, or one person that the case names. */
type Seat = Pick<Actor, 'organisationId' | 'organisationName' | 'organisationRole'> & { readonly personId?: string };

/** Somebody without a name: stands for whoever sits at a desk. */
const nobody = '00000000-0000-4000-8000-000000000000';

const standing = {
  'data-bureau': 'data-bureau',
  'finance-bureau': 'finance-bureau',
  'audit-bureau': 'audit-bureau',
  'discipline-commission': 'discipline-commission',
  'organization-department': 'organization-department',
} as const satisfies Partial<Record<CatalogueOrgan, OrganisationRole>>;

export type Registers = ReadonlyMap<OrganisationRole, Registered>;

/** The register entries of the standing organs, read once for an act; the first by name where there are several. */
export const readRegisters = async (
  store: Pick<RegisterStore, 'registeredByRoles'>,
  { procedure }: Pick<LawPack, 'procedure'>,
): Promise<Registers> => {
  const found = await store.registeredByRoles([...Object.values(standing), ...procedure.organs.map(({ id }) => id)]);
  return new Map([...found].reverse().map((one) => [one.role, one]));
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

type SeatsIn = (state: CaseState, registers: Registers) => readonly Seat[];

const registered =
  (role: OrganisationRole): SeatsIn =>
  (_state, registers) => {
    const found = registers.get(role);
    return found ? [{ organisationId: found.id, organisationName: found.name, organisationRole: found.role }] : [];
  };

const named =
  (seats: (facts: ProjectFacts) => readonly Seat[]): SeatsIn =>
  (state) =>
    state.kind === 'project' ? seats(state.facts) : [];

const nowhere: SeatsIn = () => [];

/** Where an organ sits: in the register by role, in the case's origin, or as persons and firms that the case names. */
const seatsInCatalogue: Readonly<Record<CatalogueOrgan, SeatsIn>> = {
  'project-owner': ({ facts }) => [unitSeat(facts.origin.owner)],
  'competent-department': ({ facts: { origin } }) =>
    origin.owner.competentDepartment ? [unitSeat(origin.owner.competentDepartment)] : [],
  'data-bureau': registered(standing['data-bureau']),
  'finance-bureau': registered(standing['finance-bureau']),
  'audit-bureau': registered(standing['audit-bureau']),
  'discipline-commission': registered(standing['discipline-commission']),
  'organization-department': registered(standing['organization-department']),
  'review-experts': named((facts) =>
    (facts.review.rounds.at(-1)?.experts ?? []).map((expert) => personSeat(expert.person.id)),
  ),
  'independent-reviewer': named((facts) => {
    const reviewer = facts.review.rounds.at(-1)?.reviewer;
    return reviewer
      ? [{ organisationId: reviewer.id, organisationName: reviewer.name, organisationRole: 'company' }]
      : [];
  }),
  'acceptance-panel': named((facts) =>
    (facts.acceptance.panel?.members ?? []).map((member) => personSeat(member.person.id)),
  ),
  'procurement-experts': nowhere,
  'procurement-agency': nowhere,
  'design-firm': nowhere,
  contractor: nowhere,
  'supervision-firm': nowhere,
  'county-unit': nowhere,
};

/** An organ of a law's own sits where the register has it. */
const seatsOf = (organ: Organ): SeatsIn =>
  Object.hasOwn(seatsInCatalogue, organ)
    ? seatsInCatalogue[organ as CatalogueOrgan]
    : registered(organ as OrganisationRole);

const actorAt = (seat: Seat, post: Post, personId = seat.personId ?? nobody): Actor => ({
  ...seat,
  personId,
  name: '',
  post,
});

interface TaskQuestion {
  readonly pack: LawPack;
  readonly state: CaseState;
  readonly registers: Registers;
  readonly today: PlainDate;
  readonly around?: Surroundings;
  /** What has been done so far and by whom: a rule can name in person only somebody who has acted on the case. */
  readonly acts?: readonly {
    readonly type: string;
    readonly actor: Pick<ActorRef, 'personId' | 'organisationId' | 'onBehalfOf'>;
  }[];
}

export interface Desk {
  readonly seat: Seat;
  readonly post: Post;
  readonly organ: Organ;
}

/** The desks at which an organ sits for a case. */
export const desksOf = (
  holder: PowerHolder,
  { state, registers }: Pick<TaskQuestion, 'state' | 'registers'>,
): readonly Desk[] =>
  seatsOf(holder.organ)(state, registers).flatMap((seat) => {
    const posts: readonly Post[] = seat.personId === undefined ? (holder.posts ?? ['clerk', 'leader']) : ['member'];
    return posts.map((post) => ({ seat, post, organ: holder.organ }));
  });

const isOpen = (action: ActionId, { seat, post }: Desk, question: TaskQuestion, personId?: string): boolean => {
  const { pack, state, today, around = noSurroundings } = question;
  const actor = actorAt(seat, post, personId);
  const capacities =
    state.kind === 'project' ? capacitiesOf(actor, state.facts) : ownerCapacities(actor, state.facts.origin.owner);
  return availability(pack, action, { facts: state.facts, actor, capacities, today, around }).state === 'open';
};

/** Who has acted on the case from this organisation and may not take this act themselves (whoever prepared does not sign). */
const barredAt = (action: ActionId, desk: Desk, question: TaskQuestion): readonly string[] => {
  if (!judgesPerson(question.pack, action)) return [];
  const colleagues = (question.acts ?? [])
    .map(({ actor }) => actor)
    .filter((one) => one.organisationId === desk.seat.organisationId);
  return [...new Set(colleagues.flatMap(personsBehind))].filter(
    (personId) => !isOpen(action, desk, question, personId),
  );
};

const rowOf = (action: ActionId, desk: Desk, question: TaskQuestion): TodoRow => {
  const { seat, post, organ } = desk;
  const since = question.today;
  return seat.personId === undefined
    ? {
        action,
        organ,
        organisationId: seat.organisationId,
        post,
        personId: null,
        since,
        barred: barredAt(action, desk, question),
        obstacles: 0,
      }
    : { action, organ, organisationId: null, post: null, personId: seat.personId, since, barred: [], obstacles: 0 };
};

/**
 * The acts that are possible now and expected of somebody: to-dos. Judged once for every desk that holds the power, with
 * nobody in particular sitting there, so that a new colleague finds the same to-dos; who may not do it in person is named.
 * Where nothing is possible to anybody, the step that its holder can clear the way for is a to-do with what is to be settled.
 */
export const openTasks = (question: TaskQuestion): readonly TodoRow[] => {
  const { pack } = question;
  const open = actsUnder(pack)
    .filter((action) => actOf(pack, action).caseKind === question.state.kind && actOf(pack, action).urgency === 'task')
    .flatMap((action) =>
      desksFor(action, question)
        .filter((desk) => isOpen(action, desk, question))
        .map((desk) => rowOf(action, desk, question)),
    );
  return open.length > 0 ? open.filter((row) => isItsTurn(pack, row, open)) : stuckTasks(question);
};

/** Of papers that may come in any order the next one is expected, not all of them at once. */
const isItsTurn = (pack: LawPack, { action, organ }: TodoRow, open: readonly TodoRow[]): boolean =>
  !isActOf(pack, action) ||
  actOf(pack, action).inTurn !== true ||
  !open.some(
    (one) => one.organ === organ && isActOf(pack, one.action) && actOf(pack, one.action).leadsTo?.includes(action),
  );

const desksFor = (action: ActionId, question: TaskQuestion): readonly Desk[] =>
  powersFor(question.pack, action).holders.flatMap((holder) => desksOf(holder, question));

const stuckTasks = (question: TaskQuestion): readonly TodoRow[] => {
  const { pack, state, today, around = noSurroundings } = question;
  if (state.kind !== 'project' || state.facts.closed !== undefined || state.facts.seq === 0) return [];
  const done = (question.acts ?? []).flatMap(({ type }) => actOfEventType(pack, type) ?? []);
  const stuck = stuckStep({ pack, facts: state.facts, today, around, done });
  if (stuck === undefined) return [];
  return desksFor(stuck.action, question)
    .filter(({ organ }) => stuck.organs.includes(organ))
    .map((desk) => ({ ...rowOf(stuck.action, desk, question), barred: [], obstacles: stuck.obstacles }));
};
