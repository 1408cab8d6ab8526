import type { Life } from '../life.ts';
import { alreadyFunded } from './already-funded.ts';
import { boundary50 } from './boundary-50-00.ts';
import { bureauOwn } from './bureau-own.ts';
import { changedTwice } from './changed-twice.ts';
import { correctedProject } from './corrected.ts';
import { crossingDown, crossingUp } from './crossing-the-limit.ts';
import { cut71 } from './cut-71-percent.ts';
import { delegated } from './delegated.ts';
import { demonstrated620 } from './demonstrated-620.ts';
import { designFirmExcluded } from './design-firm-excluded.ts';
import { expertsReplaced } from './experts-replaced.ts';
import { failedAcceptance } from './failed-acceptance.ts';
import { failedTender } from './failed-tender.ts';
import { lateDelivery } from './late-delivery.ts';
import { merged } from './merged.ts';
import { operationFiling } from './operation-filing-7-90.ts';
import { passedAfterRevision } from './passed-after-revision.ts';
import { planningData } from './planning-data-199-99.ts';
import { postponed } from './postponed.ts';
import { realEstate59999, realEstate600 } from './real-estate-1108.ts';
import { rectified } from './rectified.ts';
import { refusedProject } from './refused.ts';
import { returnedTwice } from './returned-twice.ts';
import { seriousViolation } from './serious-violation.ts';
import { socialAssistance } from './social-assistance-136.ts';
import { softwareFiling } from './software-filing-49-99.ts';
import { splitting } from './splitting.ts';
import { supervisorLeft } from './supervisor-left.ts';
import { terminated } from './terminated.ts';
import { traffic200 } from './traffic-200.ts';
import { waterEnforcement } from './water-enforcement-435.ts';

/** Every life, small projects first. */
export const lives: readonly Life[] = [
  operationFiling,
  softwareFiling,
  boundary50,
  socialAssistance,
  planningData,
  traffic200,
  waterEnforcement,
  realEstate59999,
  realEstate600,
  bureauOwn,
  alreadyFunded,
  returnedTwice,
  cut71,
  merged,
  postponed,
  refusedProject,
  passedAfterRevision,
  expertsReplaced,
  designFirmExcluded,
  changedTwice,
  demonstrated620,
  failedTender,
  supervisorLeft,
  lateDelivery,
  terminated,
  rectified,
  failedAcceptance,
  correctedProject,
  seriousViolation,
  crossingUp,
  crossingDown,
  splitting,
  delegated,
];
