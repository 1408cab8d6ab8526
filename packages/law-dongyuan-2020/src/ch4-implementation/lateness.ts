import { chineseDate, consequence, daysBetween, type ConsequenceState } from '@zhengxiang/core';
import { latenessOf, type Lateness } from './delivery-day.ts';

const filedText = ({ contract, filings }: Lateness): string => {
  const [first] = filings;
  if (first === undefined) return '没有报备';
  const after = daysBetween(contract.deliverBy, first.filedOn);
  return `${chineseDate(first.filedOn)}报备${after > 0 ? `，已逾期 ${String(after)} 天` : ''}`;
};

/** Delivery that was late stays late: whoever evaluates, pays or audits later reads by how much, and whether it was filed in time. */
export const latenessShown = consequence(
  '逾期交付的，完成、终止、办结以后也一直标明逾期多少天、有没有报备、何时报备。',
  ({ facts, today }) =>
    latenessOf(facts, today).map((late): ConsequenceState => {
      const { contract, days, until } = late;
      const text = `合同 ${contract.number} 应于 ${chineseDate(contract.deliverBy)}交付，${chineseDate(until)}${contract.endedOn === undefined ? '完成' : '终止'}，逾期 ${String(days)} 天；${filedText(late)}`;
      return { text, tone: 'warning' };
    }),
);

/** A day that lies before its registration is the unit's word; where the registration would have been late, that is told. */
export const completionRecorded = consequence(
  '建设完成的日期早于登记日期的，标明；登记时已过交付日期的，提示核对。',
  ({ facts }): readonly ConsequenceState[] => {
    const { completedOn, completionRecordedOn } = facts.implementation;
    if (completedOn === undefined || completionRecordedOn === undefined || completionRecordedOn <= completedOn)
      return [];
    const hides = facts.contracts.filter(
      ({ subject, deliverBy }) => subject === 'main' && completedOn <= deliverBy && deliverBy < completionRecordedOn,
    );
    const days = daysBetween(completedOn, completionRecordedOn);
    const text = `登记的建设完成日期是 ${chineseDate(completedOn)}，${chineseDate(completionRecordedOn)}才登记，相隔 ${String(days)} 天`;
    return hides.length === 0
      ? [{ text, tone: 'info' }]
      : [
          {
            text: `${text}；登记时合同 ${hides.map(({ number }) => number).join('、')}已过交付日期，请核对`,
            tone: 'warning',
          },
        ];
  },
);
