import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { currentApplication } from '../../project/read.ts';

import { base } from './shared.ts';
import { withAcceptance } from './steps.ts';

export const acceptancePreliminary = action({
  ...base,
  title: '登记初步验收',
  event: 'acceptance.preliminary-held',
  urgency: 'task',
  leadsTo: ['acceptance.apply'],
  papers: [{ kind: 'preliminary-record', name: '初步验收记录' }],
  reads: ['acceptance', 'delivery', 'money'],
  says: '项目建设单位组织承建、监理等单位，依据评审意见、建设方案、招标文件、合同自行组织初步验收。',
  fields: {
    heldOn: f.date('初步验收日期', { ofToday: true }),
    participants: f.table(
      '参加单位',
      {
        capacity: f.choice('身份', {
          owner: '建设单位',
          contractor: '承建单位',
          supervision: '监理单位',
          other: '其他',
        }),
        name: f.text('单位名称'),
        representative: f.text('代表', { maxLength: 60, judged: true }),
      },
      { min: 1 },
    ),
    against: f.choices(
      '对照的依据',
      {
        reviewOpinion: '项目评审意见',
        projectPlan: '项目建设方案',
        tenderDocuments: '招标文件',
        contract: '项目合同书',
      },
      { judged: true },
    ),
    lines: f.table('逐项对照', {
      line: f.pick('预算明细', 'budgetLines'),
      delivered: f.choice('结果', { delivered: '已完成', partly: '部分完成', missing: '未完成' }, { judged: true }),
      note: optional(f.text('说明')),
    }),
    conclusion: f.choice('结论', { passed: '通过', failed: '不通过' }, { judged: true }),
    record: f.files('初步验收材料', 'preliminaryAcceptance'),
  },
});

export const acceptancePreliminaryHeld: Reducer<'acceptance.preliminary-held'> = (facts, { body }) =>
  withAcceptance(facts, { preliminary: body });

export const acceptancePreliminaryKnown: Known<'acceptance.preliminary'> = (facts) => {
  const { supervision } = facts.implementation;
  return {
    participants: [
      { capacity: 'owner', name: facts.origin.owner.name },
      ...facts.contracts
        .filter((one) => one.subject === 'main')
        .map((one) => ({ capacity: 'contractor' as const, name: one.party.name })),
      // Who came for each of them is for the unit to say.
      ...(supervision ? [{ capacity: 'supervision' as const, name: supervision.firm.name }] : []),
    ],
    lines: (currentApplication(facts)?.lines ?? []).map((line) => ({ line: line.id })),
  };
};
