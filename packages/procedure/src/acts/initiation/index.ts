import { initiationPrepare, initiationPrepared, initiationPrepareKnown } from './initiation-prepare.ts';
import { initiationEndorse, initiationEndorsed } from './initiation-endorse.ts';
import { initiationRefuseEndorsement, initiationEndorsementRefused } from './initiation-refuse-endorsement.ts';
import { initiationEndorseByDepartment, initiationDepartmentEndorsed } from './initiation-endorse-by-department.ts';
import { initiationRefuseByDepartment, initiationDepartmentRefused } from './initiation-refuse-by-department.ts';
import { initiationSubmit, initiationSubmitted } from './initiation-submit.ts';
import { initiationWithdraw, initiationWithdrawn } from './initiation-withdraw.ts';
import { initiationAbandon, initiationAbandoned } from './initiation-abandon.ts';
import { intakeAccept, intakeAccepted } from './intake-accept.ts';
import { intakeReturn, intakeReturned } from './intake-return.ts';
import { intakeRefuse, intakeRefused } from './intake-refuse.ts';
import { waiverRequest, waiverRequested } from './waiver-request.ts';
import { waiverGrant, waiverGranted } from './waiver-grant.ts';
import { waiverRefuse, waiverRefused } from './waiver-refuse.ts';

/** Articles 6–10: application up to intake. */
export const initiationActions = {
  'initiation.prepare': initiationPrepare,
  'initiation.endorse': initiationEndorse,
  'initiation.refuseEndorsement': initiationRefuseEndorsement,
  'initiation.endorseByDepartment': initiationEndorseByDepartment,
  'initiation.refuseByDepartment': initiationRefuseByDepartment,
  'initiation.submit': initiationSubmit,
  'initiation.withdraw': initiationWithdraw,
  'initiation.abandon': initiationAbandon,
  'intake.accept': intakeAccept,
  'intake.return': intakeReturn,
  'intake.refuse': intakeRefuse,
  'waiver.request': waiverRequest,
  'waiver.grant': waiverGrant,
  'waiver.refuse': waiverRefuse,
};

export const initiationReducers = {
  'initiation.prepared': initiationPrepared,
  'initiation.endorsed': initiationEndorsed,
  'initiation.endorsement-refused': initiationEndorsementRefused,
  'initiation.department-endorsed': initiationDepartmentEndorsed,
  'initiation.department-refused': initiationDepartmentRefused,
  'initiation.submitted': initiationSubmitted,
  'initiation.withdrawn': initiationWithdrawn,
  'initiation.abandoned': initiationAbandoned,
  'intake.accepted': intakeAccepted,
  'intake.returned': intakeReturned,
  'intake.refused': intakeRefused,
  'waiver.requested': waiverRequested,
  'waiver.granted': waiverGranted,
  'waiver.refused': waiverRefused,
};

export const initiationKnown = {
  'initiation.prepare': initiationPrepareKnown,
};
