import { article, chineseDate, consequence, guard, met, notExecutable, power, requires, unmet } from '@zhengxiang/core';
import { happened } from '../ch3-procurement/days.ts';
import { notOnRecord } from './on-record.ts';
import { because } from './reasons.ts';

/** Article 28: what was decided about responsible people is recorded; who decides lies outside. */
export const art28 = article('art28', {
  p1: {
    // Reading: the bureau keeps the record; the two organs that article 25 reports to may enter their own decisions.
    'decisions-recorded': power(
      ['accountability.record'],
      [
        { organ: 'data-bureau', posts: ['leader'] },
        { organ: 'discipline-commission', posts: ['clerk', 'leader'] },
        { organ: 'organization-department', posts: ['clerk', 'leader'] },
      ],
      '依法依规追究责任的处理决定，登记在案。',
    ),
    'at-any-time': guard(['accountability.record'], {
      says: '随时可以登记，已办结的项目也可以。',
      check: ({ facts }) => notOnRecord(facts) ?? met,
    }),
    'implied-violation': guard(['accountability.record'], {
      says: '相关违规是已经记录的违规。',
      checkInput: ({ facts }, { violation: id }) =>
        requires(id === undefined || facts.oversight.violations.some((violation) => violation.id === id), () =>
          unmet(because('no-such-violation'), { field: 'violation' }),
        ),
    }),
    'implied-decision-day': guard(['accountability.record'], {
      says: '决定日期不晚于今天。',
      checkInput: ({ today }, { decidedOn }) =>
        happened({ field: 'decidedOn', label: '决定日期', date: decidedOn }, today),
    }),
    'decisions-shown': consequence('责任追究的处理决定。', ({ facts: { oversight } }) =>
      oversight.accountability.map(({ decidedBy, decidedOn, decision }) => ({
        text: `${chineseDate(decidedOn)}${decidedBy}作出处理决定：${decision}`,
        tone: 'warning',
      })),
    ),
    'conduct-and-crime': notExecutable(
      '工作人员遵守法律法规和廉政纪律，以及行政责任、刑事责任的追究，由有权机关依法办理；系统只登记处理决定。',
    ),
  },
});
