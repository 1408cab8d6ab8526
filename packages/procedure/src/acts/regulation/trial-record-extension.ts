import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { RegulationFacts } from '../../cases/regulation.ts';

import { base } from './shared.ts';

export const trialRecordExtension = action({
  ...base,
  title: '登记延续文件',
  event: 'trial.extension-recorded',
  urgency: 'option',
  says: '试行期届满后，登记延续或者重新发布的文件。',
  fields: {
    documentName: f.text('文件名称'),
    documentNumber: f.text('文号', { pattern: 'document-number' }),
    from: f.date('延续自'),
    until: optional(f.date('延续至', { help: '不填为未定' })),
    files: f.files('文件', 'extension', { onceOptional: true }),
  },
});

export const trialExtensionRecorded: CaseReducer<RegulationFacts, 'trial.extension-recorded'> = (facts, { body }) => ({
  ...facts,
  extensions: [...facts.extensions, body],
});
