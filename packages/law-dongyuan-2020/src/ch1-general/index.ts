import type { Article } from '@zhengxiang/core';
import { art01 } from './art01-purpose.ts';
import { art02 } from './art02-scope.ts';
import { art03 } from './art03-responsibilities.ts';
import { art04 } from './art04-classified.ts';
import { art05 } from './art05-steps.ts';

/** 第一章 总则. */
export const chapter1: readonly Article[] = [art01, art02, art03, art04, art05];
