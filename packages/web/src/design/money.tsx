import { wan, type Fen } from '@zhengxiang/core';
import type { ReactElement } from 'react';

/** 435.288 (万元) or a dash. */
export const wanOrDash = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? '—' : wan(amount as Fen);

/** An amount in 万元 with its unit. */
export const Money = ({ amount }: { readonly amount: number | null | undefined }): ReactElement => (
  <span className="money">
    {wanOrDash(amount)}
    {amount === null || amount === undefined ? '' : ' 万元'}
  </span>
);
