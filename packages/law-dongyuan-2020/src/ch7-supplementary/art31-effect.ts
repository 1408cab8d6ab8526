import {
  article,
  chineseDate,
  consequence,
  definition,
  foldedNumber,
  guard,
  met,
  past,
  power,
  requires,
  unmet,
  type PlainDate,
} from '@zhengxiang/core';
import { firstFiledOn, type ProjectFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';
import { packInForce, trialPeriod } from './trial.ts';

/** The day that decides which version governs: first sent to the bureau, for approval or for filing. */
const reportedOn = (facts: ProjectFacts): PlainDate | undefined => facts.intake.firstSubmittedOn ?? firstFiledOn(facts);

/** Article 31: dated, two years on trial. Reading: after its end the county goes on using it, and every project says so. */
export const art31 = article('art31', {
  p1: {
    'in-force': definition(
      '本办法自 2020 年 7 月 13 日印发之日起施行，试行 2 年，至 2022 年 7 月 12 日届满。',
      trialPeriod,
    ),
    'bureau-records-extension': power(
      ['trial.recordExtension', 'trial.correctExtension'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '试行期届满后，{data-bureau}登记延续或者重新发布的文件。',
    ),
    'implied-extension': guard(['trial.recordExtension'], {
      says: '同一文件登记一次，截止日期不早于起始日期。',
      checkInput: ({ facts }, { documentName, documentNumber, from, until }) => [
        requires(
          !facts.extensions.some(
            (extension) => foldedNumber(extension.documentNumber) === foldedNumber(documentNumber),
          ),
          () =>
            unmet(because('extension-recorded', { document: `${documentName}（${documentNumber}）` }), {
              field: 'documentNumber',
            }),
        ),
        ...(until !== undefined && until < from
          ? [unmet(because('ends-before-it-begins', { from, until }), { field: 'until' })]
          : []),
      ],
    }),
    'extension-corrected': guard(['trial.correctExtension'], {
      says: '更正的是已经登记的延续文件；更正后的文号不与其它登记重复，截止日期不早于起始日期。',
      check: ({ facts }) => (facts.extensions.length > 0 ? met : past(because('no-extension'))),
      checkInput: ({ facts }, { registered, documentName, documentNumber, from, until }) => {
        const found = facts.extensions.find((one) => one.documentNumber === registered);
        if (found === undefined)
          return unmet(because('no-such-extension', { number: registered }), { field: 'registered' });
        const others = facts.extensions.filter((one) => one !== found);
        return [
          requires(!others.some((one) => foldedNumber(one.documentNumber) === foldedNumber(documentNumber)), () =>
            unmet(because('extension-recorded', { document: `${documentName}（${documentNumber}）` }), {
              field: 'documentNumber',
            }),
          ),
          requires(until === undefined || until >= from, () =>
            unmet(because('ends-before-it-begins', { from, until: until ?? from }), { field: 'until' }),
          ),
        ];
      },
    }),
    'governed-by': consequence(
      '项目适用报送之日有效的版本；试行期届满后报送的，提示延续文件未登记。',
      ({ facts, around, law }) => {
        const on = reportedOn(facts);
        if (on === undefined) return [];
        const governing = packInForce(on, around.trialExtensions, law);
        if (governing.kind === 'pack') {
          const by = governing.extension ? '按登记的延续文件继续有效' : '在试行期内';
          return [{ text: `${chineseDate(on)}报送，本办法${by}`, tone: 'info' }];
        }
        const text =
          governing.since === undefined
            ? `${chineseDate(on)}报送，早于本办法施行之日`
            : `${chineseDate(on)}报送：试行期已于 ${chineseDate(law.inForce.to)}届满，延续文件未登记`;
        return [{ text, tone: 'warning' }];
      },
    ),
  },
});
