import type { Article } from '@zhengxiang/core';
import { art19 } from './art19-preliminary.ts';
import { art20 } from './art20-application.ts';
import { art21 } from './art21-sharing.ts';
import { art22 } from './art22-panel.ts';
import { art23 } from './art23-report.ts';
import { art24 } from './art24-delivery.ts';

/** Chapter 5: acceptance, articles 19–24. */
export const chapter5: readonly Article[] = [art19, art20, art21, art22, art23, art24];
