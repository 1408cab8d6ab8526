import { powersFor } from '@zhengxiang/core';
import { statusOf, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, type Step } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import type { ActOutcome } from '../acts/outcome.ts';
import { MemoryCounty } from './test-county.ts';

const powerCites = (step: Step): readonly string[] =>
  powersFor(dongyuan2020, step.action).provisions.map((provision) => provision.split('/')[0] ?? '');

/** Whether the application answers as the life expects. Somebody who may not know of the case is told what a stranger is told. */
const isExpected = (step: Step, outcome: ActOutcome): boolean => {
  const { expect: expected } = step;
  if (expected.kind === 'accepted') return outcome.kind === 'accepted';
  if (outcome.kind === 'not-found') return true;
  if (expected.kind === 'invalid')
    return outcome.kind === 'invalid' && outcome.issues.some(({ path }) => path.startsWith(expected.path));
  return (
    outcome.kind === 'refused' &&
    (outcome.findings.some(({ cite }) => cite === expected.cite) || powerCites(step).includes(expected.cite))
  );
};

/** All lives in one county, one after another: each has the traces of the others around it, as over HTTP. */
describe('项目的一生（经应用层，内存存储）', () => {
  const county = new MemoryCounty();

  it.each(lives.map((life) => [life.title, life] as const))('%s', async (_title, life) => {
    const surprises: string[] = [];
    for (const step of life.steps) {
      const outcome = await county.step(life, step);
      if (!isExpected(step, outcome))
        surprises.push(
          `${step.on} ${step.by} ${step.action} ${JSON.stringify(step.expect)}: ${JSON.stringify(outcome)}`,
        );
    }
    expect(surprises.slice(0, 3)).toEqual([]);
    const facts = (await county.factsOf(life.cases['main']?.id ?? '', 'project')) as ProjectFacts;
    expect(statusOf(facts, dongyuan2020.trackOf(facts, dongyuan2020)).stage).toBe(life.ends);
  });

  it('清单、待办和编号由台账重建，与办理时写下的一样', async () => {
    const derived = () =>
      county.store.snapshot(async (store) => {
        const viewers = ['role:audit-bureau'];
        const filter = { sort: 'number', direction: 'asc' } as const;
        const { rows } = await store.listRows(filter, viewers, { size: 1000, start: { offset: 0, valued: 1000 } });
        const todos = await Promise.all(rows.map(({ caseId }) => store.awaitedIn(caseId)));
        return { rows, todos, totals: await store.listTotals(filter, viewers) };
      });
    const live = await derived();
    const { cases, events } = await county.application.rebuildProjections();
    expect([cases > 30, events > 500]).toEqual([true, true]);
    expect(await derived()).toEqual(live);
  });
});
