import type { Interpretation } from '@zhengxiang/core';
import { chapters1And2 } from './interpretations/ch1-ch2.ts';
import { chapter3Readings } from './interpretations/ch3.ts';
import { chapter4Readings } from './interpretations/ch4.ts';
import { chapters5To7 } from './interpretations/ch5-ch7.ts';

/** Readings that go beyond the text; the bureau confirms or corrects each of them (article 30). */
export const interpretations: readonly Interpretation[] = [
  ...chapters1And2,
  ...chapter3Readings,
  ...chapter4Readings,
  ...chapters5To7,
];
