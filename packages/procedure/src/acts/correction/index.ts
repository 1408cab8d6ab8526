import {
  correctionReconsiderByBureau,
  correctionReconsiderByFinance,
  correctionReconsideredByBureau,
  correctionReconsideredByFinance,
} from './correction-reconsider.ts';
import { correctionRegister, correctionRegisterFollowing } from './correction-register.ts';

import { correctionReissueReport, correctionReportReissued } from './correction-reissue-report.ts';

/** Facts that were registered wrong are put right, and what was done on them is looked at once more. */
export const correctionActions = {
  'correction.register': correctionRegister,
  'correction.reconsiderByBureau': correctionReconsiderByBureau,
  'correction.reconsiderByFinance': correctionReconsiderByFinance,
  'correction.reissueReport': correctionReissueReport,
};

/** The correction itself is no reducer: it changes what lies before it, see `project/evolve.ts`. */
export const correctionReducers = {
  'correction.reconsidered-by-bureau': correctionReconsideredByBureau,
  'correction.reconsidered-by-finance': correctionReconsideredByFinance,
  'correction.report-reissued': correctionReportReissued,
};

export const correctionFollowing = { 'correction.register': correctionRegisterFollowing };
