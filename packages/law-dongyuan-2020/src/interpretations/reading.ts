import { plainDate, type Interpretation } from '@zhengxiang/core';

type Given = Pick<Interpretation, 'id' | 'cite' | 'quote' | 'question' | 'reading'> &
  Partial<Pick<Interpretation, 'decidedOn'>>;

/** A reading of the system; the bureau has not been asked yet (article 30). */
export const reading = (given: Given): Interpretation => ({
  decidedOn: plainDate('2026-11-23'),
  ...given,
  decidedBy: '项目组',
  confirmed: false,
});

/** The day from which the readings of the second revision are followed. */
export const revisedOn = plainDate('2026-11-29');

/** The day from which the readings of the third revision are followed. */
export const waysOn = plainDate('2026-11-30');

/** The day from which the readings of the fourth revision are followed. */
export const sealedOn = plainDate('2026-12-01');
