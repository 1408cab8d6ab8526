import type { Fields } from '@zhengxiang/core';

/** Annex 4 (article 17) has no cells of its own: its rows are the lines of the change. */
export const annex4Fields = {} as const satisfies Fields;
