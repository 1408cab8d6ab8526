import {
  actsUnder,
  availability,
  blocks,
  isActUnder,
  powersFor,
  type Actor,
  type Finding,
  type PlainDate,
} from '@zhengxiang/core';
import {
  type ActionId,
  type Organ,
  type Surroundings,
  type LawPack,
  type ProjectFacts,
  actOf,
  isActOf,
} from '@zhengxiang/procedure';

/** A step that is stopped by things which those who have to take it can settle. */
export interface StuckStep {
  readonly action: ActionId;
  /** How many things stand in the way. */
  readonly obstacles: number;
  /** The organs that hold the step and can settle what stands in its way. */
  readonly organs: readonly Organ[];
}

interface Question {
  readonly pack: LawPack;
  readonly facts: ProjectFacts;
  readonly today: PlainDate;
  readonly around: Surroundings;
  /** The acts of the case so far, the newest last. */
  readonly done: readonly ActionId[];
}

const nobody: Actor = {
  personId: '',
  name: '',
  organisationId: '',
  organisationName: '',
  organisationRole: 'company',
  post: 'member',
};

/** Longer chains of acts that wait for one another lead out of the case's present step. */
const farthest = 4;

/** How the case stands before an act, asked once. */
const stateIn = ({ pack, facts, today, around }: Question) => {
  const known = new Map<ActionId, { readonly state: string; readonly standing: readonly Finding[] }>();
  return (action: ActionId) => {
    const before = known.get(action);
    if (before) return before;
    const answer = availability(pack, action, { facts, today, around, actor: nobody, capacities: [] });
    const made = { state: answer.state, standing: answer.findings.filter(blocks) };
    known.set(action, made);
    return made;
  };
};

const organsFor = (pack: LawPack, action: ActionId): readonly Organ[] => [
  ...new Set(powersFor(pack, action).holders.map(({ organ }) => organ)),
];

/** The steps that the newest act leads to which still has one before it: where the case was going. */
const onTheWay = (
  pack: LawPack,
  done: readonly ActionId[],
  isAhead: (action: ActionId) => boolean,
): readonly string[] => {
  const stepsOf = (action: ActionId): readonly string[] => (isActOf(pack, action) && actOf(pack, action).leadsTo) || [];
  const last = done.findLast((action) => stepsOf(action).some((step) => isActOf(pack, step) && isAhead(step)));
  return last === undefined ? [] : stepsOf(last);
};

/**
 * The step that a case has come to when nothing is open to anybody: of the tasks it was going to, else the nearest, one that is
 * stopped only by what an organ which holds it can settle itself (a rule that it may ask an exception from, an act of its own that leads to what is missing).
 * Undefined where there is none. `organs`: on whose desks it is put.
 */
export const stuckStep = (question: Question): StuckStep | undefined => {
  const { pack } = question;
  const at = stateIn(question);

  /** How many acts of this organ lie before the way is free; undefined where it is in the hands of others. */
  const cureBy = (organ: Organ, { verdict }: Finding, left: number): number | undefined => {
    if (verdict.kind !== 'unmet' || left === 0) return undefined;
    const action = verdict.remedy?.action;
    if (action === undefined || !isActUnder(pack, action)) return verdict.remedy === undefined ? undefined : 1;
    if (!organsFor(pack, action).includes(organ)) return undefined;
    const { state, standing } = at(action);
    if (state === 'waiting') return 1;
    return state === 'blocked' ? distance(organ, standing, left - 1) : undefined;
  };

  const distance = (organ: Organ, standing: readonly Finding[], left: number): number | undefined => {
    const each = standing.map((finding) => cureBy(organ, finding, left));
    return each.includes(undefined) ? undefined : 1 + Math.max(0, ...each.map((steps) => steps ?? 0));
  };

  const candidates = actsUnder(pack)
    .filter((action) => actOf(pack, action).caseKind === 'project' && actOf(pack, action).urgency === 'task')
    .flatMap((action) => {
      const { state, standing } = at(action);
      if (state !== 'blocked') return [];
      const far = organsFor(pack, action).flatMap((organ) => {
        const steps = distance(organ, standing, farthest);
        return steps === undefined ? [] : [{ organ, steps }];
      });
      const nearest = Math.min(...far.map(({ steps }) => steps));
      return far.length === 0
        ? []
        : [{ action, obstacles: standing.length, organs: far.map(({ organ }) => organ), nearest }];
    });
  const way = onTheWay(pack, question.done, (action) => at(action).state !== 'past');
  const going = candidates.filter(({ action }) => way.includes(action));
  const [first, ...rest] = going.length > 0 ? going : candidates;
  return first && rest.reduce((best, one) => (one.nearest < best.nearest ? one : best), first);
};
