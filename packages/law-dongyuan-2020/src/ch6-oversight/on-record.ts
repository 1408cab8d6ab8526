import { unmet, type Unmet } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

/** Articles 25, 27, 28: oversight reaches every project that exists, the closed ones too. */
export const notOnRecord = (facts: ProjectFacts): Unmet | undefined =>
  facts.seq === 0
    ? unmet(because('nothing-yet'), {
        remedy: { text: '先由{project-owner}编制项目申报材料', action: 'initiation.prepare' },
      })
    : undefined;
