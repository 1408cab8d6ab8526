import { addDays, availability, plainDate, powersFor, type Availability, type PlainDate } from '@zhengxiang/core';
import {
  actions,
  currentApplication,
  type AnyEvent,
  type LawPack,
  type ProjectActionId,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { adoptedLine } from './adopted-list.ts';
import { application } from './application.ts';
import { actorOf, organisationOf } from './county.ts';
import { exceptionHelps, wayOutIsOpen } from './exception-helps.ts';
import { faultsOfRefusal, forbiddenFacts } from './forbidden.ts';
import { caseIdOf } from './ids.ts';
import type { Life } from './life.ts';
import { openCases, play } from './play.ts';
import { typicalInputs } from './typical-inputs.ts';
import { temptations, turns } from './walk-inputs.ts';
import { everybody, World, type Outcome, type Standpoint } from './world.ts';

export const projectActions = (Object.keys(actions) as (keyof typeof actions)[]).filter(
  (action): action is ProjectActionId => actions[action].caseKind === 'project',
);

/** Acts that end a life early or take it back: tried now and then. Their own lives tell of them. */
const retreats = new Set<string>([
  'initiation.abandon',
  'initiation.withdraw',
  'initiation.refuseEndorsement',
  'initiation.refuseByDepartment',
  'intake.refuse',
  'intake.return',
  'cancellation.request',
  'cancellation.approve',
  'termination.file',
  'procurement.fail',
  'supervision.end',
  'acceptance.return',
]);

/** Those of them that end the project or throw it back to its first day: a walk from the beginning would not get far. */
const ends = new Set<string>([
  'initiation.abandon',
  'initiation.withdraw',
  'intake.refuse',
  'cancellation.request',
  'cancellation.approve',
  'termination.file',
]);

/** With these alone a project does not move: they are possible nearly always, so they prove nothing. */
const putsRight = new Set<string>(['payment.reverse', 'budget.adjust', 'contract.supplement']);
const aside = (action: ProjectActionId): boolean =>
  putsRight.has(action) ||
  actions[action].stage === 'oversight' ||
  action.startsWith('waiver.') ||
  action === 'infrastructure.request';
const escapes = new Set<string>([
  'initiation.abandon',
  'initiation.withdraw',
  'initiation.refuseEndorsement',
  'initiation.refuseByDepartment',
  'cancellation.request',
  'termination.file',
]);

export interface WalkReport {
  readonly facts: ProjectFacts;
  /** Acts that were accepted, each once. */
  readonly reached: ReadonlySet<ProjectActionId>;
  readonly accepted: number;
  readonly refused: number;
  readonly problems: readonly string[];
}

interface Open {
  readonly login: string;
  readonly action: ProjectActionId;
  readonly availability: Availability;
}

const mayHold = (pack: LawPack, action: ProjectActionId, { capacities, actor }: Standpoint['context']): boolean =>
  powersFor(pack, action).holders.some(
    ({ organ, posts }) => capacities.includes(organ) && (posts === undefined || posts.includes(actor.post)),
  );

/** Everything that somebody in the county may do now. */
export const openActs = (world: World, pack: LawPack, id: string, today: PlainDate): readonly Open[] => {
  const standpoints = world.standpoints(id, today);
  return projectActions.flatMap((action) => {
    for (const { login, context } of standpoints) {
      if (!mayHold(pack, action, context)) continue;
      const answer = availability(pack, action, context);
      if (answer.state === 'open') return [{ login, action, availability: answer }];
    }
    return [];
  });
};

/** Where a walk begins. */
export interface WalkStart {
  readonly world: World;
  readonly id: string;
  readonly today: PlainDate;
  /** Whether the walk may end the project early. */
  readonly mayEnd: boolean;
  /** What the unit applies with, as of a day. */
  readonly prepare: (today: PlainDate) => object;
}

/** A project that nothing has been told of yet. */
export const atTheBeginning = (pack: LawPack, options: { readonly wan: string; readonly owner: string }): WalkStart => {
  const world = new World(pack);
  const id = caseIdOf(`walk:${options.owner}:${options.wan}`);
  const today = plainDate('2021-02-01');
  world.open(id, 'project', options.owner);
  const sketch = {
    name: '随机项目',
    wan: options.wan,
    kind: 'software-development',
    subKind: 'professional-software',
    content: '随机行走。',
  } as const;
  const annualLine = adoptedLine(world, options.owner, sketch, today);
  return {
    world,
    id,
    today,
    mayEnd: false,
    prepare: (on) => application({ ...sketch, on, overrides: { annualLine } }),
  };
};

interface ToldEvent {
  readonly caseId: string;
  readonly event: AnyEvent;
}

const toldOnce = new Map<string, readonly ToldEvent[]>();

/** Everything that a life leaves in the ledger, in its order; played once. */
const eventsOfLife = (pack: LawPack, life: Life): readonly ToldEvent[] => {
  const known = toldOnce.get(life.id);
  if (known) return known;
  const events: ToldEvent[] = [];
  play(pack, life, (step, outcome) => {
    if (outcome.kind === 'accepted') events.push({ caseId: life.cases[step.caseKey]?.id ?? '', event: outcome.event });
  });
  toldOnce.set(life.id, events);
  return events;
};

/** In the middle of a life that is told: so far along, 0 at its first act, 1 after its last. */
export const inTheMiddleOf = (pack: LawPack, life: Life, part: number): WalkStart => {
  const world = new World(pack);
  openCases(world, life);
  const events = eventsOfLife(pack, life);
  const before = events.slice(0, Math.floor(part * events.length));
  for (const { caseId, event } of before) world.replay(caseId, [event]);
  const id = life.cases['main']?.id ?? '';
  const today = addDays(before.at(-1)?.event.happenedOn ?? plainDate('2021-02-01'), 1);
  return { world, id, today, mayEnd: true, prepare: () => currentApplication(world.projectOf(id)) ?? {} };
};

const reviewer = organisationOf('pingshen');

/** The bureau's own project goes to a qualified third party (article 10, paragraph 2). */
const honestInput = (start: WalkStart, action: ProjectActionId, facts: ProjectFacts, today: PlainDate): object => {
  if (action === 'initiation.prepare') return start.prepare(today);
  const typical = typicalInputs[action](facts, today);
  return action === 'review.convene' && facts.origin.owner.organ === 'data-bureau'
    ? {
        ...typical,
        mode: 'independent-reviewer',
        experts: undefined,
        reviewer: { organisation: { id: reviewer.id, name: reviewer.name }, qualification: '甲级资信' },
      }
    : typical;
};

type Mood = 'honest' | 'turn' | 'tempted';

const attempt = (
  start: WalkStart,
  { action, login }: Pick<Open, 'action' | 'login'>,
  today: PlainDate,
  mood: Mood,
  roll: number,
): Outcome | undefined => {
  const { world, id } = start;
  const facts = world.projectOf(id);
  const other = turns[action];
  const change =
    mood === 'tempted' ? temptations[action] : mood === 'turn' ? other?.[roll % (other.length || 1)] : undefined;
  try {
    const input = { ...honestInput(start, action, facts, today), ...change?.(facts, today) };
    return world.perform(id, action, actorOf(login), today, input);
  } catch (error) {
    // The typical input needs something that the case does not have yet; everything else is a fault.
    if (error instanceof Error && error.message.startsWith('The case has no ')) return undefined;
    throw error;
  }
};

const firstFull = (...pools: readonly (readonly Open[])[]): readonly Open[] =>
  pools.find((pool) => pool.length > 0) ?? [];

/** Mostly forward and to what the walk has not done yet, now and then aside or back. */
const choose = (
  open: readonly Open[],
  done: ReadonlySet<ProjectActionId>,
  known: ReadonlySet<ProjectActionId>,
  roll: number,
): Open | undefined => {
  const forward = open.filter(({ action }) => !aside(action) && !retreats.has(action));
  const tasks = forward.filter(({ action }) => actions[action].urgency === 'task');
  const fresh = (pool: readonly Open[]) => (roll % 4 === 1 ? pool : pool.filter(({ action }) => !done.has(action)));
  const back = open.filter(({ action }) => retreats.has(action));
  const beside = open.filter(({ action }) => aside(action));
  const never = roll % 2 === 0 ? open.filter(({ action }) => !known.has(action)) : [];
  const pool =
    never.length > 0
      ? never
      : roll % 17 === 0
        ? firstFull(fresh(back), back, open)
        : roll % 7 === 0
          ? firstFull(fresh(beside), beside, open)
          : roll % 3 === 0
            ? firstFull(fresh(forward), forward, open)
            : firstFull(fresh(tasks), tasks, forward, open);
  return pool[Math.floor(roll / 7) % pool.length];
};

const problemsOf = (pack: LawPack, action: ProjectActionId, outcome: Outcome): readonly string[] => {
  if (outcome.kind === 'invalid')
    return outcome.issues
      .filter(({ message }) => !/\p{Script=Han}/u.test(message))
      .map(({ path, message }) => `${action} ${path}: ${message}`);
  if (outcome.kind !== 'refused') return [];
  const { power, findings } = outcome.decision;
  const uncited = power === undefined ? powersFor(pack, action).provisions.length === 0 : findings.length === 0;
  return [...(uncited ? [`a refusal without a citation: ${action}`] : []), ...faultsOfRefusal(findings)];
};

/**
 * A random life: `dice` decides who tries which act, and whether with an honest, another or a tempting input. Acts that are not
 * `known` from earlier walks are tried where they can be.
 */
export const walk = (
  pack: LawPack,
  start: WalkStart,
  dice: readonly number[],
  known: ReadonlySet<ProjectActionId> = new Set(projectActions),
): WalkReport => {
  const { world, id } = start;
  const problems: string[] = [];
  const reached = new Set<ProjectActionId>();
  let { today } = start;
  let accepted = 0;
  let refused = 0;
  const follow = (action: ProjectActionId, outcome: Outcome | undefined): void => {
    if (outcome === undefined) return;
    if (outcome.kind === 'accepted') {
      accepted += 1;
      reached.add(action);
    } else refused += 1;
    problems.push(...problemsOf(pack, action, outcome), ...forbiddenFacts(world.projectOf(id)));
  };
  for (const roll of dice) {
    const open = openActs(world, pack, id, today);
    const facts = world.projectOf(id);
    if (facts.closed) break;
    const goesOn = open.some(({ action }) => !aside(action) && !escapes.has(action));
    const stuck = facts.acceptance.inUseOn === undefined && !goesOn;
    if (stuck && !exceptionHelps(world, pack, id, today) && !wayOutIsOpen(world, pack, id, today))
      problems.push(`nobody can take the project further at ${String(facts.seq)}`);
    // Somebody tries something, whether it is open to them or not.
    const anybody = everybody[Math.floor(roll / 13) % everybody.length] ?? '';
    const anything = projectActions[Math.floor(roll / 3) % projectActions.length];
    const intrudes = roll % 2 === 0 && anything && !retreats.has(anything) && !aside(anything);
    const before = accepted;
    if (intrudes) follow(anything, attempt(start, { action: anything, login: anybody }, today, 'honest', roll));
    const now = accepted === before ? open : openActs(world, pack, id, today);
    const chosen = choose(start.mayEnd ? now : now.filter(({ action }) => !ends.has(action)), reached, known, roll);
    const turning = roll % (start.mayEnd ? 4 : 19) === 0;
    const mood = roll % 11 === 0 ? 'tempted' : turning ? 'turn' : 'honest';
    if (chosen) follow(chosen.action, attempt(start, chosen, today, mood, Math.floor(roll / 5)));
    if (problems.length > 0) break;
    today = addDays(today, 1 + (roll % 3));
  }
  return { facts: world.projectOf(id), reached, accepted, refused, problems };
};
