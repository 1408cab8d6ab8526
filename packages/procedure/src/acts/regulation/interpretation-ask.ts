import { action, f } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { RegulationFacts } from '../../cases/regulation.ts';

import { base } from './shared.ts';

export const interpretationAsk = action({
  ...base,
  title: '提请解释',
  event: 'interpretation.asked',
  urgency: 'option',
  leadsTo: ['interpretation.answer'],
  asksMeaning: true,
  says: '对本办法的理解有疑问，提请{data-bureau}解释。',
  fields: {
    place: f.text('条款', { help: '从“办法”页的条款旁进入，自动填好', maxLength: 40 }),
    question: f.longText('问题', { maxLength: 4000, minLength: 2 }),
  },
});

export const interpretationAsked: CaseReducer<RegulationFacts, 'interpretation.asked'> = (
  facts,
  { body, actor, happenedOn },
) => ({
  ...facts,
  questions: [
    ...facts.questions,
    { id: `Q${facts.questions.length + 1}`, ...body, askedBy: actor, askedOn: happenedOn },
  ],
});
