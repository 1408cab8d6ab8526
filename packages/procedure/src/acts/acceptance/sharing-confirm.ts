import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { currentApplication } from '../../project/read.ts';

import { sharingCycles, sharingWays } from '../initiation/application-fields.ts';
import { base } from './shared.ts';

export const sharingConfirm = action({
  ...base,
  title: '填报数据资源共享确认书',
  event: 'sharing.confirmed',
  urgency: 'task',
  leadsTo: ['sharing.countersign', 'acceptance.apply'],
  papers: [
    { kind: 'annex6', name: '附件6 数据资源共享确认书' },
    { kind: 'annex7', name: '附件7 数据资源共享表' },
  ],
  writes: 'sharing',
  reads: ['sharing', 'acceptance'],
  says: '软件开发服务项目验收前填报附件6《数据资源共享确认书》和附件7《数据资源共享表》。',
  fields: {
    systemName: f.text('系统名称', { maxLength: 120 }),
    systemSummary: f.longText('系统简介', { maxLength: 2000 }),
    systemAddress: f.text('系统地址', { help: 'IP 地址或网址、端口号' }),
    ways: optional(f.choices('数据共享方式', sharingWays)),
    tables: f.table(
      '共享数据内容',
      {
        table: f.text('表名', { maxLength: 100 }),
        content: f.text('共享内容', { maxLength: 500 }),
        item: optional(f.pick('对应核查表中的数据', 'dataItems')),
        cycle: f.choice('共享周期', sharingCycles),
        way: f.choice('提供方式', sharingWays),
        note: optional(f.text('备注')),
      },
      { help: '核查表中的数据都依法不予共享的，不填' },
    ),
    signatory: f.text('法人代表或代理人', { maxLength: 60, judged: true }),
    signedOn: f.date('签署日期', { ofToday: true }),
    annex6: optional(f.annex('附件6 数据资源共享确认书', 'annex6')),
    annex7: optional(f.annex('附件7 数据资源共享表', 'annex7')),
  },
});

export const sharingConfirmed: Reducer<'sharing.confirmed'> = (facts, { body, happenedOn }) => ({
  ...facts,
  // A new confirmation has not been countersigned by anybody.
  sharing: { confirmation: { ...body, on: happenedOn } },
});

export const sharingConfirmKnown: Known<'sharing.confirm'> = (facts) => {
  const application = currentApplication(facts);
  const shared = (application?.dataItems ?? []).flatMap((item) => (item.sharing === 'not-shared' ? [] : [item]));
  return {
    systemName: application?.name,
    systemSummary: application?.content,
    // As annex 2 promised.
    ways: [...new Set(shared.map(({ way }) => way))],
    tables: shared.map(({ id, name, cycle, way }) => ({ table: name, content: name, item: id, cycle, way })),
  };
};
