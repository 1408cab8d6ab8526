import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { RegulationFacts } from '../../cases/regulation.ts';

import { base } from './shared.ts';

export const interpretationAnswer = action({
  ...base,
  title: '作出解释',
  event: 'interpretation.answered',
  urgency: 'task',
  says: '{data-bureau}作出解释，显示在条款旁边。',
  fields: {
    question: f.pick('问题', 'questions'),
    answer: f.longText('解释', { maxLength: 4000, minLength: 2 }),
    documentNumber: optional(f.text('文号', { pattern: 'document-number' })),
    answeredOn: f.date('解释日期', { ofToday: true }),
  },
});

export const interpretationAnswered: CaseReducer<RegulationFacts, 'interpretation.answered'> = (facts, { body }) => ({
  ...facts,
  questions: facts.questions.map((q) => (q.id === body.question ? { ...q, answer: body } : q)),
});
