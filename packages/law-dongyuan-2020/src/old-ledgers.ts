import type { PowerHolder } from '@zhengxiang/core';

/**
 * Article 3(1): the bureau plans and manages the county's projects as a whole, so it keeps their ledger. The regulation names no
 * desk; the county lets the desks that receive and oversee projects do it, and the leader.
 */
export const oldLedgersTakenInBy: readonly PowerHolder[] = [
  { organ: 'data-bureau', posts: ['intake', 'evaluation', 'leader'] },
];
