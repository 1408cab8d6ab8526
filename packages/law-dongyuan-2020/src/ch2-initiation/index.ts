import type { Article } from '@zhengxiang/core';
import { art06 } from './art06-endorsement.ts';
import { art07 } from './art07-funds-in-place.ts';
import { art08 } from './art08-security-level.ts';
import { art09 } from './art09-data-sharing.ts';
import { art10 } from './art10-initiation-process.ts';

/** 第二章 立项. */
export const chapter2: readonly Article[] = [art06, art07, art08, art09, art10];
