import { guard, met, past, requires, unmet, type Verdict } from '@zhengxiang/core';
import type { Change, ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { notBuilding } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';

/** Asked for, and not decided yet. */
export const requestedChanges = (facts: ProjectFacts): readonly Change[] =>
  facts.changes.filter(({ state }) => state === 'requested');

/** Approved, and not yet registered as carried out. */
export const changesToCarryOut = (facts: ProjectFacts): readonly Change[] =>
  facts.changes.filter(({ state, carriedOutOn }) => state === 'approved' && carriedOutOn === undefined);

export const pendingChange = (facts: ProjectFacts): Change | undefined => requestedChanges(facts)[0];

export const approvedChange = (facts: ProjectFacts): Change | undefined => changesToCarryOut(facts)[0];

const oneOf = (changes: readonly Change[], id: string): Verdict =>
  requires(
    changes.some((change) => change.id === id),
    () => unmet(because('no-such-change'), { field: 'change' }),
  );

export const requestBeforeDecision = guard(['change.approve', 'change.refuse', 'change.withdraw'], {
  says: '先申请变更，再审核批复；批复前可以撤回。',
  check: ({ facts, law }) =>
    notBuilding(facts, law) ?? (pendingChange(facts) === undefined ? past(because('no-open-change')) : met),
});

export const impliedPendingChange = guard(['change.approve', 'change.refuse', 'change.withdraw'], {
  says: '办理的是一项待批复的变更。',
  checkInput: ({ facts }, { change }) => oneOf(requestedChanges(facts), change),
});

export const impliedApprovalDay = guard(['change.approve'], {
  says: '批准日期不早于申请、不晚于今天。',
  checkInput: ({ facts, today }, { approvedOn }) =>
    happened({ field: 'approvedOn', label: '批准日期', date: approvedOn }, today, {
      label: '申请日期',
      date: pendingChange(facts)?.requestedOn,
    }),
});

export const approvalBeforeCarryingOut = guard(['change.carryOut'], {
  says: '{data-bureau}审核批准后方可实施项目变更。',
  check: ({ facts, law }) => {
    const blocked = notBuilding(facts, law);
    if (blocked) return blocked;
    if (approvedChange(facts)) return met;
    const pending = pendingChange(facts);
    return pending === undefined
      ? past(because('nothing-to-carry-out'))
      : unmet(because('change-not-approved', { change: pending.id }), {
          remedy: { text: '待{data-bureau}批准变更', action: 'change.approve' },
        });
  },
});

export const carriedOutAfterApproval = guard(['change.carryOut'], {
  says: '变更的实施日期不早于批准日期。',
  checkInput: ({ facts }, { change: id, carriedOutOn }) => {
    const approved = facts.changes.find((change) => change.id === id)?.decidedOn;
    return approved !== undefined && carriedOutOn < approved
      ? unmet(because('carried-out-too-early', { date: carriedOutOn, approved }), { field: 'carriedOutOn' })
      : met;
  },
});

export const impliedCarryingOut = guard(['change.carryOut'], {
  says: '实施的是已批准、未登记实施的变更，日期不晚于今天。',
  checkInput: ({ facts, today }, { change, carriedOutOn }) => [
    oneOf(changesToCarryOut(facts), change),
    ...happened({ field: 'carriedOutOn', label: '实施日期', date: carriedOutOn }, today),
  ],
});

/** What is built has to be what is approved: nothing may be open when the work is reported complete. */
export const changesSettled = guard(['implementation.complete'], {
  says: '待批复的变更批复或撤回、已批准的变更实施后，登记建设完成。',
  check: ({ facts }) => {
    const pending = pendingChange(facts);
    if (pending)
      return unmet(because('change-pending', { change: pending.id, on: pending.requestedOn }), {
        remedy: { text: '待批复，或撤回变更申请', action: 'change.withdraw' },
      });
    const approved = approvedChange(facts);
    return approved
      ? unmet(because('change-not-carried-out', { change: approved.id }), {
          remedy: { text: '先登记变更实施', action: 'change.carryOut' },
        })
      : met;
  },
});
