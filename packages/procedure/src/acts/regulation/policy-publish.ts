import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { RegulationFacts } from '../../cases/regulation.ts';

import { base } from './shared.ts';

export const policyPublish = action({
  ...base,
  title: '发布规划、政策、标准、规范',
  event: 'policy.published',
  urgency: 'option',
  says: '发布“数字政府”建设规划、年度工作计划、政策、制度、标准、规范和方案编制指南。',
  fields: {
    name: f.text('名称'),
    kind: f.choice('种类', {
      plan: '总体规划',
      'work-plan': '年度工作计划',
      policy: '政策',
      system: '制度',
      standard: '标准规范',
      guide: '编制指南',
    }),
    documentNumber: optional(f.text('文号', { pattern: 'document-number' })),
    files: f.files('文件', 'policy'),
    publishedOn: f.date('发布日期', { ofToday: true }),
  },
});

export const policyPublished: CaseReducer<RegulationFacts, 'policy.published'> = (facts, { body }) => ({
  ...facts,
  policies: [...facts.policies, body],
});
