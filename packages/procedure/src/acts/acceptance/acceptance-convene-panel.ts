import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withAcceptance, membersOf } from './steps.ts';

export const acceptanceConvenePanel = action({
  ...base,
  title: '组织验收小组',
  event: 'acceptance.panel-convened',
  urgency: 'task',
  target: 10,
  reads: ['acceptance', 'delivery', 'money'],
  says: '组织{finance-bureau}等有关部门及专家组成项目验收小组。',
  fields: {
    bureauMembers: optional(f.people('{data-bureau}成员', 'staff')),
    financeMembers: f.people('{finance-bureau}成员', 'staff'),
    experts: f.people('专家', 'expert'),
    otherMembers: optional(f.people('其他部门成员', 'staff')),
    onSiteOn: f.date('进场验收日期', { ofToday: true }),
  },
});

export const acceptancePanelConvened: Reducer<'acceptance.panel-convened'> = (facts, { body }) =>
  withAcceptance(facts, {
    panel: { members: membersOf(body, facts.acceptance.panel?.members ?? []), onSiteOn: body.onSiteOn },
  });
