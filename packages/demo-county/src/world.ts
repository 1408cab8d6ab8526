import {
  daysBetween,
  decide,
  fen,
  readForm,
  type Actor,
  type Decision,
  type Fields,
  type FormIssue,
  type PlainDate,
  underLaw,
  withAffected,
  type RuleContext,
} from '@zhengxiang/core';
import {
  firstFiledOn,
  type ActionId,
  type AnyFacts,
  type InputOf,
  type Organ,
  type Surroundings,
  actions,
  actorRefOf,
  budgetAmountOf,
  capacitiesOf,
  currentApplication,
  evolve,
  evolveAnnualList,
  evolveRegulation,
  actOf,
  marksOf,
  ownerCapacities,
  readingDecisionsOf,
  type AnnualListFacts,
  type AnyEvent,
  type CaseKind,
  type CaseOrigin,
  type LawPack,
  type NeighbourProject,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { actorOf, county, organisationOf } from './county.ts';

export type Outcome =
  | { readonly kind: 'accepted'; readonly decision: Decision; readonly event: AnyEvent }
  | { readonly kind: 'refused'; readonly decision: Decision }
  | { readonly kind: 'invalid'; readonly issues: readonly FormIssue[] };

interface StoredCase {
  readonly kind: CaseKind;
  readonly origin: CaseOrigin;
  readonly events: AnyEvent[];
}

const folds = { project: evolve, 'annual-list': evolveAnnualList, regulation: evolveRegulation } as const;

/** Somebody, and what the case is from where they stand. */
export interface Standpoint {
  readonly login: string;
  readonly context: RuleContext<AnyFacts>;
}

/** The county in memory: every case with its events, judged by the pure core alone. No database, no clock. */
export class World {
  private readonly cases = new Map<string, StoredCase>();
  private readonly folded = new Map<
    string,
    { readonly length: number; readonly last: AnyEvent | undefined; readonly facts: AnyFacts }
  >();

  constructor(private readonly pack: LawPack) {}

  open(id: string, kind: CaseKind, ownerKey: string): void {
    if (this.cases.has(id)) return;
    const owner = organisationOf(ownerKey);
    const department = owner.competentDepartment === undefined ? undefined : organisationOf(owner.competentDepartment);
    const organ = owner.role === 'unit' ? undefined : (owner.role as Organ);
    this.cases.set(id, {
      kind,
      origin: {
        caseId: id,
        packId: this.pack.id,
        owner: {
          id: owner.id,
          name: owner.name,
          ...(department && { competentDepartment: { id: department.id, name: department.name } }),
          ...(organ && { organ }),
        },
      },
      events: [],
    });
  }

  factsOf(id: string): AnyFacts {
    const stored = this.get(id);
    const known = this.folded.get(id);
    if (known?.length === stored.events.length && known.last === stored.events.at(-1)) return known.facts;
    const facts = folds[stored.kind](stored.origin, stored.events);
    this.folded.set(id, { length: stored.events.length, last: stored.events.at(-1), facts });
    return facts;
  }

  projectOf(id: string): ProjectFacts {
    return this.factsOf(id) as ProjectFacts;
  }

  eventsOf(id: string): readonly AnyEvent[] {
    return this.get(id).events;
  }

  /** Takes over events that were accepted before. */
  replay(id: string, events: readonly AnyEvent[]): void {
    this.get(id).events.push(...events);
  }

  /** Forgets the newest events of a case: searches try a turn and take it back. */
  rewind(id: string, length: number): void {
    this.get(id).events.length = length;
  }

  contextFor(id: string, actor: Actor, today: PlainDate, input?: unknown): RuleContext<AnyFacts> {
    const stored = this.get(id);
    const facts = this.factsOf(id);
    const capacities =
      stored.kind === 'project'
        ? capacitiesOf(actor, facts as ProjectFacts)
        : ownerCapacities(actor, stored.origin.owner);
    return underLaw(this.pack, { facts, actor, capacities, today, around: this.surroundings(id, facts, input, today) });
  }

  /** Everybody who is something for this case, each with the context they stand in; read once for one situation. */
  standpoints(id: string, today: PlainDate): readonly Standpoint[] {
    const stored = this.get(id);
    const facts = this.factsOf(id);
    const around = this.surroundings(id, facts, undefined, today);
    return everybody.flatMap((login) => {
      const actor = actorOf(login);
      const capacities =
        stored.kind === 'project'
          ? capacitiesOf(actor, facts as ProjectFacts)
          : ownerCapacities(actor, stored.origin.owner);
      const concerned = capacities.some((organ) => organ !== 'county-unit');
      return concerned ? [{ login, context: underLaw(this.pack, { facts, actor, capacities, today, around }) }] : [];
    });
  }

  perform<A extends ActionId>(id: string, action: A, actor: Actor, today: PlainDate, input: unknown): Outcome {
    const annexes: Record<string, Fields> = Object.fromEntries(
      Object.values(this.pack.annexForms).map((form) => [form.id, form.fields]),
    );
    const form = readForm(actOf(this.pack, action).fields, input, annexes);
    if (!form.ok) return { kind: 'invalid', issues: form.issues };
    const context = this.contextFor(id, actor, today, form.value);
    const answers = withAffected(this.pack, action, context, form.value);
    const decision = decide(this.pack, action, context, answers as InputOf<A>);
    if (decision.outcome === 'refused' || decision.power === undefined) return { kind: 'refused', decision };
    const stored = this.get(id);
    const event = {
      seq: stored.events.length + 1,
      type: actions[action].event,
      body: answers,
      actor: actorRefOf(actor),
      actingAs: decision.power.organ,
      happenedOn: today,
    } as AnyEvent;
    stored.events.push(event);
    return { kind: 'accepted', decision, event };
  }

  private get(id: string): StoredCase {
    const stored = this.cases.get(id);
    if (!stored) throw new Error(`No case ${id} in this world`);
    return stored;
  }

  private neighbours(except: string): readonly NeighbourProject[] {
    return [...this.cases]
      .filter(([id, stored]) => id !== except && stored.kind === 'project' && stored.events.length > 0)
      .map(([id]) => neighbour(id, this.projectOf(id)));
  }

  private surroundings(id: string, facts: AnyFacts, input: unknown, today: PlainDate): Surroundings {
    const others = this.neighbours(id);
    const own = facts.origin.owner.id;
    const application = 'versions' in facts ? currentApplication(facts) : undefined;
    const asked = { ...application, ...(typeof input === 'object' ? input : {}) } as Readonly<Record<string, unknown>>;
    const named = new Set([asked['mlpsCoveredBy'], asked['mergedInto'], asked['projects']].flat());
    const reported = 'intake' in facts ? (facts.intake.firstSubmittedOn ?? firstFiledOn(facts) ?? today) : today;
    return {
      siblings: others.filter(
        (one) =>
          one.ownerId === own && one.reportedOn !== undefined && Math.abs(daysBetween(one.reportedOn, reported)) <= 366,
      ),
      similar: others.filter((one) => one.name === asked['name']),
      named: others.filter((one) => named.has(one.caseId)),
      lookedUp: [...named].filter((id) => typeof id === 'string'),
      annualLine: this.annualLine(asked['annualLine'], others),
      unitRecord: this.unitRecord(own, id),
      readings: [...this.cases.values()]
        .filter(({ kind }) => kind === 'regulation')
        .flatMap(({ origin, events }) => readingDecisionsOf(evolveRegulation(origin, events))),
    };
  }

  private annualLine(value: unknown, others: readonly NeighbourProject[]): Surroundings['annualLine'] {
    if (typeof value !== 'string') return undefined;
    const [caseId = '', lineId] = value.split('/');
    if (this.cases.get(caseId)?.kind !== 'annual-list') return undefined;
    const facts = this.factsOf(caseId) as AnnualListFacts;
    const line = facts.lines.find((one) => one.id === lineId);
    return line && facts.year !== undefined
      ? {
          year: facts.year,
          adopted: facts.state === 'adopted',
          name: line.name,
          ownerId: facts.origin.owner.id,
          ...((facts.state === 'reported' || facts.state === 'adopted') && { reportedOn: facts.reportedOn }),
          usedBy: others.filter(({ marks }) => marks?.annualLine === value).map(({ name }) => name),
        }
      : undefined;
  }

  private unitRecord(ownerId: string, except: string): Surroundings['unitRecord'] {
    const projects = [...this.cases]
      .filter(([id, stored]) => id !== except && stored.kind === 'project' && stored.origin.owner.id === ownerId)
      .map(([id]) => this.projectOf(id));
    return {
      evaluations: projects.flatMap((facts) =>
        facts.oversight.evaluations.map((one) => ({
          project: currentApplication(facts)?.name ?? '',
          rating: one.rating,
          on: one.evaluatedOn,
        })),
      ),
      criticisms: projects.flatMap((facts) =>
        marksOf(facts).criticised.map((on) => ({ project: currentApplication(facts)?.name ?? '', on })),
      ),
      unqualified: projects
        .filter((facts) => marksOf(facts).performance === 'unqualified')
        .map((facts) => currentApplication(facts)?.name ?? ''),
      openViolations: projects.flatMap((facts) => facts.oversight.violations.filter((one) => !one.resolvedOn)).length,
      waiversUsed: projects.flatMap((facts) => facts.waivers.filter((one) => one.decision?.granted === true)).length,
    };
  }
}

const neighbour = (caseId: string, facts: ProjectFacts): NeighbourProject => {
  const application = currentApplication(facts);
  return {
    caseId,
    name: application?.name ?? '',
    ownerId: facts.origin.owner.id,
    mainKind: application?.mainKind ?? '',
    content: application?.content ?? '',
    budgetAmount: budgetAmountOf(facts) ?? fen(0),
    reportedOn: facts.intake.firstSubmittedOn ?? firstFiledOn(facts),
    approved: facts.approval !== undefined,
    hasMlpsLine: application?.lines.some((line) => line.purpose === 'mlps' && line.amount > 0) ?? false,
    marks: marksOf(facts),
  };
};

/** Everybody who sits at a desk in the county. */
export const everybody: readonly string[] = county.flatMap((organisation) =>
  organisation.desks.map((desk) => desk.login),
);
