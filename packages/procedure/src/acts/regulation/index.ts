import { interpretationAsk, interpretationAsked } from './interpretation-ask.ts';
import { interpretationAnswer, interpretationAnswered } from './interpretation-answer.ts';
import { interpretationConfirmReading, interpretationReadingConfirmed } from './interpretation-confirm-reading.ts';
import { trialRecordExtension, trialExtensionRecorded } from './trial-record-extension.ts';
import { trialCorrectExtension, trialExtensionCorrected } from './trial-correct-extension.ts';
import { policyPublish, policyPublished } from './policy-publish.ts';

/** Articles 3(1), 30, 31: the bureau's documents, interpretations, and the trial period. One case per regulation version. */
export const regulationActions = {
  'interpretation.ask': interpretationAsk,
  'interpretation.answer': interpretationAnswer,
  'interpretation.confirmReading': interpretationConfirmReading,
  'trial.recordExtension': trialRecordExtension,
  'trial.correctExtension': trialCorrectExtension,
  'policy.publish': policyPublish,
};

export const regulationReducers = {
  'interpretation.asked': interpretationAsked,
  'interpretation.answered': interpretationAnswered,
  'interpretation.reading-confirmed': interpretationReadingConfirmed,
  'trial.extension-recorded': trialExtensionRecorded,
  'trial.extension-corrected': trialExtensionCorrected,
  'policy.published': policyPublished,
};
