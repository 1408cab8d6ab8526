import { supervisionEnd, supervisionEnded } from './supervision-end.ts';
import { supervisionAppoint, supervisionAppointed, supervisionAppointKnown } from './supervision-appoint.ts';
import { implementationStart, implementationStarted } from './implementation-start.ts';
import { implementationReportProgress, implementationProgressReported } from './implementation-report-progress.ts';
import { implementationComplete, implementationCompleted } from './implementation-complete.ts';
import { infrastructureRequest, infrastructureRequested } from './infrastructure-request.ts';
import { infrastructureAllocate, infrastructureAllocated } from './infrastructure-allocate.ts';
import { infrastructureDecline, infrastructureDeclined } from './infrastructure-decline.ts';
import { changeRequest, changeRequested, changeRequestKnown } from './change-request.ts';
import { changeApprove, changeApproved } from './change-approve.ts';
import { changeRefuse, changeRefused } from './change-refuse.ts';
import { changeWithdraw, changeWithdrawn } from './change-withdraw.ts';
import { changeCarryOut, changeCarriedOut } from './change-carry-out.ts';
import { filingMajorChange, filingMajorChangeFiled } from './filing-major-change.ts';
import { filingLateDelivery, filingLateDeliveryFiled } from './filing-late-delivery.ts';
import { contractSupplement, contractSupplemented } from './contract-supplement.ts';
import { filingAcknowledgeArticle18, filingArticle18Acknowledged } from './filing-acknowledge-article18.ts';
import { terminationFile, terminationFiled } from './termination-file.ts';
import {
  terminationAcknowledgeByBureau,
  terminationAcknowledgedByBureau,
} from './termination-acknowledge-by-bureau.ts';
import {
  terminationAcknowledgeByFinance,
  terminationAcknowledgedByFinance,
} from './termination-acknowledge-by-finance.ts';
import { cancellationRequest, cancellationRequested } from './cancellation-request.ts';
import { cancellationApprove, cancellationApproved } from './cancellation-approve.ts';
import { cancellationRefuse, cancellationRefused } from './cancellation-refuse.ts';

/** Articles 14–18: implementation, infrastructure, change, filings, termination. */
export const implementationActions = {
  'supervision.appoint': supervisionAppoint,
  'supervision.end': supervisionEnd,
  'implementation.start': implementationStart,
  'implementation.reportProgress': implementationReportProgress,
  'implementation.complete': implementationComplete,
  'infrastructure.request': infrastructureRequest,
  'infrastructure.allocate': infrastructureAllocate,
  'infrastructure.decline': infrastructureDecline,
  'change.request': changeRequest,
  'change.approve': changeApprove,
  'change.refuse': changeRefuse,
  'change.withdraw': changeWithdraw,
  'change.carryOut': changeCarryOut,
  'contract.supplement': contractSupplement,
  'filing.majorChange': filingMajorChange,
  'filing.lateDelivery': filingLateDelivery,
  'filing.acknowledgeArticle18': filingAcknowledgeArticle18,
  'termination.file': terminationFile,
  'termination.acknowledgeByBureau': terminationAcknowledgeByBureau,
  'termination.acknowledgeByFinance': terminationAcknowledgeByFinance,
  'cancellation.request': cancellationRequest,
  'cancellation.approve': cancellationApprove,
  'cancellation.refuse': cancellationRefuse,
};

export const implementationReducers = {
  'supervision.appointed': supervisionAppointed,
  'supervision.ended': supervisionEnded,
  'implementation.started': implementationStarted,
  'implementation.progress-reported': implementationProgressReported,
  'implementation.completed': implementationCompleted,
  'infrastructure.requested': infrastructureRequested,
  'infrastructure.allocated': infrastructureAllocated,
  'infrastructure.declined': infrastructureDeclined,
  'change.requested': changeRequested,
  'change.approved': changeApproved,
  'change.refused': changeRefused,
  'change.withdrawn': changeWithdrawn,
  'change.carried-out': changeCarriedOut,
  'contract.supplemented': contractSupplemented,
  'filing.major-change-filed': filingMajorChangeFiled,
  'filing.late-delivery-filed': filingLateDeliveryFiled,
  'filing.article18-acknowledged': filingArticle18Acknowledged,
  'termination.filed': terminationFiled,
  'termination.acknowledged-by-bureau': terminationAcknowledgedByBureau,
  'termination.acknowledged-by-finance': terminationAcknowledgedByFinance,
  'cancellation.requested': cancellationRequested,
  'cancellation.approved': cancellationApproved,
  'cancellation.refused': cancellationRefused,
};

export const implementationKnown = {
  'change.request': changeRequestKnown,
  'supervision.appoint': supervisionAppointKnown,
};
