import { paperText } from '@zhengxiang/core';
import { evolve, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, play } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { issueDayOf, papersOfAct } from './papers-of-act.ts';

const marks = { organ: '出具单位', documentNumber: '东政数〔2024〕12号' };

/** Every paper of a life, drawn right after its act: kind, text, and how it is entered. */
const papersOf = (id: string) => {
  const life = lives.find((one) => one.id === id);
  const main = life?.cases['main'];
  if (!life || !main) throw new Error(`no life ${id}`);
  const world = play(dongyuan2020, life);
  const events = world.eventsOf(main.id);
  const { origin } = world.factsOf(main.id) as ProjectFacts;
  return events.flatMap((event, at) => {
    const source = { pack: dongyuan2020, facts: evolve(origin, events.slice(0, at + 1)), event };
    return papersOfAct(source).map((paper) => ({
      ...paper,
      about: paper.subject?.(source),
      text: paperText(paper.draw(source, { ...marks, issuedOn: issueDayOf(source) })),
    }));
  });
};

describe('文书随事项', () => {
  it('全过程的每一份都画得出，信函带文号，表格不带', () => {
    const papers = papersOf('social-assistance-136');
    expect(papers.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['annex1', 'intake-acceptance', 'approval', 'funding-opinion', 'acceptance-report']),
    );
    for (const { kind, numbered, text } of papers)
      expect([kind, text.includes('东政数〔2024〕12号')]).toEqual([kind, numbered]);
  });

  it('两次变更各有各的单、清单和批复', () => {
    const papers = papersOf('changed-twice');
    const about = (kind: string) => papers.filter((one) => one.kind === kind).map((one) => one.about);
    expect(new Set(about('annex3')).size).toBe(about('annex3').length);
    expect(about('annex3').length).toBeGreaterThan(1);
    expect(about('annex4')).toEqual(about('annex3'));
    expect(about('change-decision').every((id) => about('annex3').includes(id))).toBe(true);
  });

  it('备案项目只有回执；整改、通报各有文书', () => {
    expect(papersOf('software-filing-49-99').map(({ kind }) => kind)).toContain('filing-receipt');
    expect(papersOf('rectified').map(({ kind }) => kind)).toContain('rectification-notice');
    expect(papersOf('serious-violation').map(({ kind }) => kind)).toContain('criticism');
  });
});
