import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withPackage } from './steps.ts';

/** Single source: that everybody could object before the one supplier was settled. */
export const procurementPublicise = action({
  ...base,
  title: '登记单一来源公示',
  event: 'procurement.publicised',
  urgency: 'option',
  reads: ['money', 'review', 'application'],
  beginsWithFirst: true,
  leadsTo: ['procurement.award'],
  says: '单一来源采购在确定供应商以前公示的，登记公示的起止日期、媒体和公示文件。',
  fields: {
    package: f.pick('采购包', 'packages'),
    publicisedOn: f.date('公示开始日期', { ofToday: true }),
    until: f.date('公示结束日期'),
    place: f.text('公示的媒体', { maxLength: 200, help: '发布公示的网站或者媒体的名称' }),
    documents: f.files('公示文件', 'singleSourcePublicity'),
  },
});

export const procurementPublicised: Reducer<'procurement.publicised'> = (facts, { body }) =>
  withPackage(facts, body.package, ({ publicities = [] }) => ({ publicities: [...publicities, body] }));
