import { describe, expect, it } from 'vitest';
import { accepted, approved, costed, funded, procured, started, submitted } from '../chapters.ts';
import { firms } from '../county.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';
const experts = ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3'];
const sound = {
  necessity: 'sound',
  planCompleteness: 'sound',
  softwareFunctions: 'sound',
  equipmentChoice: 'sound',
  timeliness: 'sound',
  networkSecurity: 'sound',
  integrationAndSharing: 'sound',
};

const judged = (t: Teller, against: number): void => {
  submitted(t, software(t));
  accepted(t);
  t.after(5).does('zhengshu.review', 'review.convene');
  for (const expert of experts) t.does(expert, 'review.discloseAvoidance');
  experts.forEach((expert, index) =>
    t.does(expert, 'review.judge', index < against ? { criteria: { ...sound, necessity: 'unsound' } } : {}),
  );
  costed(t);
};

const why = '专家的顾虑已由上级文件明确，照常建设。';

describe('M1 与专家意见不一致的，写明理由，财政和审计看得见', () => {
  it.each([
    [3, 'passed'],
    [2, 'passed'],
    [3, 'passed-after-revision'],
    [2, 'passed-after-revision'],
    [0, 'refused'],
  ])('三位专家中 %i 位不同意，结论 %s', (against, outcome) => {
    const { surprises, shown, facts } = tale('minzheng', start, (t) => {
      judged(t, against);
      t.after(1).refused(
        'zhengshu.leader',
        'review.issueOpinion',
        'art10.p1.i3',
        { outcome },
        'against-experts-unexplained',
      );
      t.does('zhengshu.leader', 'review.issueOpinion', { outcome, againstExperts: why });
    });
    expect(surprises).toEqual([]);
    expect(facts.review.opinion?.againstExperts).toBe(why);
    expect(shown().filter((text) => text.includes(why))).toHaveLength(1);
  });

  it.each([
    [1, 'passed'],
    [0, 'passed'],
    [3, 'refused'],
    [2, 'postponed'],
  ])('%i 位不同意，结论 %s 的，不必说明', (against, outcome) => {
    const { surprises } = tale('minzheng', start, (t) => {
      judged(t, against);
      t.after(1).does('zhengshu.leader', 'review.issueOpinion', { outcome, postponedUntil: '2027-01-01' });
    });
    expect(surprises).toEqual([]);
  });
});

const atPanel = (t: Teller): void => {
  approved(t, software(t));
  funded(t);
  procured(t);
  started(t);
  t.after(60).does(clerk, 'implementation.complete');
  t.after(5).does(clerk, 'acceptance.preliminary');
  t.after(1).does(clerk, 'sharing.confirm');
  t.after(1).does('zhengshu.data-sharing', 'sharing.countersign');
  t.after(1).does(clerk, 'acceptance.apply');
  t.after(5).does('zhengshu.review', 'acceptance.convenePanel');
};

const vote = (t: Teller, votes: Readonly<Record<string, string>>): void => {
  for (const [login, conclusion] of Object.entries(votes))
    t.does(login, 'acceptance.giveOpinion', {
      conclusion,
      problems: conclusion === 'pass' ? [] : [{ id: 'w', problem: '与合同不符。' }],
    });
};

const members = ['zhengshu.review', 'caizheng.clerk', 'zhuanjia.5', 'zhuanjia.6', 'zhuanjia.7'];
const votes = (finance: string, ...others: readonly string[]) =>
  Object.fromEntries(
    members.map((login, index) => [login, index === 1 ? finance : (others[index === 0 ? 0 : index - 1] ?? 'pass')]),
  );

describe('R7 验收没有多数、财政不同意的，写明理由', () => {
  it.each([
    ['财政不同意，其余同意', votes('fail', 'pass', 'pass', 'pass', 'pass'), 'accepted'],
    ['财政不同意，四票中二比二', votes('fail', 'pass', 'pass', 'pass', 'fail'), 'accepted'],
  ])('%s', (_how, given, conclusion) => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      atPanel(t);
      vote(t, given);
      t.after(1).refused(
        'zhengshu.leader',
        'acceptance.issueReport',
        'art23.p1',
        { conclusion },
        'open-vote-unexplained',
      );
      t.does('zhengshu.leader', 'acceptance.issueReport', { conclusion, againstPanel: why });
    });
    expect(surprises).toEqual([]);
    expect(shown().filter((text) => text.includes(why))).toHaveLength(1);
  });

  it('全体同意的，不必说明', () => {
    const { surprises } = tale('minzheng', start, (t) => {
      atPanel(t);
      vote(t, votes('pass'));
      t.after(1).does('zhengshu.leader', 'acceptance.issueReport');
    });
    expect(surprises).toEqual([]);
  });
});

describe('只有一家参加', () => {
  it.each(['open-tender', 'invited-tender', 'competitive-negotiation', 'competitive-consultation', 'inquiry'])(
    '%s 只有一家的，写明理由才能定标',
    (method) => {
      const { surprises, shown } = tale('minzheng', start, (t) => {
        approved(t, software(t));
        funded(t);
        t.after(5).does(clerk, 'procurement.plan', {
          packages: [{ id: 'G1', name: '建设', subject: 'main', method, budget: 130_000_000, lines: ['L1'] }],
        });
        t.after(1).does(clerk, 'procurement.publishTender');
        t.does(clerk, 'procurement.recordBids', (_facts, today) => ({
          openedOn: today,
          bids: [{ id: 'T1', firm: firms.contractor, price: 120_000_000 }],
        }));
        t.refused(clerk, 'procurement.award', 'art13.p1', {}, 'one-bidder-unexplained');
        t.does(clerk, 'procurement.award', { oneBidder: '两次公告均只有一家响应，经批准继续。' });
      });
      expect(surprises).toEqual([]);
      expect(shown().some((text) => text.includes('只有一家参加；理由'))).toBe(true);
    },
  );
});
