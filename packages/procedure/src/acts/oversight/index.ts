import { evaluationRecord, evaluationRecorded } from './evaluation-record.ts';
import { performanceRate, performanceRated } from './performance-rate.ts';
import { violationRecord, violationRecorded } from './violation-record.ts';
import { violationResolve, violationResolved } from './violation-resolve.ts';
import { criticismIssue, criticismIssued, criticismIssueKnown } from './criticism-issue.ts';
import { accountabilityRecord, accountabilityRecorded } from './accountability-record.ts';
import { auditRequest, auditRequested } from './audit-request.ts';
import { auditAnswer, auditAnswered } from './audit-answer.ts';
import { auditClose, auditClosed } from './audit-close.ts';

/** Articles 25–28: oversight. */
export const oversightActions = {
  'evaluation.record': evaluationRecord,
  'performance.rate': performanceRate,
  'violation.record': violationRecord,
  'violation.resolve': violationResolve,
  'criticism.issue': criticismIssue,
  'accountability.record': accountabilityRecord,
  'audit.request': auditRequest,
  'audit.answer': auditAnswer,
  'audit.close': auditClose,
};

export const oversightReducers = {
  'evaluation.recorded': evaluationRecorded,
  'performance.rated': performanceRated,
  'violation.recorded': violationRecorded,
  'violation.resolved': violationResolved,
  'criticism.issued': criticismIssued,
  'accountability.recorded': accountabilityRecorded,
  'audit.requested': auditRequested,
  'audit.answered': auditAnswered,
  'audit.closed': auditClosed,
};

export const oversightKnown = {
  'criticism.issue': criticismIssueKnown,
};
