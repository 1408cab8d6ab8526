import { availability, blocks, isActUnder, type Availability } from '@zhengxiang/core';
import { actOf, isActOf, type ActionId, type OrganisationRole, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { county, lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import type { Registered } from '../ports/index.ts';
import { openTasks } from './tasks.ts';

const registers: ReadonlyMap<OrganisationRole, Registered> = new Map(
  [...county].reverse().map(({ id, name, role }) => [role, { id, name, role, competentDepartment: null }]),
);

const acts = Object.keys(dongyuan2020.procedure.acts).filter(
  (id): id is ActionId => isActOf(dongyuan2020, id) && actOf(dongyuan2020, id).caseKind === 'project',
);

interface Seen {
  /** Remedies with an act that were looked at, each on the case and day on which it was shown. */
  readonly shown: number;
  readonly faults: readonly string[];
}

type Standpoints = ReturnType<World['standpoints']>;

/** Whether somebody can take the act now, or take what stands before it, and so on to its end. */
const leadsOut = (standpoints: Standpoints, action: ActionId, before: ReadonlySet<ActionId> = new Set()): boolean => {
  if (before.has(action)) return false;
  const answers = standpoints.map(({ context }) => availability(dongyuan2020, action, context));
  if (answers.some(({ state }) => state === 'open')) return true;
  if (answers.every(({ state }) => state === 'past')) return false;
  // What stands before somebody in person (an expert who has not disclosed yet) is a way on as well.
  const standing = answers.filter(({ state }) => state !== 'past').flatMap(({ findings }) => findings.filter(blocks));
  return standing.some(({ verdict }) => {
    const next = verdict.kind === 'unmet' ? verdict.remedy?.action : undefined;
    return (
      next !== undefined && isActOf(dongyuan2020, next) && leadsOut(standpoints, next, new Set([...before, action]))
    );
  });
};

const isShown = ({ state }: Availability): boolean => state === 'blocked';

/** Every way out that anybody reads now: it names an act, and that act leads out. */
const waysOut = (standpoints: Standpoints, at: string): Seen => {
  const known = new Map<string, boolean>();
  const faults: string[] = [];
  let shown = 0;
  for (const action of acts)
    for (const { login, context } of standpoints) {
      const answer = availability(dongyuan2020, action, context);
      if (!isShown(answer)) continue;
      for (const { verdict, provision } of answer.findings.filter(blocks)) {
        const next = verdict.kind === 'unmet' ? verdict.remedy?.action : undefined;
        if (next === undefined) continue;
        shown += 1;
        if (!isActOf(dongyuan2020, next) || !isActUnder(dongyuan2020, next)) faults.push(`${at}: ${next} is no act`);
        else {
          const leads = known.get(next) ?? leadsOut(standpoints, next);
          known.set(next, leads);
          if (!leads) faults.push(`${at}: ${login} reads ${action} → ${next} (${provision})`);
        }
      }
    }
  return { shown, faults };
};

/** What is open to somebody and expected of them, and what of it stands in nobody's to-dos. */
const unlisted = (world: World, id: string, standpoints: Standpoints, at: string): readonly string[] => {
  const [anybody] = standpoints;
  if (anybody === undefined) return [];
  const { facts, today, around } = anybody.context;
  const state = { kind: 'project' as const, facts: facts as ProjectFacts };
  const tasks = openTasks({ pack: dongyuan2020, state, registers, today, around, acts: world.eventsOf(id) });
  return acts
    .filter((action) => actOf(dongyuan2020, action).urgency === 'task' && actOf(dongyuan2020, action).inTurn !== true)
    .filter((action) => standpoints.some(({ context }) => availability(dongyuan2020, action, context).state === 'open'))
    .filter((action) => !tasks.some((row) => row.action === action))
    .map((action) => `${at}: ${action} is open and in nobody's to-dos`);
};

const looks = lives.flatMap((life) => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const target = life.cases[step.caseKey];
    if (playStep(world, life, step).kind !== 'accepted' || target?.kind !== 'project') return [];
    if (world.projectOf(target.id).closed !== undefined) return [];
    const standpoints = world.standpoints(target.id, step.on);
    const at = `${life.id} after ${step.action}`;
    return [{ ...waysOut(standpoints, at), unlisted: unlisted(world, target.id, standpoints, at) }];
  });
});

describe('出路总是真的', () => {
  it('每个故事的每一步，每个人看到的每一条出路：所说的事项有人现在能办，或者一步步办得到', () => {
    expect(looks.reduce((sum, { shown }) => sum + shown, 0)).toBeGreaterThan(10_000);
    expect(looks.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('等着人办的，都在能办的人的待办里', () => {
    expect(looks.flatMap((look) => look.unlisted)).toEqual([]);
  });
});
