import { fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, expertOf, factsOf, file, people, told, wanFen, type Told } from '../testing/initiation.ts';
import {
  accepted,
  concluded,
  convened,
  convenedReviewer,
  cost,
  costed,
  disclosed,
  judged,
  judgement,
  opinion,
  remark,
} from '../testing/initiation-acts.ts';
import { refusals, stateOf } from '../testing/judging-initiation.ts';

const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1]): string =>
  stateOf(factsOf(events), action);
type CostLine = BodyOf<'review.cost-recorded'>['lines'][number];

describe('第十条（三） 意见指向申报的预算明细', () => {
  const judge = (line?: string) =>
    refusals(
      factsOf(disclosed()),
      'review.judge',
      judgement({ remarks: [remark('a', true), { ...remark('b', true), line }] }),
      { by: people.expert1 },
    );

  it('没有这一行的不行', () => {
    expect(judge()).toEqual([]);
    expect(judge('L1')).toEqual([]);
    expect(judge('L9')).toEqual(['implied-remark-lines: no-such-line @remarks.1.line']);
  });

  it('意见按轮次编号', () => {
    const facts = factsOf([
      ...disclosed(),
      told(
        'review.judged',
        judgement({ remarks: [remark('a', true), remark('b', false)] }),
        '2024-03-12',
        people.expert1,
      ),
      told('review.judged', judgement({ remarks: [remark('c', true)] }), '2024-03-12', people.expert2),
    ]);
    expect(facts.review.remarks.map(({ id, by }) => `${id} ${by}`)).toEqual([
      'R1-1 陈启明',
      'R1-2 陈启明',
      'R1-3 林慧敏',
    ]);
  });
});

describe('第十条（三） 造价审核', () => {
  const record = (change: (line: CostLine, index: number) => CostLine | undefined, extra: readonly CostLine[] = []) =>
    refusals(factsOf(judged()), 'review.recordCost', {
      signed: file('costReview'),
      lines: [
        ...cost()
          .lines.map(change)
          .filter((line) => line !== undefined),
        ...extra,
      ],
    });
  const first = (change: Partial<CostLine>) => record((line, index) => (index === 0 ? { ...line, ...change } : line));

  it('每一轮评审作一次', () => {
    expect(stands(accepted(), 'review.recordCost')).toBe('blocked review-not-convened');
    expect(stands(convened(), 'review.recordCost')).toBe('open');
    expect(stands(costed(), 'review.recordCost')).toBe('past cost-recorded');
    expect(stands(concluded('passed'), 'review.recordCost')).toBe('past review-concluded');
  });

  it('覆盖每一行预算，每行一次', () => {
    const [line] = cost().lines;
    expect(record((one) => one)).toEqual([]);
    expect(record((one, index) => (index === 1 ? undefined : one))).toEqual([
      'every-line-reviewed: line-not-reviewed @lines',
    ]);
    expect(record((one) => one, line ? [line] : [])).toEqual([
      'every-line-reviewed: line-reviewed-twice @lines.3.line',
    ]);
    expect(first({ line: 'L9' })).toEqual([
      'every-line-reviewed: no-such-line @lines.0.line',
      'every-line-reviewed: line-not-reviewed @lines',
    ]);
  });

  it.each([-1, 1])('申报金额与申报材料相差 %d 分的不行', (more) => {
    const declared = fen(wanFen(120) + more);
    expect(first({ declared, approved: fen(wanFen(114) + more) })).toEqual([
      'every-line-reviewed: declared-differs @lines.0.declared',
    ]);
  });

  it.each([
    [wanFen(120), []],
    [wanFen(120) + 1, ['every-line-reviewed: reduced-above-declared @lines.0.reduced']],
  ])('申报 120 万元，核减 %d 分', (reduced, expected) => {
    expect(first({ reduced: fen(reduced), approved: fen(0) })).toEqual(expected);
  });

  it('全部核减的，核定金额只能是零', () => {
    expect(first({ reduced: wanFen(120), approved: fen(1) })).toEqual([
      'every-line-reviewed: approved-differs @lines.0.approved',
    ]);
    expect(first({ reduced: fen(wanFen(120) - 1), approved: fen(2) })).toEqual([
      'every-line-reviewed: approved-differs @lines.0.approved',
    ]);
  });

  it.each([-1, 1])('核定金额比申报减核减多 %d 分的不行', (more) => {
    expect(first({ approved: fen(wanFen(114) + more) })).toEqual([
      'every-line-reviewed: approved-differs @lines.0.approved',
    ]);
  });

  it('有核减必有理由，没有核减的没有理由', () => {
    expect(first({ reasonCode: 'none' })).toEqual([
      'every-line-reviewed: reduction-without-reason @lines.0.reasonCode',
    ]);
    expect(first({ reduced: fen(1), approved: fen(wanFen(120) - 1), reasonCode: 'none' })).toEqual([
      'every-line-reviewed: reduction-without-reason @lines.0.reasonCode',
    ]);
    expect(first({ reduced: fen(0), approved: wanFen(120) })).toEqual([
      'every-line-reviewed: reason-without-reduction @lines.0.reasonCode',
    ]);
    expect(first({ reduced: fen(0), approved: wanFen(120), reasonCode: 'none' })).toEqual([]);
  });

  it('核定金额为各行合计', () => {
    expect(factsOf(costed()).review.rounds[0]?.cost).toMatchObject({
      declared: wanFen(136),
      reduced: wanFen(6),
      approved: wanFen(130),
    });
  });
});

describe('第十条（三） 再评一轮', () => {
  const another = told(
    'review.round-opened',
    { reason: '意见不一致', meetsOn: day('2024-03-20') },
    '2024-03-14',
    people.review,
  );

  it('本轮已有专家意见的，可以', () => {
    expect(stands(accepted(), 'review.openRound')).toBe('blocked review-not-convened');
    expect(stands(disclosed(), 'review.openRound')).toBe('blocked nothing-judged');
    expect(stands(judged().slice(0, -1), 'review.openRound')).toBe('open');
    expect(stands(concluded('passed'), 'review.openRound')).toBe('past review-concluded');
  });

  it('同一组专家重新申报、重新出具意见，造价重新审核', () => {
    const facts = factsOf([...costed(), another]);
    expect(facts.review.rounds).toHaveLength(2);
    expect(facts.review.rounds[1]).toEqual({
      number: 2,
      mode: 'experts',
      convenedOn: '2024-03-14',
      meetsOn: '2024-03-20',
      experts: [people.expert1, people.expert2, people.expert3].map((one) => ({ person: expertOf(one) })),
      reviewer: undefined,
    });
    expect(stateOf(facts, 'review.judge', { by: people.expert1 })).toBe('blocked not-disclosed');
    expect(stateOf(facts, 'review.recordCost')).toBe('open');
  });

  it('上一轮的意见不再要求答复', () => {
    const facts = factsOf([...costed([remark('a', true)]), another]);
    expect(refusals(facts, 'review.issueOpinion', opinion('passed'))).toEqual([
      'opinion-when-complete: judgements-missing',
    ]);
  });

  it('第三方机构再评一轮由其另行出具', () => {
    const facts = factsOf([...convenedReviewer(), { ...judged().at(-1), by: people.reviewer } as Told, another]);
    expect(facts.review.rounds[1]?.experts).toEqual([]);
    expect(facts.review.rounds[1]?.reviewer?.id).toBe('reviewer');
  });
});
