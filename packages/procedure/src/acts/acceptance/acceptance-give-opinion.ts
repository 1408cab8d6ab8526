import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withAcceptance } from './steps.ts';

export const acceptanceGiveOpinion = action({
  ...base,
  title: '出具验收意见',
  event: 'acceptance.opinion-given',
  urgency: 'task',
  reads: ['acceptance', 'delivery', 'money'],
  leadsTo: ['acceptance.issueReport'],
  says: '验收小组成员根据投标文件、合同和监理意见等现场验收，各自签署意见。',
  fields: {
    conclusion: f.choice('意见', { pass: '通过', rectify: '整改后复核', fail: '不通过' }, { judged: true }),
    problems: f.table('存在的问题', { problem: f.longText('问题', { maxLength: 2000 }) }),
    text: f.longText('意见说明', { maxLength: 4000, judged: true }),
    signedOn: f.date('签署日期', { ofToday: true }),
  },
});

export const acceptanceOpinionGiven: Reducer<'acceptance.opinion-given'> = (facts, { body, actor }) => {
  const { panel } = facts.acceptance;
  if (panel === undefined) return facts;
  const members = panel.members.map((member) =>
    member.person.id === actor.personId ? { ...member, opinion: body } : member,
  );
  return withAcceptance(facts, { panel: { ...panel, members } });
};
