import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { RegulationFacts } from '../../cases/regulation.ts';

import { base } from './shared.ts';

export const interpretationConfirmReading = action({
  ...base,
  title: '确认系统采用的理解',
  event: 'interpretation.reading-confirmed',
  urgency: 'option',
  rereads: true,
  says: '确认或否定系统对条款的理解。',
  fields: {
    reading: f.text('理解编号', { help: '从“办法”页的理解旁进入，自动填好', maxLength: 60 }),
    confirmed: f.yesNo('是否确认', { judged: true }),
    note: optional(f.longText('说明', { maxLength: 2000 })),
  },
});

export const interpretationReadingConfirmed: CaseReducer<RegulationFacts, 'interpretation.reading-confirmed'> = (
  facts,
  { body, happenedOn },
) => ({
  ...facts,
  confirmations: [...facts.confirmations, { ...body, on: happenedOn }],
});
