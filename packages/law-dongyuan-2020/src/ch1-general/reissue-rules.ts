import { duty, guard, met, past, type PlainDate } from '@zhengxiang/core';
import { correctables, type Correction, type ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { because } from './correction-reasons.ts';

/** What the report of acceptance quotes of what others registered. */
const quoted: ReadonlySet<Correction['what']> = new Set([
  'contractSign',
  'contractSupplement',
  'implementationStart',
  'implementationComplete',
]);

/** The corrections of what the report quotes, since it was issued, or issued anew, the last time. */
const sinceReport = (facts: ProjectFacts): readonly Correction[] => {
  const { report } = facts.acceptance;
  const last = facts.reissues?.at(-1)?.seq ?? 0;
  return report === undefined
    ? []
    : facts.corrections.filter(({ what, on, seq }) => quoted.has(what) && on >= report.issuedOn && seq > last);
};

const lastCorrected = (facts: ProjectFacts): PlainDate | undefined => sinceReport(facts).at(-1)?.on;

export const reissuedAfterCorrection = guard(['correction.reissueReport'], {
  says: '验收报告出具以后，引用的合同、开工、完成日期更正的，重新出具，写明代替哪一份；结论和意见不变。',
  check: ({ facts }) => (sinceReport(facts).length > 0 ? met : past(because('report-as-registered'))),
  checkInput: ({ facts, today }, { issuedOn }) =>
    happened({ field: 'issuedOn', label: '出具日期', date: issuedOn }, today, {
      label: '更正日期',
      date: lastCorrected(facts),
    }),
});

export const reportToReissue = duty('验收报告引用的内容更正以后，重新出具。', ({ facts }) => {
  const [first] = sinceReport(facts);
  return first === undefined
    ? []
    : [
        {
          of: 'data-bureau',
          text: `验收报告引用的“${correctables[first.what].title}”已更正，应重新出具验收报告`,
          since: first.on,
          action: 'correction.reissueReport',
        },
      ];
});
