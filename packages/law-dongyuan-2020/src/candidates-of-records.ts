import type { Candidate, Candidates, CandidatesBeside, Cite, Unmet } from '@zhengxiang/core';
import { applicationFields, currentApplication, type CandidatesOfActs, type ProjectFacts } from '@zhengxiang/procedure';
import { undecided, unexplained } from './ch1-general/splitting.ts';
import { answeredRemarks } from './ch2-initiation/opinion-rules.ts';
import { outstandingRemarks } from './ch2-initiation/review-state.ts';
import { expertsToDecideOn, replaceableExperts } from './ch2-initiation/substitution-rules.ts';
import { exceptionsToAskFor, pendingWaivers } from './ch2-initiation/waiver-rules.ts';
import { linesOfPackage } from './ch3-procurement/packages.ts';
import { openRequests } from './ch4-implementation/art14-infrastructure.ts';
import { openFilings } from './ch4-implementation/article18-duties.ts';
import { changesToCarryOut, requestedChanges } from './ch4-implementation/change-decision-rules.ts';
import { changeableLines } from './ch4-implementation/change-origin.ts';
import { endedBy, running } from './ch4-implementation/settlement.ts';
import { itemsToReinspect, itemsToReport } from './ch5-acceptance/rectification-rules.ts';
import { auditsToAnswer, auditsToClose } from './ch6-oversight/art27-audit.ts';
import { toReconsider } from './ch1-general/correction-rules.ts';
import { paymentsToReverse } from './ch6-oversight/money-correction-rules.ts';
import { violationsToCriticise, violationsToResolve } from './ch6-oversight/violation-rules.ts';

type Things = (facts: ProjectFacts) => readonly { readonly id: string }[];

const among = (field: string, things: Things): Candidates => ({
  field,
  of: (facts) => things(facts).map(({ id }): Candidate => ({ id })),
});

/** Those that something stands against stand last, locked with the reason by which the guard refuses them. */
const unlessLocked = (id: string, cite: Cite, against: Unmet | undefined): Candidate =>
  against === undefined ? { id } : { id, locked: { cite, verdict: against } };

type ThingsBeside = (
  facts: ProjectFacts,
  answers: Readonly<Record<string, unknown>>,
) => readonly { readonly id: string }[];

const beside = (field: string, things: ThingsBeside): CandidatesBeside => ({
  field,
  of: (facts, _law, answers) => things(facts, answers).map(({ id }): Candidate => ({ id })),
});

/** What the contract of an entry may hold: the lines of the package that it was signed for. Contracts stand in the order of their entries. */
const linesOfContracted = (facts: ProjectFacts, record: unknown): readonly { readonly id: string }[] => {
  const entries = facts.records.filter(({ what }) => what === 'contractSign');
  const contract = facts.contracts[entries.findIndex(({ id }) => id === record)];
  return linesOfPackage(facts, contract?.package).map((id) => ({ id }));
};

/** What the unit itself has written in its application: its lines, its data, its fields. */
const budgetLines: Things = (facts) => currentApplication(facts)?.lines ?? [];
const dataItems: Things = (facts) => currentApplication(facts)?.dataItems ?? [];
const asked: Things = () => Object.keys(applicationFields).map((id) => ({ id }));

const requested = among('change', requestedChanges);
const infrastructure = among('request', openRequests);
const waivers = among('request', pendingWaivers);
const contracts: Things = (facts) => facts.contracts;

/** What each of these acts can be about: things on record that wait for just that. */
export const candidatesOfRecords: CandidatesOfActs = {
  'change.approve': requested,
  'change.refuse': requested,
  'change.withdraw': requested,
  'change.carryOut': among('change', changesToCarryOut),
  'change.request': {
    ...among('contract', contracts),
    beside: [beside('lines.line', (facts, { contract }) => changeableLines(facts, contract))],
  },
  'payment.plan': among('contract', contracts),
  'termination.file': {
    ...among('contract', running),
    beside: [beside('settlements.contract', (facts, { contract }) => endedBy(facts, contract))],
  },
  'contract.supplement': among('contract', contracts),
  'payment.reverse': among('payment', paymentsToReverse),
  'correction.register': {
    ...among('record', (facts) => [...facts.records].reverse()),
    beside: [
      beside('contractSign.lines', (facts, { record }) => linesOfContracted(facts, record)),
      beside('acceptancePreliminary.lines.line', budgetLines),
    ],
  },
  'correction.reconsiderByBureau': among('item', (facts) => toReconsider(facts, 'data-bureau')),
  'correction.reconsiderByFinance': among('item', (facts) => toReconsider(facts, 'finance-bureau')),
  'balance.register': among('contract', contracts),
  'filing.lateDelivery': among('contract', contracts),
  'filing.acknowledgeArticle18': among('filing', openFilings),
  'infrastructure.allocate': infrastructure,
  'infrastructure.decline': infrastructure,
  'waiver.request': among('provision', exceptionsToAskFor),
  'waiver.grant': waivers,
  'waiver.refuse': waivers,
  'review.decideAvoidance': among('expert', (facts) => expertsToDecideOn(facts).map(({ person }) => person)),
  'review.replaceExpert': {
    field: 'expert',
    of: (facts) =>
      replaceableExperts(facts).map(({ expert, against }) => unlessLocked(expert.person.id, 'art10.p1.i3', against)),
  },
  'intake.return': among('items.target', asked),
  'review.judge': among('remarks.line', budgetLines),
  'review.recordCost': among('lines.line', budgetLines),
  'procurement.plan': among('packages.lines', budgetLines),
  'acceptance.preliminary': among('lines.line', budgetLines),
  'sharing.confirm': among('tables.item', dataItems),
  'review.answerRemarks': among('answers.remark', outstandingRemarks),
  'review.rejectAnswers': among('remarks', (facts) => answeredRemarks(facts).map((id) => ({ id }))),
  'splitting.explain': among('flag', (facts) => unexplained({ facts })),
  'splitting.decide': among('flag', (facts) => undecided({ facts })),
  'acceptance.reportRectified': among('items.item', itemsToReport),
  'acceptance.reinspect': among('items.item', itemsToReinspect),
  'violation.resolve': {
    field: 'violation',
    of: (facts) =>
      violationsToResolve(facts).map(({ violation, against }) => unlessLocked(violation.id, 'art25.p2', against)),
  },
  'criticism.issue': among('violation', violationsToCriticise),
  'accountability.record': among('violation', (facts) => facts.oversight.violations),
  'audit.answer': among('request', auditsToAnswer),
  'audit.close': {
    field: 'request',
    of: (facts) => auditsToClose(facts).map(({ audit, against }) => unlessLocked(audit.id, 'art27.p1', against)),
  },
};
