import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const waiverRequest = action({
  ...base,
  title: '申请原则性例外',
  event: 'waiver.requested',
  urgency: 'option',
  asksException: true,
  reads: ['overview', 'application'],
  leadsTo: ['waiver.grant'],
  says: '对“原则上”的规定说明理由，请有权机关决定本次不适用；申请和决定永久留痕。',
  fields: {
    provision: f.pick('哪一条规定', 'exceptions'),
    subject: optional(f.text('具体对象', { help: '同一规定可能多次适用时，注明是哪一次' })),
    amount: optional(
      f.money('本次增加不超过', {
        help: '对新增内容、追加预算申请例外的，写明这次变更最多增加多少；同意的就是这个数',
        min: 1,
      }),
    ),
    reason: f.longText('理由', { maxLength: 4000, minLength: 5 }),
    files: optional(f.files('佐证材料', 'waiverEvidence')),
  },
});

export const waiverRequested: Reducer<'waiver.requested'> = (facts, { actor, body, happenedOn }) => ({
  ...facts,
  waivers: [
    ...facts.waivers,
    {
      id: `W${facts.waivers.length + 1}`,
      provision: body.provision,
      subject: body.subject,
      ...(body.amount === undefined ? {} : { amount: body.amount }),
      version: facts.versions.length,
      reason: body.reason,
      requestedBy: actor,
      requestedOn: happenedOn,
    },
  ],
});
