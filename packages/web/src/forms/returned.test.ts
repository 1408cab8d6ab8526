import type { Fields } from '@zhengxiang/core';
import { actions, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { returnedOf } from './returned.ts';

const fields: Fields = actions['initiation.prepare'].fields;

/** What the unit's form shows after every accepted act of a life in which the application came back twice. */
const shown = (): readonly string[] => {
  const life = lives.find(({ id }) => id === 'returned-twice');
  if (!life) throw new Error('no such life');
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const id = life.cases[step.caseKey]?.id ?? '';
    if (playStep(world, life, step).kind !== 'accepted') return [];
    const facts = world.factsOf(id) as ProjectFacts;
    const returned = 'versions' in facts ? returnedOf(facts, fields) : undefined;
    return [`${step.action}: ${[...(returned?.asked.keys() ?? [])].join(' ')}`];
  });
};

describe('退回补正后的表单', () => {
  it('只出示最近一次退回勾选的栏目，重新报送后不再出示', () => {
    const seen = shown().filter((line) => /intake|initiation/u.test(line));
    const first = seen.indexOf('intake.return: content necessity');
    expect(first).toBeGreaterThan(0);
    expect(seen[first - 1]).toBe('initiation.submit: ');
    const after = seen.slice(first + 1);
    // Until the unit submits again, the list stands; then it is gone; the second return brings its own.
    const submitted = after.indexOf('initiation.submit: ');
    expect(after.slice(0, submitted).every((line) => line.endsWith(': content necessity'))).toBe(true);
    expect(after).toContain('intake.return: dataItems');
    expect(after.at(-1)).toMatch(/: $/u);
  });
});
