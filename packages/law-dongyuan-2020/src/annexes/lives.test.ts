import { fieldsOf, labelsOf, paperText } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { lives, play } from '@zhengxiang/demo-county';
import { dongyuan2020 } from '../pack.ts';
import { annexForms } from './annex-forms.ts';

const after = (id: string): ProjectFacts => {
  const life = lives.find((one) => one.id === id);
  const main = life?.cases['main'];
  if (!life || !main) throw new Error(`no life ${id}`);
  return play(dongyuan2020, life).factsOf(main.id) as ProjectFacts;
};

/** Blank rows and empty dates are the only words that filling in may add or take away. */
const printed = (labels: readonly string[]) => labels.filter((label) => !/^年\s+月\s+日$/u.test(label));

describe.each(['social-assistance-136', 'changed-twice', 'software-filing-49-99', 'rectified'])('%s 的附件', (id) => {
  const facts = after(id);

  it('七个附件都能打印，字与空白表相同，栏不重复', () => {
    for (const form of Object.values(annexForms)) {
      const paper = form.layout({ facts }, {});
      const placed = fieldsOf(paper);
      expect(printed(labelsOf(paper)), form.id).toEqual(printed(labelsOf(form.layout({}, {}))));
      expect(new Set(placed).size, form.id).toBe(placed.length);
    }
  });

  it('没有漏出程序的值', () => {
    for (const form of Object.values(annexForms))
      expect(paperText(form.layout({ facts }, {}))).not.toMatch(/undefined|null|NaN|\[object/u);
  });
});

describe('两次变更', () => {
  it('各自打印自己的变更清单', () => {
    const facts = after('changed-twice');
    const [first, second] = facts.changes;
    const text = (change?: string) => paperText(annexForms.annex3.layout({ facts, change }, {}));
    expect(text(first?.id)).toContain(first?.request.content);
    expect(text()).toBe(text(second?.id));
  });
});
