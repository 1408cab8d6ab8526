import { action, f, optional, subtractFen, sumFen } from '@zhengxiang/core';
import type { Change } from '../../facts/index.ts';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base, changeLineFields } from './shared.ts';

export const changeRequest = action({
  ...base,
  title: '申请变更',
  event: 'change.requested',
  urgency: 'option',
  leadsTo: ['change.approve'],
  papers: [
    { kind: 'annex3', name: '附件3 项目工程变更单' },
    { kind: 'annex4', name: '附件4 项目变更清单' },
  ],
  writes: 'change',
  reads: ['delivery', 'money'],
  says: '变更实施前具函申请，说明原因和内容，提交附件3《项目工程变更单》、附件4《项目变更清单》。',
  fields: {
    letter: f.files('变更申请函', 'changeRequestLetter'),
    reason: f.longText('变更原因', { maxLength: 4000, minLength: 2 }),
    content: f.longText('变更内容', { maxLength: 4000, minLength: 2 }),
    contract: optional(f.pick('合同', 'contracts', { help: '签订合同以前变更的，不填' })),
    lines: f.table('项目变更清单（附件4）', changeLineFields, { min: 1 }),
    annex3: f.annex('附件3 项目工程变更单', 'annex3'),
    signed: optional(
      f.files('签名盖章的变更单、变更清单', 'signedChange', {
        help: '附件3 附监理公司审核意见，附件4 每页由建设、监理、承建单位签名盖章；还没有监理、承建单位的，由建设单位签名盖章',
      }),
    ),
    plannedFor: f.date('计划实施日期'),
  },
});

export const changeRequested: Reducer<'change.requested'> = (facts, { body, happenedOn }) => {
  const change: Change = {
    id: `C${String(facts.changes.length + 1)}`,
    request: body,
    requestedOn: happenedOn,
    state: 'requested',
    difference: subtractFen(
      sumFen(body.lines.map((line) => line.amountAfter)),
      sumFen(body.lines.map((line) => line.amountBefore)),
    ),
  };
  return { ...facts, changes: [...facts.changes, change] };
};

export const changeRequestKnown: Known<'change.request'> = (facts) => {
  const [main, ...others] = facts.contracts.filter((one) => one.subject === 'main');
  return { contract: others.length === 0 ? main?.id : undefined };
};
