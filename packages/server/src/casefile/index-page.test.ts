import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { fen, plainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import type { CaseContents } from '@zhengxiang/application';
import { indexPage } from './index-page.ts';

const played = (id: string): ProjectFacts => {
  const life = lives.find((one) => one.id === id);
  if (!life) throw new Error(`no life ${id}`);
  const world = new World(dongyuan2020);
  openCases(world, life);
  for (const step of life.steps) playStep(world, life, step);
  return world.projectOf(life.cases['main']?.id ?? '');
};

const pageOf = (facts: ProjectFacts, track: 'full' | 'filing'): string =>
  indexPage(
    {
      view: {
        project: {
          facts,
          track,
          number: null,
          stageName: '',
          step: '',
          pack: { title: '', documentNumber: '' },
          requiredDocuments: [],
          duties: [],
          consequences: [],
          availability: [],
        },
        history: [],
        demanded: [],
        withheld: [],
        attachments: [],
      },
      pack: dongyuan2020,
      chain: [],
      scanChain: [],
      papers: [],
      reader: '某人',
      at: new Date('2026-03-02T01:00:00Z'),
    } as unknown as CaseContents,
    [],
  ).replaceAll(/<[^>]+>|\s+/gu, ' ');

describe('案卷目录上的金额', () => {
  it('核定金额是批复的那个数，节余不改它；获准追加提高了的，上限写在旁边', () => {
    const facts = played('changed-twice');
    const wan = (amount = 0): string => (amount / 1_000_000).toFixed(2);
    const approved = facts.review.opinion?.approvedAmount ?? fen(0);
    expect(pageOf(facts, 'full')).toContain(`${wan(approved)} 万元`);
    expect(pageOf(facts, 'full')).not.toContain('变更后上限');
    const amount = fen(approved + 5_000_000);
    const step = {
      change: 'C3',
      on: facts.approval?.on ?? plainDate('2024-01-01'),
      difference: fen(5_000_000),
      amount,
    };
    expect(pageOf({ ...facts, ceilingChanges: [step] }, 'full')).toContain(
      `${wan(approved)} 万元（变更后上限 ${wan(amount)} 万元）`,
    );
  });

  it('备案更正过的，是更正后的金额', () => {
    const facts = played('software-filing-49-99');
    const amendment = {
      budgetAmount: fen(13_730_000),
      totalInvestment: fen(13_740_000),
      reason: '更正',
      on: plainDate('2026-03-01'),
      version: facts.versions.length,
    };
    const text = pageOf({ ...facts, filing: { ...facts.filing, amendments: [amendment] } }, 'filing');
    expect(text).toContain('13.73 万元');
    expect(text).toContain('13.74 万元');
    expect(text).not.toContain('49.99 万元 总投资');
  });
});
