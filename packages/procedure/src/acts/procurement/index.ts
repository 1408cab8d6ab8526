import { procurementPlan, procurementPlanned, procurementPlanKnown } from './procurement-plan.ts';
import { procurementRecordDraw, procurementExpertsDrawn } from './procurement-record-draw.ts';
import { procurementRecordDemonstration, procurementDemonstrated } from './procurement-record-demonstration.ts';
import { procurementSupplementDraw, procurementMoreExpertsDrawn } from './procurement-supplement-draw.ts';
import { procurementPublicise, procurementPublicised } from './procurement-publicise.ts';
import { procurementPublishTender, procurementTenderPublished } from './procurement-publish-tender.ts';
import { procurementRecordBids, procurementBidsRecorded } from './procurement-record-bids.ts';
import { procurementAward, procurementAwarded } from './procurement-award.ts';
import { procurementFail, procurementFailed } from './procurement-fail.ts';
import { contractSign, contractSigned, contractSignFollowing } from './contract-sign.ts';

/** Articles 11–13: procurement and contracts. */
export const procurementActions = {
  'procurement.plan': procurementPlan,
  'procurement.recordDraw': procurementRecordDraw,
  'procurement.supplementDraw': procurementSupplementDraw,
  'procurement.recordDemonstration': procurementRecordDemonstration,
  'procurement.publishTender': procurementPublishTender,
  'procurement.publicise': procurementPublicise,
  'procurement.recordBids': procurementRecordBids,
  'procurement.award': procurementAward,
  'procurement.fail': procurementFail,
  'contract.sign': contractSign,
};

export const procurementReducers = {
  'procurement.planned': procurementPlanned,
  'procurement.experts-drawn': procurementExpertsDrawn,
  'procurement.more-experts-drawn': procurementMoreExpertsDrawn,
  'procurement.demonstrated': procurementDemonstrated,
  'procurement.tender-published': procurementTenderPublished,
  'procurement.publicised': procurementPublicised,
  'procurement.bids-recorded': procurementBidsRecorded,
  'procurement.awarded': procurementAwarded,
  'procurement.failed': procurementFailed,
  'contract.signed': contractSigned,
};

export const procurementKnown = {
  'procurement.plan': procurementPlanKnown,
};

export const procurementFollowing = {
  'contract.sign': contractSignFollowing,
};
