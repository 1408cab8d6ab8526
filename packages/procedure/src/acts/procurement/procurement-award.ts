import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, partners } from './shared.ts';
import { withPackage } from './steps.ts';

export const procurementAward = action({
  ...base,
  title: '登记中标（成交）结果',
  event: 'procurement.awarded',
  urgency: 'task',
  reads: ['money', 'review', 'application'],
  beginsWithFirst: true,
  leadsTo: ['contract.sign'],
  says: '登记中标供应商和中标价。',
  fields: {
    package: f.pick('采购包', 'packages'),
    winner: f.company('中标（成交）供应商'),
    price: f.money('中标价', { min: 1 }),
    partners: partners(),
    awardedOn: f.date('中标日期', { ofToday: true }),
    oneBidder: optional(
      f.longText('只有一家参加的理由', {
        maxLength: 2000,
        minLength: 5,
        help: '招标、磋商、谈判、询价只有一家响应的，写明为什么仍然定标',
      }),
    ),
    notice: optional(f.files('中标通知书', 'awardNotice')),
  },
});

export const procurementAwarded: Reducer<'procurement.awarded'> = (facts, { body }) =>
  withPackage(facts, body.package, () => ({ award: body }));
