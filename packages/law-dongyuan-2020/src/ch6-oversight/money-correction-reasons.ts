import { chineseDate, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** Every reason that stands against taking a payment back, and against moving money between yearly budgets. */
export const because = reasonsOf({
  'voucher-twice': (f: { voucher: string; on: PlainDate; amount: Fen }) =>
    `凭证号“${f.voucher}”已经登记过（${chineseDate(f.on)}，${wanText(f.amount)}）`,
  'nothing-paid': () => '没有可以退回、冲销的付款',
  'no-such-payment': () => '没有这笔付款，或者已经全部退回、冲销',
  'more-than-paid': (f: { left: Fen; amount: Fen }) =>
    `该笔付款还有 ${wanText(f.left)}没有退回，登记了 ${wanText(f.amount)}`,
  'nothing-budgeted': () => '没有列入年度预算的资金',
  'moves-nowhere': () => '转出和转入的年度、来源相同，没有变动',
  'carried-back': (f: { from: number; to: number }) =>
    `结转是同一来源的资金转到以后年度（${f.from} 年→${f.to} 年），其他变动请选“调剂”`,
  'more-than-budgeted': (f: { year: number; short: Fen }) => `${f.year} 年该来源的预算不够转出，少 ${wanText(f.short)}`,
  'below-paid': (f: { year: number; paid: Fen; left: Fen; short: Fen }) =>
    `${f.year} 年已付 ${wanText(f.paid)}，转出后只剩 ${wanText(f.left)}，少 ${wanText(f.short)}`,
});
