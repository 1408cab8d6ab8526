import { reviewConvene, reviewConvened } from './review-convene.ts';
import { reviewDiscloseAvoidance, reviewAvoidanceDisclosed } from './review-disclose-avoidance.ts';
import { reviewDecideAvoidance, reviewAvoidanceDecided } from './review-decide-avoidance.ts';
import { reviewReplaceExpert, reviewExpertReplaced } from './review-replace-expert.ts';
import { reviewReplaceReviewer, reviewReviewerReplaced } from './review-replace-reviewer.ts';
import { reviewJudge, reviewJudged } from './review-judge.ts';
import { reviewRecordCost, reviewCostRecorded, reviewRecordCostKnown } from './review-record-cost.ts';
import { reviewOpenRound, reviewRoundOpened } from './review-open-round.ts';
import { reviewIssueOpinion, reviewOpinionIssued } from './review-issue-opinion.ts';
import { reviewAnswerRemarks, reviewRemarksAnswered, reviewAnswerRemarksKnown } from './review-answer-remarks.ts';
import { reviewConfirmAnswers, reviewAnswersConfirmed } from './review-confirm-answers.ts';
import { reviewRejectAnswers, reviewAnswersRejected } from './review-reject-answers.ts';
import { reviewResume, reviewResumed } from './review-resume.ts';
import { approvalIssue, approvalIssued } from './approval-issue.ts';

/** Article 10(3): review, cost review, opinion, approval. */
export const reviewActions = {
  'review.convene': reviewConvene,
  'review.discloseAvoidance': reviewDiscloseAvoidance,
  'review.decideAvoidance': reviewDecideAvoidance,
  'review.replaceExpert': reviewReplaceExpert,
  'review.replaceReviewer': reviewReplaceReviewer,
  'review.judge': reviewJudge,
  'review.recordCost': reviewRecordCost,
  'review.openRound': reviewOpenRound,
  'review.issueOpinion': reviewIssueOpinion,
  'review.answerRemarks': reviewAnswerRemarks,
  'review.confirmAnswers': reviewConfirmAnswers,
  'review.rejectAnswers': reviewRejectAnswers,
  'review.resume': reviewResume,
  'approval.issue': approvalIssue,
};

export const reviewReducers = {
  'review.convened': reviewConvened,
  'review.avoidance-disclosed': reviewAvoidanceDisclosed,
  'review.avoidance-decided': reviewAvoidanceDecided,
  'review.expert-replaced': reviewExpertReplaced,
  'review.reviewer-replaced': reviewReviewerReplaced,
  'review.judged': reviewJudged,
  'review.cost-recorded': reviewCostRecorded,
  'review.round-opened': reviewRoundOpened,
  'review.opinion-issued': reviewOpinionIssued,
  'review.remarks-answered': reviewRemarksAnswered,
  'review.answers-confirmed': reviewAnswersConfirmed,
  'review.answers-rejected': reviewAnswersRejected,
  'review.resumed': reviewResumed,
  'approval.issued': approvalIssued,
};

export const reviewKnown = {
  'review.recordCost': reviewRecordCostKnown,
  'review.answerRemarks': reviewAnswerRemarksKnown,
};
