import { guard, met, past, requires, unmet, type Verdict } from '@zhengxiang/core';
import type { ProjectFacts, Rectification, RectificationItem } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { notWithPanel, openItems } from './round.ts';
import { because } from './reasons.ts';

/** Every expected item exactly once, nothing else. */
const coversExactly = (
  rows: readonly { readonly item: string }[],
  expected: readonly RectificationItem[],
): readonly Verdict[] => {
  const uncovered = expected.filter(({ id }) => !rows.some((row) => row.item === id));
  return [
    ...rows.flatMap(({ item }, index): readonly Verdict[] => {
      const field = `items.${index}.item`;
      if (!expected.some(({ id }) => id === item))
        return [unmet(because('no-such-rectification-item', { row: index + 1 }), { field })];
      return rows.findIndex((row) => row.item === item) < index
        ? [unmet(because('rectification-item-twice', { item }), { field })]
        : [];
    }),
    requires(uncovered.length === 0, () =>
      unmet(because('items-uncovered', { items: uncovered.map(({ id }) => id).join('、') }), { field: 'items' }),
    ),
  ];
};

/** Every open item has been reported before the reinspection: those without a result are the ones to reinspect. */
const reportedItems = (rectification: Rectification): readonly RectificationItem[] =>
  rectification.items.filter((item) => item.passed === undefined);

/** What has to be told of when the rectification is reported. */
export const itemsToReport = ({ acceptance }: ProjectFacts): readonly RectificationItem[] =>
  acceptance.rectification ? openItems(acceptance.rectification) : [];

/** What is to be looked at again. */
export const itemsToReinspect = ({ acceptance }: ProjectFacts): readonly RectificationItem[] =>
  acceptance.rectification ? reportedItems(acceptance.rectification) : [];

export const orderBeforeReport = guard(['acceptance.orderRectification'], {
  says: '组织验收小组后、出具验收报告前，可以责令整改，也可以增加整改事项、重定期限。',
  check: ({ facts, law }) =>
    notWithPanel(facts, law) ??
    requires(facts.acceptance.rectification?.state !== 'reported', () =>
      unmet(because('reinspection-pending'), { remedy: { text: '先复核', action: 'acceptance.reinspect' } }),
    ),
});

export const impliedDueDay = guard(['acceptance.orderRectification'], {
  says: '整改期限不早于今天。',
  checkInput: ({ today }, { dueOn }) =>
    requires(dueOn >= today, () => unmet(because('due-day-past', { date: dueOn, today }), { field: 'dueOn' })),
});

export const reportWhatWasOrdered = guard(['acceptance.reportRectified'], {
  says: '责令整改后，整改完成的，申请复核。',
  check: ({ facts, law }) => {
    const blocked = notWithPanel(facts, law);
    if (blocked) return blocked;
    const state = facts.acceptance.rectification?.state;
    if (state === 'ordered') return met;
    return past(state === 'reported' ? because('rectification-reported') : because('nothing-ordered'));
  },
});

export const reportEveryItem = guard(['acceptance.reportRectified'], {
  says: '逐项说明整改情况，没有到位的事项都要说明。',
  checkInput: ({ facts }, { items }) => coversExactly(items, itemsToReport(facts)),
});

export const reinspectWhatWasReported = guard(['acceptance.reinspect'], {
  says: '{project-owner}申请复核后，{data-bureau}复核。',
  check: ({ facts, law }) => {
    const blocked = notWithPanel(facts, law);
    if (blocked) return blocked;
    const state = facts.acceptance.rectification?.state;
    if (state === 'reported') return met;
    return state === 'ordered'
      ? unmet(because('not-reported'), {
          remedy: { text: '待{project-owner}报告整改完成', action: 'acceptance.reportRectified' },
        })
      : past(because('nothing-reported'));
  },
});

export const reinspectEveryItem = guard(['acceptance.reinspect'], {
  says: '对申请复核的事项逐项复核。',
  checkInput: ({ facts }, { items }) => coversExactly(items, itemsToReinspect(facts)),
});

export const impliedReinspectionDay = guard(['acceptance.reinspect'], {
  says: '复核日期不早于责令整改，不晚于今天。',
  checkInput: ({ facts: { acceptance }, today }, { reinspectedOn }) =>
    happened({ field: 'reinspectedOn', label: '复核日期', date: reinspectedOn }, today, {
      label: '责令整改日期',
      date: acceptance.rectification?.orderedOn,
    }),
});
