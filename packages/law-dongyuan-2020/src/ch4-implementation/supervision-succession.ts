import { consequence, guard, met, past, unmet, type Unmet } from '@zhengxiang/core';
import { currentApplication, type ProjectFacts } from '@zhengxiang/procedure';
import { happened, type EarlierDay } from '../ch3-procurement/days.ts';
import { notBuilding } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';
import { needsSupervision } from './supervision.ts';

type Former = NonNullable<ProjectFacts['implementation']['formerSupervisions']>[number];

const lastFormer = ({ implementation }: ProjectFacts): Former | undefined => implementation.formerSupervisions?.at(-1);

/** With the acceptance there is nothing left to supervise. */
const isAccepted = ({ acceptance }: ProjectFacts): boolean => acceptance.report?.conclusion === 'accepted';

/** A firm has left, nobody has come after it, and there is still something to supervise. */
const leftAlone = (facts: ProjectFacts): Former | undefined =>
  facts.implementation.supervision === undefined && !isAccepted(facts) ? lastFormer(facts) : undefined;

/** A new firm comes after the one before has left, not earlier. */
export const afterDeparture = (facts: ProjectFacts): EarlierDay => ({
  label: '原{supervision-firm}退出日期',
  date: lastFormer(facts)?.ended.endedOn,
});

/** The firm before has left: another may be appointed as long as anything is to be supervised, completed or not. */
export const maySucceed = (facts: ProjectFacts): boolean => leftAlone(facts) !== undefined;

export const supervisionBeforeItsEnd = guard(['supervision.end'], {
  says: '确定了{supervision-firm}、项目没有验收合格的，可以登记{supervision-firm}退出。',
  check: ({ facts, law }) =>
    notBuilding(facts, law) ??
    (facts.implementation.supervision === undefined || isAccepted(facts) ? past(because('no-supervision')) : met),
});

export const impliedEndOfSupervision = guard(['supervision.end'], {
  says: '退出日期不早于确定{supervision-firm}，不晚于今天。',
  checkInput: ({ facts, today }, { endedOn }) =>
    happened(
      { field: 'endedOn', label: '退出日期', date: endedOn },
      today,
      { label: '{supervision-firm}确定日期', date: facts.implementation.supervision?.appointedOn },
      afterDeparture(facts),
    ),
});

const succeeded = (facts: ProjectFacts): Unmet | undefined => {
  const data = currentApplication(facts);
  const left = leftAlone(facts);
  return data === undefined || !needsSupervision(data) || left === undefined
    ? undefined
    : unmet(because('supervision-left', { firm: left.firm.name, on: left.ended.endedOn }), {
        remedy: { text: '先另行确定{supervision-firm}', action: 'supervision.appoint' },
      });
};

/** What the firm that left had to see is seen by the one that comes after it. */
export const succeededBeforeCompletion = guard(['implementation.complete', 'acceptance.preliminary'], {
  says: '{supervision-firm}中途退出的，另行确定{supervision-firm}后才登记完成、初步验收。',
  check: ({ facts }) => succeeded(facts) ?? met,
});

export const unsupervisedShown = consequence('{supervision-firm}退出后没有另行确定的，一直提示。', ({ facts }) => {
  const left = leftAlone(facts);
  if (facts.closed !== undefined || facts.termination !== undefined || left === undefined) return [];
  const { reason } = left.ended;
  return [
    {
      text: `${because('supervision-left', { firm: left.firm.name, on: left.ended.endedOn }).text}；原因：${reason}`,
      tone: 'warning',
    },
  ];
});
