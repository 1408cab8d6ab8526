import type { Life } from './life.ts';
import { lives } from './lives/index.ts';
import { livesInProgress } from './this-year.ts';

/** The projects of the demo county: every scenario, and this year's projects in the middle of their lives. */
export const demoLives: readonly Life[] = [...lives, ...livesInProgress];
