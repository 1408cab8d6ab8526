import {
  acceptancePreliminary,
  acceptancePreliminaryHeld,
  acceptancePreliminaryKnown,
} from './acceptance-preliminary.ts';
import { sharingConfirm, sharingConfirmed, sharingConfirmKnown } from './sharing-confirm.ts';
import { sharingCountersign, sharingCountersigned } from './sharing-countersign.ts';
import { acceptanceApply, acceptanceApplied, acceptanceApplyKnown } from './acceptance-apply.ts';
import { acceptanceReturn, acceptanceApplicationReturned } from './acceptance-return.ts';
import { acceptanceConvenePanel, acceptancePanelConvened } from './acceptance-convene-panel.ts';
import { acceptanceGiveOpinion, acceptanceOpinionGiven } from './acceptance-give-opinion.ts';
import {
  acceptanceOrderRectification,
  acceptanceRectificationOrdered,
  acceptanceOrderRectificationKnown,
} from './acceptance-order-rectification.ts';
import {
  acceptanceReportRectified,
  acceptanceRectificationReported,
  acceptanceReportRectifiedKnown,
} from './acceptance-report-rectified.ts';
import { acceptanceReinspect, acceptanceReinspected, acceptanceReinspectKnown } from './acceptance-reinspect.ts';
import {
  acceptanceIssueReport,
  acceptanceReportIssued,
  acceptanceIssueReportKnown,
} from './acceptance-issue-report.ts';
import { deliveryPutIntoUse, deliveredIntoUse } from './delivery-put-into-use.ts';
import { balanceRelease, balanceReleaseRequested } from './balance-release.ts';

/** Articles 19–24: acceptance; article 21: data sharing confirmation. */
export const acceptanceActions = {
  'acceptance.preliminary': acceptancePreliminary,
  'sharing.confirm': sharingConfirm,
  'sharing.countersign': sharingCountersign,
  'acceptance.apply': acceptanceApply,
  'acceptance.return': acceptanceReturn,
  'acceptance.convenePanel': acceptanceConvenePanel,
  'acceptance.giveOpinion': acceptanceGiveOpinion,
  'acceptance.orderRectification': acceptanceOrderRectification,
  'acceptance.reportRectified': acceptanceReportRectified,
  'acceptance.reinspect': acceptanceReinspect,
  'acceptance.issueReport': acceptanceIssueReport,
  'delivery.putIntoUse': deliveryPutIntoUse,
  'balance.release': balanceRelease,
};

export const acceptanceReducers = {
  'acceptance.preliminary-held': acceptancePreliminaryHeld,
  'sharing.confirmed': sharingConfirmed,
  'sharing.countersigned': sharingCountersigned,
  'acceptance.applied': acceptanceApplied,
  'acceptance.application-returned': acceptanceApplicationReturned,
  'acceptance.panel-convened': acceptancePanelConvened,
  'acceptance.opinion-given': acceptanceOpinionGiven,
  'acceptance.rectification-ordered': acceptanceRectificationOrdered,
  'acceptance.rectification-reported': acceptanceRectificationReported,
  'acceptance.reinspected': acceptanceReinspected,
  'acceptance.report-issued': acceptanceReportIssued,
  'delivery.put-into-use': deliveredIntoUse,
  'balance.release-requested': balanceReleaseRequested,
};

export const acceptanceKnown = {
  'acceptance.preliminary': acceptancePreliminaryKnown,
  'sharing.confirm': sharingConfirmKnown,
  'acceptance.reportRectified': acceptanceReportRectifiedKnown,
  'acceptance.reinspect': acceptanceReinspectKnown,
  'acceptance.apply': acceptanceApplyKnown,
  'acceptance.orderRectification': acceptanceOrderRectificationKnown,
  'acceptance.issueReport': acceptanceIssueReportKnown,
};
