import { chineseDate, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** Every reason that stands against a supplementary agreement. */
export const because = reasonsOf({
  'no-contract-to-supplement': () => '还没有登记合同',
  'no-such-contract': () => '没有这份合同',
  'supplement-twice': (f: { number: string }) => `编号“${f.number}”已经登记过`,
  'supplement-dearer': (f: { price: Fen; proposed: Fen }) =>
    `现行合同价 ${wanText(f.price)}，补充后 ${wanText(f.proposed)}；提高合同价要先申请变更`,
  'supplement-below-paid': (f: { paid: Fen; proposed: Fen }) =>
    `已付 ${wanText(f.paid)}，补充后的合同价 ${wanText(f.proposed)}不能低于已付的款项`,
  'supplement-later': (f: { until: PlainDate; proposed: PlainDate }) =>
    `现行交付日期 ${chineseDate(f.until)}，推迟到 ${chineseDate(f.proposed)}要先报备`,
});
