import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { RegulationFacts } from '../../cases/regulation.ts';

import { base } from './shared.ts';

/** A document that keeps the law in force was registered wrong: its days decide which law projects are under. */
export const trialCorrectExtension = action({
  ...base,
  title: '更正延续文件的登记',
  event: 'trial.extension-corrected',
  urgency: 'option',
  says: '延续文件登记有误的，写明理由并附文件后更正；原来的登记留存。',
  fields: {
    registered: f.text('更正哪一份（登记的文号）', { help: '按登记时的文号填写' }),
    documentName: f.text('更正后的文件名称'),
    documentNumber: f.text('更正后的文号', { pattern: 'document-number' }),
    from: f.date('更正后的延续自'),
    until: optional(f.date('更正后的延续至', { help: '不填为未定' })),
    reason: f.longText('更正的理由', { maxLength: 2000, minLength: 4 }),
    files: f.files('文件', 'extension'),
  },
});

export const trialExtensionCorrected: CaseReducer<RegulationFacts, 'trial.extension-corrected'> = (
  facts,
  { body, happenedOn },
) => {
  const { registered, reason, ...extension } = body;
  const before = facts.extensions.find(({ documentNumber }) => documentNumber === registered);
  if (before === undefined) return facts;
  return {
    ...facts,
    extensions: facts.extensions.map((one) => (one === before ? extension : one)),
    correctedExtensions: [...(facts.correctedExtensions ?? []), { before, reason, on: happenedOn }],
  };
};
