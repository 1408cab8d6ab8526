import type { Interpretation } from '@zhengxiang/core';
import { chapters1And2 } from './interpretations/ch1-ch2.ts';
import { chapters3And4 } from './interpretations/ch3-ch4.ts';
import { chapters5To7 } from './interpretations/ch5-ch7.ts';

/** Readings that go beyond the text; the bureau confirms or corrects each of them (article 30). */
export const interpretations: readonly Interpretation[] = [...chapters1And2, ...chapters3And4, ...chapters5To7];
