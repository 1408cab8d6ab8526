import {
  actsUnder,
  allProvisions,
  availability,
  blocks,
  underLaw,
  type PlainDate,
  type Situation,
} from '@zhengxiang/core';
import {
  firstFiledOn,
  actOf,
  approvedAmountOf,
  budgetAmountOf,
  ceilingOf,
  contractedOf,
  currentApplication,
  marksOf,
  paidTotal,
  statusOf,
  totalInvestmentOf,
  type LawPack,
  type ProjectFacts,
  type Stage,
} from '@zhengxiang/procedure';
import type { ProjectProjection } from '../ports/index.ts';

/** What the law says of a project as it stands: warnings of all consequences, in the order of the text. */
export const warningsOf = (pack: LawPack, context: Situation): ProjectProjection['warnings'] =>
  allProvisions(pack).flatMap(({ cite, provision }) =>
    provision.kind === 'consequence'
      ? provision
          .follows(underLaw(pack, context))
          .flatMap((state) => (state.tone === 'info' ? [] : [{ cite, text: state.text }]))
      : [],
  );

/**
 * The rules at which a project stands now: what the regulation reader lists beside a paragraph. Only the stage that the project
 * is in counts, and in it what comes after the act that is open: a project at the intake is not stopped by the rules of
 * acceptance. One entry a paragraph, with the reason that is nearest.
 */
export const stoppingOf = (pack: LawPack, context: Situation, stage: Stage): ProjectProjection['stopping'] => {
  const answers = actsUnder(pack)
    .filter((action) => actOf(pack, action).urgency === 'task' && actOf(pack, action).stage === stage)
    .map((action) => availability(pack, action, context));
  const possible = answers.findIndex(({ state }) => state === 'open' || state === 'waiting');
  const found = answers
    .slice(possible + 1)
    .filter(({ state }) => state === 'blocked')
    .flatMap(({ findings }) =>
      findings
        .filter(blocks)
        .flatMap(({ cite, provision, verdict }) =>
          verdict.kind === 'unmet' && !provision.includes('/implied-') ? [{ cite, text: verdict.reason.text }] : [],
        ),
    );
  return found.filter(({ cite }, index) => found.findIndex((one) => one.cite === cite) === index);
};

interface ProjectionQuestion {
  readonly pack: LawPack;
  readonly facts: ProjectFacts;
  readonly context: Situation;
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
  const track = pack.trackOf(facts, pack);
  const { stage, step } = statusOf(facts, track, pack.procedure.stages);
  const reportedOn = facts.intake.firstSubmittedOn ?? firstFiledOn(facts) ?? null;
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
    approvedAmount: approvedAmountOf(facts) ?? null,
    ceiling: ceilingOf(facts) ?? null,
    contractPrice: contractedOf(facts) ?? null,
    paid: paidTotal(facts),
    reportedOn,
    approved: facts.approval !== undefined,
    hasMlpsLine: application?.lines.some((line) => line.purpose === 'mlps' && line.amount > 0) ?? false,
    warnings: warningsOf(pack, context),
    stopping: facts.closed ? [] : stoppingOf(pack, context, stage),
    evaluations: facts.oversight.evaluations.map(({ rating, evaluatedOn }) => ({ rating, on: evaluatedOn })),
    openViolations: facts.oversight.violations.filter((violation) => violation.resolvedOn === undefined).length,
    waiversUsed: facts.waivers.filter((waiver) => waiver.decision?.granted === true).length,
    marks: marksOf(facts),
    viewers,
    updatedOn: today,
    seq: facts.seq,
  };
};
