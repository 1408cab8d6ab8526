import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withVersion } from './steps.ts';

export const initiationSubmit = action({
  ...base,
  title: '报请立项',
  event: 'initiation.submitted',
  urgency: 'task',
  leadsTo: ['intake.accept'],
  reports: true,
  papers: [
    { kind: 'annex1', name: '附件1 立项申请表' },
    { kind: 'annex2', name: '附件2 数据资源管理核查表' },
  ],
  says: '把签批完毕的建设方案、附件1、附件2 和必要性材料报{data-bureau}。',
  fields: {
    sealed: optional(
      f.files('签字盖章的申请表、核查表扫描件', 'sealedApplication', {
        help: '领导签批、主管部门审批时已经附了签字盖章扫描件的，可以不再附',
      }),
    ),
    note: optional(f.longText('说明', { maxLength: 2000 })),
  },
});

export const initiationSubmitted: Reducer<'initiation.submitted'> = (facts, { body, happenedOn }) => ({
  ...withVersion(facts, { submittedOn: happenedOn, ...(body.sealed && { sealed: body.sealed }) }),
  intake: {
    ...facts.intake,
    state: 'submitted',
    firstSubmittedOn: facts.intake.firstSubmittedOn ?? happenedOn,
    submittedOn: happenedOn,
    acceptedOn: undefined,
  },
  // Earlier rounds and opinions stay on record; nothing of this version has been reviewed yet.
  review: { ...facts.review, state: 'none', revisedPlan: undefined },
});
