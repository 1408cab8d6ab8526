import { article, definition, power } from '@zhengxiang/core';
import * as annualList from './annual-list-rules.ts';
import * as approval from './approval-rules.ts';
import * as convening from './convene-rules.ts';
import { impliedAnnexes } from './implied-annexes.ts';
import { impliedAmounts } from './implied-amounts.ts';
import * as intake from './intake-rules.ts';
import * as judging from './judging-rules.ts';
import * as opinion from './opinion-rules.ts';
import { qualificationShown } from './declared.ts';
import { nearNames } from './parties.ts';
import * as plan from './plan-rules.ts';
import { changedBeyondShown, onlyWhatWasReturned } from './returned-fields.ts';
import * as reviewer from './reviewer-rules.ts';
import * as substitution from './substitution-rules.ts';
import * as submission from './submission-rules.ts';
import { changedSinceException } from './waiver-matter.ts';
import * as waiver from './waiver-rules.ts';

/** Article 10: plan, submission, intake, review and approval. */
export const art10 = article('art10', {
  p1: { process: definition('立项流程：方案编制、报请立项、项目评审。', ['方案编制', '报请立项', '项目评审']) },
  'p1.i1': {
    'owner-reports-list': power(
      ['annualList.report'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '县直各单位每年向{data-bureau}报送本部门项目清单。',
    ),
    'bureau-collects-lists': power(
      ['annualList.adopt', 'annualList.return'],
      [{ organ: 'data-bureau', posts: ['intake', 'leader'] }],
      '{data-bureau}汇总各单位的年度项目清单。',
    ),
    'owner-asks-exception': power(
      ['waiver.request'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '对“原则上”的规定，{project-owner}可以说明理由，申请本次不适用。',
      waiver.ofArticle('art10'),
    ),
    'bureau-decides-exception': power(
      ['waiver.grant', 'waiver.refuse'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '{data-bureau}决定是否同意原则性例外，申请和决定永久留痕。',
      waiver.ofArticle('art10'),
    ),
    'list-reported-once': annualList.reportedOnce,
    'list-decided-while-reported': annualList.decidedWhileReported,
    'annual-list': plan.annualList,
    'design-firm': plan.designFirm,
    'designer-does-not-bid': plan.designerDoesNotBid,
    'designer-does-not-win': plan.designerDoesNotWin,
    'designer-does-not-contract': plan.designerDoesNotContract,
    'designer-elsewhere': plan.designerElsewhere,
    'near-names': nearNames,
    'qualification-shown': qualificationShown,
    'exception-only-in-principle': waiver.onlyInPrinciple,
    'exception-decided-once': waiver.decidedOnce,
    'exception-for-what-was-asked': waiver.grantedForWhatWasAsked,
    'changed-since-exception': changedSinceException,
    guide: definition('项目建设方案编制指南统一参照市政务服务数据管理局制定的指南，在“办法”页查阅。'),
  },
  'p1.i2': {
    'owner-submits': power(
      ['initiation.submit', 'initiation.withdraw', 'initiation.abandon'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}将建设方案、附件1、附件2 和必要性材料报{data-bureau}。',
    ),
    complete: submission.complete.submission,
    'complete-draft': submission.complete.draft,
    'prepared-by-the-unit': submission.preparedByTheUnit,
    'submitted-once': submission.submittedOnce,
    'withdrawn-while-there': submission.withdrawnWhileThere,
    'abandoned-before-approval': submission.abandonedBeforeApproval,
    'returned-to-correct': submission.returnedToCorrect,
    'implied-amounts': impliedAmounts,
    'implied-annexes': impliedAnnexes,
  },
  'p1.i3': {
    'bureau-receives': power(
      ['intake.accept', 'intake.return'],
      [{ organ: 'data-bureau', posts: ['intake', 'leader'] }],
      '{data-bureau}受理材料，或者退回补正；由哪个岗位办理是内部分工。',
    ),
    'bureau-refuses': power(
      ['intake.refuse'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '不予受理的，项目就此结束，由{data-bureau}领导决定。',
    ),
    'bureau-reviews': power(
      [
        'review.convene',
        'review.decideAvoidance',
        'review.replaceExpert',
        'review.replaceReviewer',
        'review.recordCost',
        'review.openRound',
        'review.issueOpinion',
        'review.confirmAnswers',
        'review.rejectAnswers',
        'review.resume',
      ],
      [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
      '{data-bureau}组织专家组论证和造价审核，形成项目评审意见。',
    ),
    'experts-judge': power(
      ['review.discloseAvoidance', 'review.judge'],
      [{ organ: 'review-experts' }],
      '专家就必要性、可行性（方案的完整性、软件功能的完善性、设备选型、档次、数量）、时效性、网络安全、资源整合共享等进行评估。',
    ),
    'owner-answers': power(
      ['review.answerRemarks'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}答复评审意见。',
    ),
    'intake-while-submitted': intake.intakeWhileSubmitted,
    'implied-targets': intake.impliedTargets,
    'only-what-was-returned': onlyWhatWasReturned,
    'changed-beyond-shown': changedBeyondShown,
    'review-in-time': intake.reviewInTime,
    'convened-after-intake': convening.convenedAfterIntake,
    'implied-experts': convening.impliedExperts,
    'implied-draw': convening.impliedDraw,
    'avoidance-disclosed': convening.avoidanceDisclosed,
    'avoidance-decided': substitution.avoidanceDecided,
    'expert-replaced': substitution.expertReplaced,
    'silent-experts': substitution.silentExperts,
    'judged-after-disclosure': judging.judgedAfterDisclosure,
    'implied-remark-lines': judging.impliedRemarkLines,
    'cost-during-review': judging.costDuringReview,
    'cost-signed': judging.costSigned,
    'cost-unsigned': judging.costUnsigned,
    'every-line-reviewed': judging.everyLineReviewed,
    'another-round': substitution.anotherRound,
    'opinion-when-complete': opinion.opinionWhenComplete,
    'outcome-fits-review': opinion.outcomeFitsReview,
    'against-experts-explained': opinion.againstExpertsExplained,
    'against-experts-shown': opinion.againstExpertsShown,
    'leader-ends-the-project': opinion.leaderEndsTheProject,
    'implied-opinion-day': opinion.impliedOpinionDay,
    'remarks-answered': opinion.remarksAnswered,
    'confirmed-when-answered': opinion.confirmedWhenAnswered,
    'rejected-answers': opinion.rejectedAnswers,
    'resumed-when-postponed': opinion.resumedWhenPostponed,
    'answers-owed': opinion.answersOwed,
    'approved-after-review': approval.approvedAfterReview,
    'implied-approval-day': approval.impliedApprovalDay,
  },
  p2: {
    'reviewer-judges': power(
      ['review.judge', 'review.recordCost'],
      [{ organ: 'independent-reviewer', posts: ['clerk', 'leader'] }],
      '有资质的第三方机构评审时，由该机构的人员出具意见和审核造价。',
    ),
    'own-project-by-reviewer': convening.ownProjectByReviewer,
    'reviewer-replaced': reviewer.reviewerReplaced,
    'replaced-reviewers-shown': reviewer.replacedReviewersShown,
    'reviewer-awaited': reviewer.reviewerAwaited,
    'qualified-reviewer': convening.qualifiedReviewer,
    'own-project-verdict': opinion.ownProjectVerdict,
    'own-project-cost-by-reviewer': convening.ownProjectCostByReviewer,
  },
});
