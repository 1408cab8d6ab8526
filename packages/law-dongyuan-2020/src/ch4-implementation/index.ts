import type { Article } from '@zhengxiang/core';
import { art14 } from './art14-infrastructure.ts';
import { art15 } from './art15-freeze.ts';
import { art16 } from './art16-supervision.ts';
import { art17 } from './art17-change.ts';
import { art18 } from './art18-termination.ts';

/** Chapter 4: implementation, articles 14–18. */
export const chapter4: readonly Article[] = [art14, art15, art16, art17, art18];
