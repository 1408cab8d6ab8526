import {
  actionIds,
  actions,
  allProvisions,
  availability,
  budgetAmountOf,
  contractTotal,
  currentApplication,
  paidTotal,
  statusOf,
  totalInvestmentOf,
  type LawPack,
  type PlainDate,
  type ProjectFacts,
  type RuleContext,
} from '@zhengxiang/core';
import type { ProjectProjection } from '../ports.ts';

/** What the law says of a project as it stands: warnings of all consequences, in the order of the text. */
export const warningsOf = (pack: LawPack, context: RuleContext): ProjectProjection['warnings'] =>
  allProvisions(pack).flatMap(({ cite, provision }) =>
    provision.kind === 'consequence'
      ? provision.follows(context).flatMap((state) => (state.tone === 'info' ? [] : [{ cite, text: state.text }]))
      : [],
  );

/** The rules that stop an expected act now: what the regulation reader lists beside a paragraph. */
export const stoppingOf = (pack: LawPack, context: RuleContext): ProjectProjection['stopping'] => {
  const found = actionIds
    .filter((action) => actions[action].caseKind === 'project' && actions[action].urgency === 'task')
    .flatMap((action) => {
      const answer = availability(pack, action, context);
      if (answer.state !== 'blocked') return [];
      return answer.findings.flatMap(({ cite, provision, verdict, waivedBy }) =>
        verdict.kind === 'unmet' && waivedBy === undefined && !provision.includes('/implied-')
          ? [{ cite, text: verdict.reason.text }]
          : [],
      );
    });
  return [...new Map(found.map((one) => [`${one.cite}${one.text}`, one])).values()];
};

interface ProjectionQuestion {
  readonly pack: LawPack;
  readonly facts: ProjectFacts;
  readonly context: RuleContext;
  readonly number: string | null;
  readonly viewers: readonly string[];
  readonly today: PlainDate;
}

/** The row that lists and neighbours read. Amounts in 分. */
export const projectionOf = ({
  pack,
  facts,
  context,
  number,
  viewers,
  today,
}: ProjectionQuestion): ProjectProjection => {
  const application = currentApplication(facts);
  const track = pack.trackOf(facts);
  const { stage, step } = statusOf(facts, track);
  const reportedOn = facts.intake.firstSubmittedOn ?? facts.filing.plan?.on ?? null;
  const firstDay = reportedOn ?? facts.versions[0]?.preparedOn ?? today;
  return {
    caseId: facts.origin.caseId,
    number,
    name: application?.name ?? '',
    ownerId: facts.origin.owner.id,
    ownerName: facts.origin.owner.name,
    mainKind: application?.mainKind ?? '',
    content: application?.content ?? '',
    track: track ?? null,
    stage,
    step,
    year: Number(firstDay.slice(0, 4)),
    budgetAmount: budgetAmountOf(facts) ?? null,
    totalInvestment: totalInvestmentOf(facts) ?? null,
    procurementBudget: facts.procurement.budget ?? null,
    approvedAmount: facts.approval?.amount ?? null,
    contractPrice: facts.contracts.length > 0 ? contractTotal(facts) : (facts.filing.contract?.price ?? null),
    paid: paidTotal(facts),
    reportedOn,
    approved: facts.approval !== undefined,
    hasMlpsLine: application?.lines.some((line) => line.purpose === 'mlps' && line.amount > 0) ?? false,
    warnings: warningsOf(pack, context),
    stopping: facts.closed ? [] : stoppingOf(pack, context),
    evaluations: facts.oversight.evaluations.map(({ rating, evaluatedOn }) => ({ rating, on: evaluatedOn })),
    openViolations: facts.oversight.violations.filter((violation) => violation.resolvedOn === undefined).length,
    waiversUsed: facts.waivers.filter((waiver) => waiver.decision?.granted === true).length,
    viewers,
    updatedOn: today,
    seq: facts.seq,
  };
};
