import { chineseDate, daysBetween, fen, sumFen, wanText } from '@zhengxiang/core';
import { currentApplication } from '../project/read.ts';
import { instalmentsOf } from '../project/instalments.ts';
import type { Hint } from './hint.ts';

const yearOf = (day: string): number => Number(day.slice(0, 4));

export const moneyHints: readonly Hint[] = [
  {
    id: 'paid-early',
    label: '余款、质保金早于计划日期支付',
    source: '合同约定的付款条件',
    threshold: { label: '提前超过', unit: 'days', value: 0, most: 365 },
    follows: ({ facts, threshold }) =>
      instalmentsOf(facts).flatMap(({ contract, planned, payments }) =>
        payments
          .filter(
            ({ paidOn }) =>
              (planned.balance || /质保|保证金|尾款|余款/u.test(planned.name)) &&
              daysBetween(paidOn, planned.dueOn) > threshold,
          )
          .map(
            ({ paidOn }) =>
              `合同 ${contract.number} 的“${planned.name}”计划 ${chineseDate(planned.dueOn)}支付，${chineseDate(paidOn)}就付了，提前 ${String(daysBetween(paidOn, planned.dueOn))} 日`,
          ),
      ),
  },
  {
    id: 'paid-outside-year',
    label: '没有列入预算的年度付款',
    source: '《中华人民共和国预算法》关于预算年度的规定',
    follows: ({ facts }) => {
      const years = new Set(facts.funding.budgets.map(({ year }) => year));
      if (years.size === 0) return [];
      return facts.payments
        .filter(({ paidOn }) => !years.has(yearOf(paidOn)))
        .map(
          ({ paidOn, amount }) =>
            `${chineseDate(paidOn)}付款 ${wanText(amount)}，${String(yearOf(paidOn))} 年没有列入年度预算的资金`,
        );
    },
  },
  {
    id: 'paid-over-plan',
    label: '付款快于付款计划',
    source: '付款计划',
    threshold: { label: '超过到期应付的', unit: 'percent', value: 0, most: 100 },
    follows: ({ facts, today, threshold }) =>
      facts.contracts.flatMap(({ id, number }) => {
        const lines = instalmentsOf(facts).filter(({ contract }) => contract.id === id);
        const due = sumFen(lines.filter(({ planned }) => planned.dueOn <= today).map(({ planned }) => planned.amount));
        const paid = sumFen(lines.map((line) => line.paid));
        return paid <= due * (1 + threshold / 100)
          ? []
          : [`合同 ${number} 到今天应付 ${wanText(due)}，已付 ${wanText(paid)}，快于付款计划`];
      }),
  },
  {
    id: 'price-added',
    label: '变更增加的合同价',
    source: '《中华人民共和国政府采购法》第四十九条（补充合同）',
    threshold: { label: '不超过签订时的', unit: 'percent', value: 10, most: 100 },
    follows: ({ facts, threshold }) =>
      facts.contracts.flatMap(({ number, price, signedPrice }) =>
        price - signedPrice <= (signedPrice * threshold) / 100
          ? []
          : [`合同 ${number} 签订时 ${wanText(signedPrice)}，变更后 ${wanText(price)}，增加超过 ${String(threshold)}%`],
      ),
  },
  {
    id: 'nominal-line',
    label: '象征性的预算明细',
    source: '县里的评审经验',
    threshold: { label: '低于', unit: 'yuan', value: 1000, most: 1_000_000 },
    follows: ({ facts, threshold }) =>
      facts.approval === undefined
        ? (currentApplication(facts)?.lines ?? [])
            .filter(({ purpose, amount }) => purpose !== 'general' && amount < threshold * 100)
            .map(({ name, amount }) => `预算明细“${name}”只有 ${wanText(fen(amount))}，像是为了有这一行而填的`)
        : [],
  },
];
