import { availability, type PlainDate, addDays, plainDate } from '@zhengxiang/core';
import {
  type ActionId,
  actions,
  statusOf,
  type AnyEvent,
  type LawPack,
  type ProjectActionId,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { adoptedLine } from './adopted-list.ts';
import { application, type ApplicationSketch } from './application.ts';
import { actorOf } from './county.ts';
import { caseIdOf } from './ids.ts';
import { typicalInputs } from './typical-inputs.ts';
import { World, type Standpoint } from './world.ts';

/** One turn of the process: from a step to a step by an act. */
export interface Turn {
  readonly from: string;
  readonly action: ActionId;
  readonly to: string;
}

/** Choices inside an act's form that lead to different places. */
const variants: Partial<Record<ProjectActionId, readonly object[]>> = {
  'review.issueOpinion': ['passed', 'passed-after-revision', 'returned', 'postponed', 'refused'].map((outcome) => ({
    outcome,
    postponedUntil: outcome === 'postponed' ? '2024-12-31' : undefined,
  })),
  'review.judge': [
    {},
    { remarks: [{ id: 'a', criterion: 'networkSecurity', remark: '补充密码应用方案。', mustAnswer: true }] },
  ],
  'procurement.recordDemonstration': [{}, { finding: 'adverse', problems: '评分办法指定品牌。' }],
  'acceptance.giveOpinion': [{}, { conclusion: 'fail' }],
  'acceptance.issueReport': [{}, { conclusion: 'failed' }],
};

const labelOf = (pack: LawPack, facts: ProjectFacts): string => {
  const { stage, step } = statusOf(facts, pack.trackOf(facts, pack));
  return `${stage}:${step}`;
};

/** Finer than what the picture shows: two cases of one label may still differ in what can happen next. */
const keyOf = (pack: LawPack, facts: ProjectFacts): string =>
  [
    labelOf(pack, facts),
    facts.review.rounds.at(-1)?.experts.filter((expert) => expert.judgement).length,
    facts.review.rounds.at(-1)?.experts.filter((expert) => expert.avoidance).length,
    facts.review.remarks.length > 0,
    facts.procurement.packages
      .map((one) => `${String(!!one.tender)}${String(!!one.bids)}${String(!!one.award)}`)
      .join(),
    facts.procurement.draw !== undefined,
    facts.procurement.demonstration?.finding,
    facts.contracts.length,
    facts.sharing.countersignedOn !== undefined,
    facts.sharing.confirmation !== undefined,
    facts.acceptance.panel?.members
      .filter((member) => member.opinion)
      .map((member) => member.opinion?.conclusion)
      .join(),
    facts.changes.length,
    facts.termination?.bureauAcknowledgedOn !== undefined,
  ].join('|');

const tryAct = (
  world: World,
  standpoints: readonly Standpoint[],
  pack: LawPack,
  id: string,
  action: ProjectActionId,
  today: PlainDate,
  prepare: () => object,
  variant: object,
): boolean => {
  const facts = world.projectOf(id);
  const doers = standpoints.filter(({ context }) => availability(pack, action, context).state === 'open');
  if (doers.length === 0) return false;
  try {
    const typical = action === 'initiation.prepare' ? prepare() : typicalInputs[action](facts, today);
    // What one desk may not decide another may: an end of the project is its leader's.
    return doers.some(
      ({ login }) => world.perform(id, action, actorOf(login), today, { ...typical, ...variant }).kind === 'accepted',
    );
  } catch {
    return false;
  }
};

/**
 * Walks every turn that the pack allows from an application of the given kind, each kind of situation once.
 * Oversight and waivers are left out: they are possible at every step and would only cover the picture.
 */
export const explore = (pack: LawPack, sketch: Omit<ApplicationSketch, 'on'>, limit = 4000): readonly Turn[] => {
  const id = caseIdOf(`explore:${sketch.name}`);
  const start = plainDate('2021-03-01');
  const turns = new Map<string, Turn>();
  const seen = new Set<string>();
  const queue: { readonly events: readonly AnyEvent[]; readonly day: PlainDate }[] = [{ events: [], day: start }];
  const walked = (Object.keys(actions) as ProjectActionId[]).filter(
    (action) =>
      actions[action].caseKind === 'project' &&
      actions[action].stage !== 'oversight' &&
      !action.startsWith('waiver.') &&
      !action.startsWith('infrastructure.') &&
      !action.startsWith('splitting.'),
  );
  for (let state = queue.shift(), count = 0; state && count < limit; state = queue.shift(), count += 1) {
    const { events, day } = state;
    const world = new World(pack);
    world.open(id, 'project', 'minzheng');
    const annualLine = adoptedLine(world, 'minzheng', sketch, start);
    world.replay(id, events);
    const from = labelOf(pack, world.projectOf(id));
    const standpoints = world.standpoints(id, day);
    for (const action of walked) {
      for (const variant of variants[action] ?? [{}]) {
        world.rewind(id, events.length);
        if (
          !tryAct(
            world,
            standpoints,
            pack,
            id,
            action,
            day,
            () => application({ ...sketch, on: day, overrides: { annualLine } }),
            variant,
          )
        )
          continue;
        const facts = world.projectOf(id);
        const to = labelOf(pack, facts);
        if (from !== to) turns.set(`${from}>${action}>${to}`, { from, action, to });
        const key = keyOf(pack, facts);
        if (!seen.has(key)) {
          seen.add(key);
          queue.push({ events: [...world.eventsOf(id)], day: addDays(day, 1) });
        }
      }
    }
  }
  return [...turns.values()];
};
