import type { Article } from '@zhengxiang/core';
import { art29 } from './art29-no-basic-construction.ts';
import { art30 } from './art30-interpretation.ts';
import { art31 } from './art31-effect.ts';

/** Chapter 7: supplementary provisions, articles 29–31. */
export const chapter7: readonly Article[] = [art29, art30, art31];
