import { wan, type Fen } from '@zhengxiang/core';
import type { ReactElement } from 'react';

/** Exact 万元 with thousands commas, for columns of figures: 9,764.768. */
export const wanGrouped = (amount: number): string => wan(amount as Fen).replace(/\B(?=(\d{3})+\.)/gu, ',');

/** 4,350.288 (万元) or a dash. */
export const wanOrDash = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? '—' : wanGrouped(amount);

/** An amount in 万元 with its unit. */
export const Money = ({ amount }: { readonly amount: number | null | undefined }): ReactElement => (
  <span className="money">
    {wanOrDash(amount)}
    {amount === null || amount === undefined ? '' : ' 万元'}
  </span>
);
