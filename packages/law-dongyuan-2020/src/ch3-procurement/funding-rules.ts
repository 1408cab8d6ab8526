import {
  consequence,
  guard,
  met,
  past,
  requires,
  subtractFen,
  sumFen,
  unmet,
  wanText,
  yearOf,
  type Fen,
  type Unmet,
} from '@zhengxiang/core';
import {
  approvedAmountOf,
  ceilingOf,
  currentApplication,
  type Arrangement,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { amountsOf, ownMoney } from '../ch1-general/amounts.ts';
import { happened } from './days.ts';
import { because } from './reasons.ts';
import { notApproved, notBuilding, notRunning } from './running-case.ts';

type YearOfMoney = Pick<Arrangement, 'year' | 'municipal' | 'county' | 'selfRaised' | 'other'>;

/** The money of one year from all its sources. */
export const totalOf = ({ municipal, county, selfRaised, other }: YearOfMoney): Fen =>
  sumFen([municipal, county, selfRaised, other]);

const sameMoney = (a: YearOfMoney, b: YearOfMoney): boolean =>
  a.municipal === b.municipal && a.county === b.county && a.selfRaised === b.selfRaised && a.other === b.other;

const arranged = (facts: ProjectFacts): readonly Arrangement[] | undefined =>
  facts.funding.opinion?.conclusion === 'arranged' ? facts.funding.opinion.arrangements : undefined;

const isEntered = (facts: ProjectFacts, year: number): boolean =>
  facts.funding.budgets.some((budget) => budget.year === year);

const notArranged = (): Unmet =>
  unmet(because('funding-not-arranged'), {
    remedy: { text: '先由{finance-bureau}出具资金安排意见', action: 'funding.issueOpinion' },
  });

/** Articles 3(3), 11: the finance bureau takes up approved projects only. */
export const approvedProjectsOnly = guard(['funding.review', 'funding.issueOpinion', 'budget.enter'], {
  says: '{finance-bureau}只对通过立项审批的项目进行资金审核、出具资金安排意见和列入年度预算。',
  check: ({ facts, law }) => notRunning(facts, law) ?? notApproved(facts) ?? met,
});

export const reviewOnce = guard(['funding.review'], {
  says: '资金审核开始一次即可。',
  check: ({ facts: { funding } }) =>
    funding.reviewStartedOn === undefined
      ? met
      : past(because('funding-review-started', { on: funding.reviewStartedOn })),
});

/** A refusal of money may be followed by another opinion; money once arranged stays arranged. */
export const reviewBeforeOpinion = guard(['funding.issueOpinion'], {
  says: '先审核资金，再出具资金安排意见；暂不安排的，可以再次出具意见。',
  check: ({ facts }) => {
    const { opinion, reviewStartedOn } = facts.funding;
    if (opinion?.conclusion === 'arranged') return past(because('funding-arranged', { on: opinion.issuedOn }));
    return requires(reviewStartedOn !== undefined, () =>
      unmet(because('funding-review-missing'), { remedy: { text: '先开始资金审核', action: 'funding.review' } }),
    );
  },
});

/** The text caps the price, not what finance sets aside: more than was approved is for finance and audit to see. */
export const arrangementBeyondApproved = consequence('资金安排合计超过评审核定金额的，提示核对。', ({ facts }) => {
  const approved = approvedAmountOf(facts);
  const total = sumFen((arranged(facts) ?? []).map(totalOf));
  if (approved === undefined || total <= approved || facts.closed !== undefined) return [];
  const text = `评审核定金额 ${wanText(approved)}，资金安排合计 ${wanText(total)}，多 ${wanText(subtractFen(total, approved))}，请核对`;
  return [{ text, tone: 'warning' }];
});

/** 第一年 to 第五年 of annex 1. */
const plannedYears = 5;

/** A year before the project was approved, or beyond what annex 1 can plan, is a slip. Money that was there before may be of an earlier year. */
const yearFaults = (facts: ProjectFacts, year: number, field: string): readonly Unmet[] => {
  const approved = facts.approval?.on;
  if (approved === undefined) return [];
  const earliest = yearOf(approved);
  const inPlace = currentApplication(facts)?.fundsInPlace !== undefined;
  if (year < earliest && !inPlace) return [unmet(because('arrangement-year-past', { year, earliest }), { field })];
  return year > earliest + plannedYears
    ? [unmet(because('arrangement-year-far', { year, latest: earliest + plannedYears }), { field })]
    : [];
};

export const impliedOpinion = guard(['funding.issueOpinion'], {
  says: '同意安排的，逐年填写且年度不重复；暂不安排的，不填金额。',
  checkInput: ({ facts, today }, { conclusion, arrangements, issuedOn }) => {
    const day = happened({ field: 'issuedOn', label: '出具日期', date: issuedOn }, today, {
      label: '立项批复日期',
      date: facts.approval?.on,
    });
    if (conclusion === 'not-arranged')
      return arrangements.length === 0
        ? day
        : [...day, unmet(because('arrangement-not-expected'), { field: 'arrangements' })];
    return [
      ...day,
      ...(arrangements.length === 0 ? [unmet(because('arrangement-empty'), { field: 'arrangements' })] : []),
      ...arrangements.flatMap((row, index) => [
        ...yearFaults(facts, row.year, `arrangements.${index}.year`),
        ...(arrangements.findIndex(({ year }) => year === row.year) < index
          ? [unmet(because('arrangement-year-twice', { year: row.year }), { field: `arrangements.${index}.year` })]
          : []),
        ...(totalOf(row) === 0
          ? [unmet(because('arrangement-without-money', { year: row.year }), { field: `arrangements.${index}` })]
          : []),
      ]),
    ];
  },
});

export const opinionBeforeBudget = guard(['budget.enter'], {
  says: '先出具资金安排意见，再逐年列入年度预算。',
  check: ({ facts }) => {
    const years = arranged(facts);
    if (years === undefined) return notArranged();
    return years.every(({ year }) => isEntered(facts, year)) ? past(because('all-years-entered')) : met;
  },
});

export const impliedBudget = guard(['budget.enter'], {
  says: '列入的年度和各来源金额与资金安排意见一致，每个年度一次。',
  checkInput: ({ facts, today }, input) => {
    const { year, enteredOn } = input;
    const day = happened({ field: 'enteredOn', label: '列入日期', date: enteredOn }, today, {
      label: '资金安排意见出具日期',
      date: facts.funding.opinion?.issuedOn,
    });
    const row = arranged(facts)?.find((of) => of.year === year);
    if (row === undefined) return [...day, unmet(because('year-not-arranged', { year }), { field: 'year' })];
    return [
      ...day,
      ...(isEntered(facts, year) ? [unmet(because('year-already-entered', { year }), { field: 'year' })] : []),
      ...(sameMoney(row, input)
        ? []
        : [
            unmet(because('budget-differs', { year, arranged: totalOf(row), entered: totalOf(input) }), {
              remedy: '按资金安排意见中该年度的各来源金额填写',
            }),
          ]),
    ];
  },
});

/** Reading: 资金审核 and 列入年度预算 concern public money; a project of the unit's own money alone waits for neither. */
const isSelfRaised = (facts: ProjectFacts): boolean => {
  const sources = amountsOf(facts)?.sources;
  return (
    sources !== undefined && sources.selfRaised > 0 && ownMoney(sources) === sources.selfRaised && sources.other === 0
  );
};

/** An arrangement is the money for this procurement: a token of it lets nothing be procured. */
export const arrangedCoversPlan = guard(['procurement.plan'], {
  says: '各年度安排的资金合计不少于采购预算合计。',
  restsOn: ['art11-money-covers'],
  checkInput: ({ facts }, { packages }) => {
    const years = arranged(facts);
    if (years === undefined || isSelfRaised(facts)) return met;
    const money = sumFen(years.map(totalOf));
    const planned = sumFen(packages.map(({ budget }) => budget));
    // Above the ceiling it is refused for that.
    return requires(planned <= money || planned > (ceilingOf(facts) ?? planned), () =>
      unmet(because('plan-beyond-arranged', { planned, arranged: money, short: subtractFen(planned, money) }), {
        field: 'packages',
        remedy: '按安排的资金调整采购预算；资金没有安排足的，请{finance-bureau}核对资金安排意见',
      }),
    );
  },
});

/** Article 11 in its order: opinion, budget, then procurement. The first of the arranged years has to be in a budget. */
export const fundsBeforeProcurement = guard(['procurement.plan'], {
  says: '资金安排意见同意安排、首年资金列入年度预算后，才开始采购。',
  partlyOn: ['art11-first-year'],
  check: ({ facts, law }) => {
    const blocked = notBuilding(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    // 一切由单位自筹的，没有县财政局要安排的资金。
    if (isSelfRaised(facts)) return met;
    const years = arranged(facts);
    if (years === undefined) return notArranged();
    const first = Math.min(...years.map(({ year }) => year));
    return requires(isEntered(facts, first), () =>
      unmet(because('first-year-not-budgeted', { year: first }), {
        remedy: { text: '先由{finance-bureau}把首年资金列入年度预算', action: 'budget.enter' },
        restsOn: ['art11-first-year'],
      }),
    );
  },
});
