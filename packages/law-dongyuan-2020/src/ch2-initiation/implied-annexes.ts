import { guard, unmet, whereGiven } from '@zhengxiang/core';
import { annex1Issues } from '../annexes/annex1-initiation-application/checks.ts';
import { annex2Issues } from '../annexes/annex2-data-check/checks.ts';
import { readAnnex1, readAnnex2 } from '../annexes/read-annexes.ts';
import { because } from './reasons.ts';

/** Annexes 1 and 2 have to agree with the application: years, sources and parts add up, days are in order. */
export const impliedAnnexes = guard(['initiation.prepare'], {
  says: '附件1 的各年资金、资金来源与项目总投资一致，竣工不早于动工；附件2 的分项不超过项目总投资。',
  checkInput: (_context, input) => {
    const [total] = whereGiven(() => [input.totalInvestment]);
    const first = whereGiven(() => (input.annex1 ? annex1Issues(readAnnex1(input.annex1), total) : []));
    const second = whereGiven(() => (input.annex2 ? annex2Issues(readAnnex2(input.annex2), total) : []));
    const issues = [
      ...first.map((issue) => ({ ...issue, annex: 'annex1' })),
      ...second.map((issue) => ({ ...issue, annex: 'annex2' })),
    ];
    return issues.map(({ annex, path, message }) =>
      unmet(because('annex-disagrees', { message }), { remedy: '请更正附件中的这一栏。', field: `${annex}.${path}` }),
    );
  },
});
