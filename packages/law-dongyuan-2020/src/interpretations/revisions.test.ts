import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../pack.ts';
import { interpretations } from '../interpretations.ts';
import { findTextUnit } from '../text.ts';
import { revisions } from './revisions.ts';

describe('读法的修订', () => {
  it('编号连续，日期不倒退，最后一版就是规则包现在的读法', () => {
    expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1));
    const days = revisions.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(dongyuan2020.revisions?.at(-1)).toBe(revisions.at(-1));
  });

  it('每处修订都在原文的一处，写明改成了什么', () => {
    for (const { cite, says } of revisions.flatMap(({ changes }) => changes)) {
      expect(findTextUnit(cite), cite).toBeDefined();
      expect(says, cite).toMatch(/。$/u);
    }
  });

  it('理解的日期都是某一版的日期', () => {
    const days = new Set<string>(revisions.map(({ from }) => from));
    expect(interpretations.filter(({ decidedOn }) => !days.has(decidedOn)).map(({ id }) => id)).toEqual([]);
  });
});
