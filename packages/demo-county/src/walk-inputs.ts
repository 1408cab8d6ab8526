import { addDays, fen, plainDate, type PlainDate } from '@zhengxiang/core';
import {
  approvedAmountOf,
  budgetAmountOf,
  ceilingOf,
  type ProjectActionId,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { wanFen } from './application.ts';
import { firms } from './county.ts';

const addedItem = (price: number) => ({
  id: 'H9',
  item: '新增内容',
  quantityBefore: 0,
  unitPriceBefore: fen(0),
  amountBefore: fen(0),
  quantityAfter: 1,
  unitPriceAfter: fen(price),
  amountAfter: fen(price),
});

/** Inputs that try to cheat. Where the law allows one of them after all, the forbidden facts tell whether it should have. */
export const temptations: Partial<Record<ProjectActionId, (facts: ProjectFacts, today: PlainDate) => object>> = {
  'initiation.prepare': () => ({ classified: true }),
  'contract.sign': (facts) => ({ price: fen((ceilingOf(facts) ?? 0) + 1) }),
  'procurement.award': () => ({ winner: firms.design }),
  'procurement.recordBids': (facts) => ({
    bids: [{ id: 'T9', firm: firms.design, price: facts.procurement.packages[0]?.budget ?? 1 }],
  }),
  'funding.issueOpinion': (facts) => ({
    arrangements: [
      {
        id: 'Y1',
        year: 2021,
        municipal: fen(1),
        county: ceilingOf(facts) ?? fen(0),
        selfRaised: fen(0),
        other: fen(0),
      },
    ],
  }),
  'payment.make': (facts) => {
    const balance = facts.plannedPayments.find((payment) => payment.balance);
    return balance ? { planned: balance.id, amount: balance.amount } : {};
  },
  // One 分 below the limit of article 12.
  'procurement.plan': (facts) => ({
    packages: [
      {
        id: 'G9',
        name: '改小的采购包',
        subject: 'main',
        method: 'open-tender',
        budget: Math.min(approvedAmountOf(facts) ?? 1, wanFen('600') - 1),
      },
    ],
  }),
  // Without a balance, or, where one is locked, with a balance of one 分.
  'payment.plan': ({ contracts: [contract], plannedPayments }, today) => {
    const price = contract?.price ?? 1;
    const locked = plannedPayments.some((payment) => payment.balance && payment.contract === contract?.id);
    return {
      contract: contract?.id ?? '',
      payments: [
        { id: 'a', name: '补充进度款', dueOn: today, amount: locked ? price - 1 : price, balance: false },
        ...(locked ? [{ id: 'b', name: '余款', dueOn: today, amount: 1, balance: true }] : []),
      ],
    };
  },
  'supervision.appoint': () => ({ firm: firms.contractor }),
  'change.request': () => ({ lines: [addedItem(1_000_000)] }),
  'change.carryOut': (facts) => ({
    carriedOutOn: addDays(facts.changes.at(-1)?.decidedOn ?? plainDate('2021-01-02'), -1),
  }),
  'acceptance.issueReport': () => ({ conclusion: 'accepted' }),
  'review.convene': () => ({ mode: 'experts', reviewer: undefined }),
};

/** Other honest answers of the forms that decide where a project goes. */
export const turns: Partial<Record<ProjectActionId, readonly ((facts: ProjectFacts, today: PlainDate) => object)[]>> = {
  'review.discloseAvoidance': [() => ({ related: true, relation: '近三年在设计单位任职。' })],
  'review.judge': [
    () => ({ remarks: [{ id: 'a', criterion: 'networkSecurity', remark: '补充密码应用方案。', mustAnswer: true }] }),
  ],
  'review.issueOpinion': [
    () => ({ outcome: 'passed-after-revision' }),
    () => ({ outcome: 'returned' }),
    (_facts, today) => ({ outcome: 'postponed', postponedUntil: addDays(today, 20) }),
  ],
  'funding.issueOpinion': [() => ({ conclusion: 'not-arranged', arrangements: [] })],
  'procurement.recordDemonstration': [() => ({ finding: 'adverse', problems: '评分办法指定品牌。' })],
  'acceptance.preliminary': [() => ({ conclusion: 'failed' })],
  'acceptance.giveOpinion': [
    () => ({ conclusion: 'fail', problems: [{ id: 'w', problem: '与合同不符。' }] }),
    () => ({ conclusion: 'rectify', problems: [{ id: 'w', problem: '导出超时。' }] }),
  ],
  'acceptance.issueReport': [() => ({ conclusion: 'failed' })],
  'violation.record': [() => ({ severity: 'minor' })],
  'waiver.request': [
    (facts) => ({ provision: 'art17.p1/one-change', subject: `C${String(facts.changes.length + 1)}` }),
    (facts) => ({ provision: 'art17.p1/no-added-items', subject: `C${String(facts.changes.length + 1)}` }),
  ],
  'filing.amend': [
    (facts) => {
      const now = budgetAmountOf(facts) ?? 0;
      const amount = fen(now >= wanFen('40') ? now - 1_000_000 : now + 1_000_000);
      return { budgetAmount: amount, totalInvestment: amount };
    },
  ],
};
