import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { fen, plainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import type { CaseContents } from './case-contents.ts';
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
  it('核定金额是批复的那个数，变更后的上限写在旁边', () => {
    const facts = played('changed-twice');
    const wan = (amount = 0): string => (amount / 1_000_000).toFixed(2);
    const ceiling = facts.ceilingChanges.at(-1)?.amount;
    expect(pageOf(facts, 'full')).toContain(
      `${wan(facts.review.opinion?.approvedAmount)} 万元（变更后上限 ${wan(ceiling)} 万元）`,
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
