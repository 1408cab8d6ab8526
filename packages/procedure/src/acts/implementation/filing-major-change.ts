import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { filed } from './article18-steps.ts';
import { base } from './shared.ts';

export const filingMajorChange = action({
  ...base,
  title: '报备重大变更',
  event: 'filing.major-change-filed',
  urgency: 'option',
  reads: ['delivery', 'money'],
  leadsTo: ['filing.acknowledgeArticle18'],
  says: '因法律法规、国家政策调整等原因需重大变更的，及时报备。',
  fields: {
    cause: f.longText('法律法规、政策调整等原因', { maxLength: 4000, minLength: 2 }),
    content: f.longText('变更内容', { maxLength: 4000, minLength: 2 }),
    documents: f.files('依据和说明', 'majorChange'),
  },
});

export const filingMajorChangeFiled: Reducer<'filing.major-change-filed'> = (facts, { body, happenedOn }) =>
  filed(facts, { kind: 'major-change', filedOn: happenedOn, cause: body.cause });
