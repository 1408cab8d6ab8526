import type { Fields } from '@zhengxiang/core';

/** Annex 6 (article 21) has no cells of its own: both parties and the signatory are known to the case, the clauses are the law's. */
export const annex6Fields = {} as const satisfies Fields;
