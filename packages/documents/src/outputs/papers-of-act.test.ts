import { addDays, paperText, type PlainDate } from '@zhengxiang/core';
import { evolve, type InputOf, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, describeOutcome, lives, play } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { fateOf, issueDayOf, papersOfAct } from './papers-of-act.ts';

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

type Held = InputOf<'acceptance.preliminary'>;

const last = <T>(all: readonly T[]): T => {
  const found = all.at(-1);
  if (found === undefined) throw new Error('nothing happened');
  return found;
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

  it.each([
    [
      '参加单位的代表',
      (held: Held) => ({ participants: held.participants.map((one) => ({ ...one, representative: '改正' })) }),
    ],
    ['逐项对照的说明', (held: Held) => ({ lines: held.lines.map((one) => ({ ...one, note: '已核实。' })) })],
    ['验收日期', (held: Held, today: PlainDate) => ({ heldOn: addDays(today, -1), record: held.record })],
  ])('更正初步验收的登记，另出一份，写明代替原来的；更正别的登记不出：%s', (_name, change) => {
    const life = lives.find(({ id }) => id === 'failed-acceptance');
    const id = life?.cases['main']?.id ?? '';
    if (life === undefined) throw new Error('no such life');
    const world = play(dongyuan2020, life);
    const day = addDays(life.steps.at(-1)?.on as PlainDate, 1);
    const correct = (what: string, made: (answers: Held) => object) => {
      const record = world.projectOf(id).records.find((one) => one.what === what);
      if (record === undefined) throw new Error('nothing registered');
      const input = {
        record: record.id,
        what,
        [what]: { ...record.answers, ...made(record.answers as unknown as Held) },
        reason: '登记时录入有误。',
        evidence: world.projectOf(id).contracts[0]?.documents,
      };
      const outcome = world.perform(id, 'correction.register', actorOf('zhujian.clerk'), day, input);
      expect(describeOutcome(outcome)).toBe('accepted');
      const source = { pack: dongyuan2020, facts: world.projectOf(id), event: last(world.eventsOf(id)) };
      return papersOfAct(source).map((paper) => paperText(paper.draw(source, { ...marks, issuedOn: day })));
    };
    expect(correct('contractSign', () => ({ number: '改正' }))).toEqual([]);
    const [text] = correct('acceptancePreliminary', (held) => change(held, day));
    expect(text).toContain('代替此前出具的同一次初步验收的记录；更正的理由：登记时录入有误。');
    const { origin } = world.projectOf(id);
    const events = world.eventsOf(id);
    const after = (seq: number) => {
      const event = events[seq - 1];
      return event && { pack: dongyuan2020, facts: evolve(origin, events.slice(0, seq)), event };
    };
    const first = events.find(({ type }) => type === 'acceptance.preliminary-held');
    const source = first && after(first.seq);
    const paper = source && papersOfAct(source)[0];
    if (!first || !source || !paper) throw new Error('no record of the preliminary acceptance');
    // The paper of the first record says nothing of a correction that came later, and is replaced by the one that does.
    expect(paperText(paper.draw(source, { ...marks, issuedOn: day }))).not.toContain('代替此前');
    expect(fateOf(paper, source, events.slice(first.seq), after)).toBe('replaced');
  });
});
