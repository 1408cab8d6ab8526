import { acceptancePreliminary, acceptancePreliminaryHeld } from './acceptance-preliminary.ts';
import { sharingConfirm, sharingConfirmed } from './sharing-confirm.ts';
import { sharingCountersign, sharingCountersigned } from './sharing-countersign.ts';
import { acceptanceApply, acceptanceApplied } from './acceptance-apply.ts';
import { acceptanceReturn, acceptanceApplicationReturned } from './acceptance-return.ts';
import { acceptanceConvenePanel, acceptancePanelConvened } from './acceptance-convene-panel.ts';
import { acceptanceGiveOpinion, acceptanceOpinionGiven } from './acceptance-give-opinion.ts';
import { acceptanceOrderRectification, acceptanceRectificationOrdered } from './acceptance-order-rectification.ts';
import { acceptanceReportRectified, acceptanceRectificationReported } from './acceptance-report-rectified.ts';
import { acceptanceReinspect, acceptanceReinspected } from './acceptance-reinspect.ts';
import { acceptanceIssueReport, acceptanceReportIssued } from './acceptance-issue-report.ts';
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
