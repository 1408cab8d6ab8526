import { fen } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { evolve, type AnyEvent, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { opinionProposals, withProposal } from './draft-opinion.ts';

const origin = { caseId: 'c', packId: 'p', owner: { id: 'o', name: '东源县民政局' } };
const actor = (personId: string) => ({
  personId,
  name: personId,
  organisationId: 'x',
  organisationName: 'x',
  post: 'member' as const,
});
const criteria = (necessity: string) => ({
  necessity,
  planCompleteness: 'sound',
  softwareFunctions: 'sound',
  equipmentChoice: 'sound',
  timeliness: 'sound',
  networkSecurity: 'sound-after-change',
  integrationAndSharing: 'sound',
});
const story: readonly (readonly [string, string, unknown])[] = [
  [
    'initiation.prepared',
    '经办',
    { name: '救助平台', reuse: '利用省统一身份认证', lines: [{ id: 'L1', name: '平台开发', amount: 12_600_000_0 }] },
  ],
  [
    'review.convened',
    '评审岗',
    {
      mode: 'experts',
      experts: ['甲', '乙'].map((id) => ({ id, name: id, organisation: '库' })),
      meetsOn: '2026-11-20',
    },
  ],
  [
    'review.judged',
    '甲',
    {
      criteria: criteria('sound'),
      remarks: [{ id: '1', criterion: 'networkSecurity', line: 'L1', remark: '补充密码方案', mustAnswer: true }],
      summary: '可行',
    },
  ],
  ['review.judged', '乙', { criteria: criteria('unsound'), remarks: [], summary: '一般' }],
  [
    'review.cost-recorded',
    '评审岗',
    {
      lines: [
        {
          id: 'x',
          line: 'L1',
          declared: fen(12_600_000_0),
          reduced: fen(600_000_0),
          approved: fen(12_000_000_0),
          reasonCode: 'unit-price-high',
        },
      ],
    },
  ],
];
const factsAfter = (count: number): ProjectFacts =>
  evolve(
    origin,
    story.slice(0, count).map(
      ([type, by, body], index) =>
        ({
          seq: index + 1,
          type,
          body,
          actor: actor(by),
          actingAs: 'project-owner',
          happenedOn: '2026-11-20',
        }) as AnyEvent,
    ),
  );
const textOf = (facts: ProjectFacts, key: string): string | undefined =>
  opinionProposals(facts, dongyuan2020).find((one) => one.key === key)?.text;

describe('评审意见的草拟', () => {
  it('逐项计票，分歧照写，不下结论', () => {
    const text = textOf(factsAfter(5), 'judged') ?? '';
    expect(text).toContain('必要性：1 位专家认为符合，1 位专家认为不符合。');
    expect(text).toContain('网络安全：2 位专家认为修改后符合。');
    expect(
      opinionProposals(factsAfter(5), dongyuan2020)
        .map((one) => one.text)
        .join(''),
    ).not.toMatch(/通过|退回|不予立项/u);
  });

  it('意见带方面和预算行，造价写清核减理由和核减率', () => {
    expect(textOf(factsAfter(5), 'remarks')).toBe(
      '专家提出以下意见：\n1．（网络安全，“平台开发”）补充密码方案（须答复）',
    );
    expect(textOf(factsAfter(5), 'cost')).toBe(
      '造价审核：申报 126.00 万元，核减 6.00 万元（单价偏高 6.00 万元），核定 120.00 万元，核减率 4.8%。',
    );
    expect(textOf(factsAfter(5), 'reuse')).toBe('单位申报：利用省统一身份认证');
  });

  it('没有的不写：造价未审核、没有意见时不出现', () => {
    expect(textOf(factsAfter(4), 'cost')).toBeUndefined();
    expect(textOf(factsAfter(2), 'remarks')).toBeUndefined();
  });

  it('加入已写的文字之后，同一段不加两次', () => {
    const [piece] = opinionProposals(factsAfter(5), dongyuan2020);
    if (!piece) throw new Error('no proposal');
    const once = withProposal('我写的。', piece);
    expect(once).toBe(`我写的。\n${piece.text}`);
    expect(withProposal(once, piece)).toBe(once);
  });
});
