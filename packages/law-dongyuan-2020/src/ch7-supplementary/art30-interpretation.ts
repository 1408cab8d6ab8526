import { article, at, guard, met, notExecutable, past, power, requires, unmet } from '@zhengxiang/core';
import type { Question, RegulationFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { interpretations } from '../interpretations.ts';
import { findTextUnit } from '../text.ts';
import { because } from './reasons.ts';

const find = (facts: RegulationFacts, id: string): Question | undefined =>
  facts.questions.find((question) => question.id === id);

/** Article 30: any unit may ask, the bureau interprets; the readings of the system are confirmed or corrected by it. */
export const art30 = article('art30', {
  p1: {
    'any-unit-asks': power(['interpretation.ask'], [{ organ: 'county-unit' }], '县直有关单位可以提请解释。'),
    'bureau-interprets': power(
      ['interpretation.answer', 'interpretation.confirmReading'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '本办法由{data-bureau}负责解释。',
    ),
    'bureau-publishes': at(
      'art3.p1.i1',
      power(
        ['policy.publish'],
        [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
        '{data-bureau}发布规划、年度工作计划、政策、制度、标准、规范。',
      ),
    ),
    'implied-place': guard(['interpretation.ask'], {
      says: '问题针对本办法或附件中的一条、款或项。',
      checkInput: (_, { place }) =>
        requires(findTextUnit(place) !== undefined, () =>
          unmet(because('no-such-place', { place }), { field: 'place' }),
        ),
    }),
    'answer-what-is-asked': guard(['interpretation.answer'], {
      says: '对每个问题作出一次解释。',
      check: ({ facts }) =>
        facts.questions.some(({ answer }) => answer === undefined) ? met : past(because('no-open-question')),
      checkInput: ({ facts }, { question: id }) => {
        const question = find(facts, id);
        if (question === undefined) return unmet(because('no-such-question'), { field: 'question' });
        if (question.answer === undefined) return met;
        return unmet(because('question-answered', { question: id, on: question.answer.answeredOn }), {
          field: 'question',
        });
      },
    }),
    'implied-answer-day': guard(['interpretation.answer'], {
      says: '解释日期不早于提请，不晚于今天。',
      checkInput: ({ facts, today }, { question, answeredOn }) =>
        happened({ field: 'answeredOn', label: '解释日期', date: answeredOn }, today, {
          label: '提请日期',
          date: find(facts, question)?.askedOn,
        }),
    }),
    'implied-reading': guard(['interpretation.confirmReading'], {
      says: '确认的是系统登记的理解；可以再次确认，以最后一次为准。',
      checkInput: (_, { reading }) =>
        requires(
          interpretations.some(({ id }) => id === reading),
          () => unmet(because('no-such-reading', { reading }), { field: 'reading' }),
        ),
    }),
    'implied-publication-day': at(
      'art3.p1.i1',
      guard(['policy.publish'], {
        says: '发布日期不晚于今天。',
        checkInput: ({ today }, { publishedOn }) =>
          happened({ field: 'publishedOn', label: '发布日期', date: publishedOn }, today),
      }),
    ),
    'matters-not-covered': notExecutable('未尽事宜由{data-bureau}牵头会同县直有关单位协商解决，协商在系统之外进行。'),
  },
});
