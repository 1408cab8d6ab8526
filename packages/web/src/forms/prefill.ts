import type { DocumentRef, Fields, PlainDate } from '@zhengxiang/core';
import {
  type ActionId,
  actions,
  budgetAmountOf,
  ceilingOf,
  criticismRecipients,
  currentApplication,
  totalInvestmentOf,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';

import { draftReport, problemsOf } from './draft-report.ts';
import { firstChoice, onlyCandidate } from './choices.ts';
import { followedBy } from './following.ts';
import { proposedPackages } from './proposed-packages.ts';
import { newId } from '../api/new-id.ts';

type Answers = Readonly<Record<string, unknown>>;
type Prefill = (facts: ProjectFacts, today: PlainDate) => Answers;

const rowId = (): string => newId();
const year = (today: PlainDate): number => Number(today.slice(0, 4));

/** The same files handed in once more: an entry of its own over the same bytes. */
const again = (files: readonly DocumentRef[] | undefined): readonly DocumentRef[] | undefined =>
  files?.map((file) => ({ ...file, id: newId() }));

/** The ways in which annex 2 promised to share. */
const sharedWays = (facts: ProjectFacts): readonly string[] => [
  ...new Set(
    (currentApplication(facts)?.dataItems ?? []).flatMap(({ sharing, way }) => (sharing === 'not-shared' ? [] : [way])),
  ),
];

/** What is known already, so that it is typed once. Every answer can be changed before it is sent. */
const known: Partial<Record<ActionId, Prefill>> = {
  'initiation.prepare': (facts) => ({ ...currentApplication(facts) }),
  'review.recordCost': (facts) => ({
    lines: (currentApplication(facts)?.lines ?? []).map((line) => ({
      id: rowId(),
      line: line.id,
      declared: line.amount,
      reduced: 0,
      approved: line.amount,
      reasonCode: 'none',
    })),
  }),
  'review.answerRemarks': (facts) => ({
    answers: facts.review.remarks
      .filter((one) => one.mustAnswer && (one.answer === undefined || one.rejected === true))
      .map((one) => ({ id: rowId(), remark: one.id })),
  }),
  'funding.issueOpinion': (facts, today) => ({
    conclusion: 'arranged',
    arrangements: [
      { id: rowId(), year: year(today), municipal: 0, county: ceilingOf(facts) ?? 0, selfRaised: 0, other: 0 },
    ],
  }),
  'budget.enter': (facts) => {
    const entered = new Set(facts.funding.budgets.map((one) => one.year));
    const next = facts.funding.opinion?.arrangements.find((one) => !entered.has(one.year));
    return next ? { year: next.year } : {};
  },
  'procurement.plan': (facts) => ({
    packages:
      facts.procurement.packages.length > 0
        ? facts.procurement.packages.map(({ id, name, subject, method, budget, lines }) => ({
            id,
            name,
            subject,
            method,
            budget,
            lines,
          }))
        : proposedPackages(facts),
  }),
  'change.request': (facts) => ({ contract: facts.contracts.find((one) => one.subject === 'main')?.id }),
  'acceptance.preliminary': (facts) => ({
    participants: [
      { id: rowId(), capacity: 'owner', name: facts.origin.owner.name },
      ...facts.contracts
        .filter((one) => one.subject === 'main')
        .map((one) => ({ id: rowId(), capacity: 'contractor', name: one.party.name })),
      ...(facts.implementation.supervision
        ? [
            {
              id: rowId(),
              capacity: 'supervision',
              name: facts.implementation.supervision.firm.name,
              representative: facts.implementation.supervision.chiefSupervisor,
            },
          ]
        : []),
    ],
    against: ['reviewOpinion', 'projectPlan', 'tenderDocuments', 'contract'],
    lines: (currentApplication(facts)?.lines ?? []).map((line) => ({
      id: rowId(),
      line: line.id,
      delivered: 'delivered',
    })),
  }),
  'sharing.confirm': (facts) => ({
    systemName: currentApplication(facts)?.name,
    systemSummary: currentApplication(facts)?.content,
    ways: sharedWays(facts),
    tables: (currentApplication(facts)?.dataItems ?? [])
      .filter((item) => item.sharing !== 'not-shared')
      .map((item) => ({
        id: rowId(),
        table: item.name,
        content: item.name,
        item: item.id,
        cycle: item.cycle,
        way: item.way,
      })),
  }),
  'acceptance.reportRectified': (facts) => ({
    items: (facts.acceptance.rectification?.items ?? [])
      .filter((one) => one.passed !== true)
      .map((one) => ({ id: rowId(), item: one.id })),
  }),
  'acceptance.reinspect': (facts) => ({
    items: (facts.acceptance.rectification?.items ?? [])
      .filter((one) => one.passed !== true)
      .map((one) => ({ id: rowId(), item: one.id, passed: true })),
  }),
  'filing.amend': (facts) => ({
    budgetAmount: budgetAmountOf(facts),
    totalInvestment: totalInvestmentOf(facts),
  }),
  'review.judge': () => ({ remarks: [] }),
  // What a leader says who agrees; whoever does not takes the other act.
  'initiation.endorse': () => ({ opinion: '同意。' }),
  'initiation.endorseByDepartment': () => ({ opinion: '同意。' }),
  'change.approve': () => ({ text: '同意变更。' }),
  'cancellation.approve': () => ({ text: '同意取消。' }),
  // Files that the same unit has handed in already for the same purpose.
  'filing.filePlan': (facts) => ({ documents: again(currentApplication(facts)?.projectPlan) }),
  'filing.fileAcceptance': (facts) => ({ interfaceReserved: currentApplication(facts)?.reservedInterface }),
  'acceptance.apply': (facts) => ({
    preliminaryMaterial: again(facts.acceptance.preliminary?.record),
    supervisionQualification: again(facts.implementation.supervision?.qualificationFiles),
  }),
  'procurement.recordDraw': () => ({ pool: '广东省政府采购评审专家库' }),
  'supervision.appoint': (facts) => ({ firm: facts.contracts.find((one) => one.subject === 'supervision')?.party }),
  'acceptance.orderRectification': (facts) => ({
    items: problemsOf(facts).map((problem) => ({ id: rowId(), problem })),
  }),
  'acceptance.issueReport': (facts) => ({ text: draftReport(facts) }),
  // Article 25 names them all.
  'criticism.issue': () => ({ recipients: Object.keys(criticismRecipients) }),
};

/** Dates that tell the day of the act itself. Dates that lie ahead are left to the person. */
const ofToday =
  /^(signedOn|issuedOn|plannedOn|paidOn|enteredOn|appointedOn|startedOn|completedOn|heldOn|approvedOn|publishedOn|openedOn|awardedOn|inUseOn|evaluatedOn|ratedOn|decidedOn|allocatedOn|reinspectedOn|carriedOutOn|acceptedOn|drawnOn|answeredOn|meetsOn|onSiteOn)$/u;

/** Acts that begin with the first of several things; of the others somebody has to say which one is meant. */
const begunWithFirst: ReadonlySet<ActionId> = new Set(['payment.make', 'procurement.award', 'contract.sign']);

const picked = (pack: LawPack, action: ActionId, facts: ProjectFacts): Answers => {
  const field = pack.candidates?.[action]?.field;
  const first = begunWithFirst.has(action) ? firstChoice(pack, action, facts) : undefined;
  return field !== undefined && first ? { [field]: first.id } : onlyCandidate(pack, action, facts);
};

/** What is known of the case, and what follows from it. */
const knownOf = (pack: LawPack, action: ActionId, facts: ProjectFacts, today: PlainDate): Answers => {
  const answers = { ...picked(pack, action, facts), ...known[action]?.(facts, today) };
  return { ...answers, ...followedBy({ pack, action, facts, today }, answers) };
};

/** The answers a form opens with. */
export const prefilled = (
  pack: LawPack | undefined,
  action: ActionId,
  facts: ProjectFacts | undefined,
  today: PlainDate,
): Answers => {
  const fields = actions[action].fields as Fields;
  const dates = Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      field.type === 'date' && ofToday.test(key) ? [[key, today]] : [],
    ),
  );
  const empty = Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => (field.type === 'table' ? [[key, []]] : [])),
  );
  return { ...empty, ...dates, ...(facts && pack && knownOf(pack, action, facts, today)) };
};
