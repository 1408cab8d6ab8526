import type { Article } from '@zhengxiang/core';
import { art11 } from './art11-funding.ts';
import { art12 } from './art12-demonstration.ts';
import { art13 } from './art13-procurement.ts';

/** Chapter 3: procurement, articles 11–13. */
export const chapter3: readonly Article[] = [art11, art12, art13];
