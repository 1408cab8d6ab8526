import {
  consequence,
  guard,
  met,
  past,
  requires,
  signature,
  subtractFen,
  unmet,
  type ConsequenceState,
  type Verdict,
} from '@zhengxiang/core';
import {
  currentApplication,
  currentRound,
  type BudgetLine,
  type ProjectFacts,
  type ReviewRound,
} from '@zhengxiang/procedure';
import { because } from './reasons.ts';
import { awaitsDecision, duringReview } from './review-state.ts';

export const judgedAfterDisclosure = guard(['review.judge'], {
  says: '每位专家申报回避情况后就各方面出具一次意见；申报的关系未决定之前不得评审。',
  // The reviewer judges once as an institution; with experts the act is past when the last of them has judged.
  check: ({ facts }) =>
    duringReview(facts, ({ experts }) =>
      experts.length > 0 && experts.every(({ judgement }) => judgement !== undefined) ? past(because('judged')) : met,
    ),
  checkPerson: ({ facts, actor }) =>
    duringReview(facts, ({ mode, experts }): Verdict => {
      const own = experts.find(({ person }) => person.id === actor.personId);
      if (mode !== 'experts' || own === undefined) return met;
      if (own.judgement !== undefined) return past(because('judged'));
      if (own.avoidance === undefined) {
        return unmet(because('not-disclosed'), {
          remedy: { text: '先申报回避情况', action: 'review.discloseAvoidance' },
        });
      }
      return awaitsDecision(own)
        ? unmet(because('avoidance-undecided'), {
            remedy: { text: '等待是否回避的决定', action: 'review.decideAvoidance' },
          })
        : met;
    }),
});

const linesOf = (facts: ProjectFacts): readonly BudgetLine[] => currentApplication(facts)?.lines ?? [];

export const impliedRemarkLines = guard(['review.judge'], {
  says: '意见指向的是申报的预算明细。',
  checkInput: ({ facts }, { remarks }) =>
    remarks.flatMap(({ line }, index) =>
      line === undefined || linesOf(facts).some(({ id }) => id === line)
        ? []
        : [unmet(because('no-such-line', { line }), { field: `remarks.${index}.line` })],
    ),
});

/** A cost review by a group of experts that no expert has signed; earlier releases took it. */
export const isUnsigned = ({ mode, cost }: Pick<ReviewRound, 'mode' | 'cost'>): boolean =>
  mode === 'experts' && cost !== undefined && !cost.signed;

export const costDuringReview = guard(['review.recordCost'], {
  says: '每一轮评审作一次造价审核；没有附专家签字的，重新登记。',
  check: ({ facts }) =>
    duringReview(facts, (round) => {
      const { cost } = round;
      return cost === undefined || isUnsigned(round) ? met : past(because('cost-recorded', { on: cost.on }));
    }),
});

/** 组织专家组对项目进行论证和造价审核: whoever draws up the table, it is the experts' when they have signed it. */
export const costSigned = guard(['review.recordCost'], {
  says: '专家组评审的，造价审核表由专家签字。',
  restsOn: ['art10-cost-by-experts'],
  checkInput: ({ facts }, { signed = [] }) =>
    requires(currentRound(facts)?.mode !== 'experts' || signed.length > 0, () =>
      unmet(because('cost-unsigned'), { field: 'signed', remedy: '上传专家签字的造价审核表' }),
    ),
});

/** 组织专家组…造价审核: who reckons is not who answers for it, so whoever approves and pays reads whether the experts signed. */
export const costUnsigned = consequence(
  '造价审核表没有附专家签字，或者在专家出具意见以前就登记的，批复和资金审核时标明。',
  ({ facts }): readonly ConsequenceState[] => {
    const round = facts.review.rounds.at(-1);
    if (round?.mode !== 'experts' || round.cost === undefined || facts.closed !== undefined) return [];
    const { signed, on, by } = round.cost;
    const early = round.experts.some(({ judgement }) => judgement === undefined || judgement.on > on);
    return [
      ...(signed
        ? []
        : [{ text: `造价审核由${signature(by)}登记，没有附专家签字的造价审核表`, tone: 'warning' as const }]),
      ...(early ? [{ text: '造价审核登记在专家出具意见以前，请核对专家是否认可', tone: 'warning' as const }] : []),
    ];
  },
);

interface CostLine {
  readonly line: string;
  readonly declared: BudgetLine['amount'];
  readonly reduced: BudgetLine['amount'];
  readonly approved: BudgetLine['amount'];
  readonly reasonCode: string;
}

const costMistakes = (row: CostLine, of: BudgetLine, at: string): readonly Verdict[] => {
  const { declared, reduced, approved, reasonCode } = row;
  const line = of.name;
  const expected = subtractFen(declared, reduced);
  return [
    ...(declared === of.amount
      ? []
      : [unmet(because('declared-differs', { line, declared, amount: of.amount }), { field: `${at}.declared` })]),
    ...(expected >= 0
      ? []
      : [unmet(because('reduced-above-declared', { line, declared, reduced }), { field: `${at}.reduced` })]),
    ...(expected < 0 || approved === expected
      ? []
      : [
          unmet(because('approved-differs', { line, expected, approved }), {
            field: `${at}.approved`,
          }),
        ]),
    ...(reduced > 0 && reasonCode === 'none'
      ? [unmet(because('reduction-without-reason', { line, reduced }), { field: `${at}.reasonCode` })]
      : []),
    ...(reduced === 0 && reasonCode !== 'none'
      ? [unmet(because('reason-without-reduction', { line }), { field: `${at}.reasonCode` })]
      : []),
  ];
};

export const everyLineReviewed = guard(['review.recordCost'], {
  says: '造价审核覆盖每一行预算，每行一次，给出申报、核减、核定金额和核减理由。',
  checkInput: ({ facts }, { lines: rows }) => {
    const declaredLines = linesOf(facts);
    const reviewed = rows.map((row) => row.line);
    return [
      ...rows.flatMap((row, index) => {
        const of = declaredLines.find(({ id }) => id === row.line);
        const at = `lines.${index}`;
        if (of === undefined) return [unmet(because('no-such-line', { line: row.line }), { field: `${at}.line` })];
        if (reviewed.indexOf(row.line) < index) {
          return [unmet(because('line-reviewed-twice', { line: of.name }), { field: `${at}.line` })];
        }
        return costMistakes(row, of, at);
      }),
      ...declaredLines
        .filter(({ id }) => !reviewed.includes(id))
        .map(({ name }) => unmet(because('line-not-reviewed', { line: name }), { field: 'lines' })),
    ];
  },
});
