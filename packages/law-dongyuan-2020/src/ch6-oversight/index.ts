import type { Article } from '@zhengxiang/core';
import { art25 } from './art25-evaluation.ts';
import { art26 } from './art26-funds.ts';
import { art27 } from './art27-audit.ts';
import { art28 } from './art28-accountability.ts';

/** Chapter 6: oversight, articles 25–28. */
export const chapter6: readonly Article[] = [art25, art26, art27, art28];
