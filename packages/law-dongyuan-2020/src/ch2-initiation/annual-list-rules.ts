import { guard, met, past, unmet, yearOf, type Verdict } from '@zhengxiang/core';
import type { AnnualListFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

export const reportedOnce = guard(['annualList.report'], {
  says: '每个单位每年度报送一份清单；退回的，修改后再报。',
  check: ({ facts }) => {
    if (facts.state === 'reported') return past(because('list-reported'));
    return facts.state === 'adopted' ? past(because('list-adopted')) : met;
  },
  checkInput: ({ facts, today }, { year, lines }) => {
    const thisYear = yearOf(today);
    const names = lines.map((line) => line.name.trim());
    return [
      ...(year < thisYear ? [unmet(because('list-of-past-year', { year, thisYear }), { field: 'year' })] : []),
      ...(facts.year !== undefined && facts.year !== year
        ? [unmet(because('list-year-changed', { year, before: facts.year }), { field: 'year' })]
        : []),
      ...names.flatMap((name, index) =>
        names.indexOf(name) < index
          ? [unmet(because('list-line-twice', { name }), { field: `lines.${index}.name` })]
          : [],
      ),
    ];
  },
});

const whileReported = ({ facts }: { readonly facts: AnnualListFacts }): Verdict => {
  if (facts.state === 'adopted') return past(because('list-adopted'));
  if (facts.state === 'reported') return met;
  return unmet(because('list-not-reported'), { remedy: { text: '先由单位报送清单', action: 'annualList.report' } });
};

export const decidedWhileReported = guard(['annualList.adopt', 'annualList.return'], {
  says: '对已报送的清单汇总采用或者退回。',
  check: whileReported,
});
