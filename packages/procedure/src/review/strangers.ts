import type { PersonRef } from '@zhengxiang/core';

/**
 * People whom no case knows. What the law has against a group of them it has against no person: whoever asks about one person
 * sets them beside, and leaves out what is said of them as well.
 */
export const strangers: readonly PersonRef[] = ['1', '2'].map((end) => ({
  id: `00000000-0000-4000-8000-00000000000${end}`,
  name: '',
  organisation: '',
}));
