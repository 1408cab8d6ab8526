import { decideOn, type Actor, type Situation } from '@zhengxiang/core';
import {
  certificateText,
  drawAlgorithm,
  drawCertificate,
  readCertificate,
  type DrawCandidate,
  type LawPack,
  type ProjectFacts,
  drawnAct,
} from '@zhengxiang/procedure';
import { contextOf } from '../case/context.ts';
import type { Moment } from '../case/moment.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { DrawOrder, ExpertDrawView, ExpertDrawsView, FindingView } from '../contract/index.ts';
import type { ContextStore, RecordedCase, RegisterStore, ReviewStore, StoredDraw } from '../ports/index.ts';
import { availabilityView } from '../views/availability.ts';

export type DrawOutcome =
  | { readonly kind: 'drawn'; readonly draw: ExpertDrawView }
  | { readonly kind: 'refused'; readonly findings: readonly FindingView[] }
  /** Somebody else's act. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly message: string };

/** What a draw of experts reads and writes. */
export interface DrawStore
  extends ContextStore, Pick<RegisterStore, 'people'>, Pick<ReviewStore, 'nextDrawNumber' | 'saveDraw' | 'drawsOf'> {}

interface Scene {
  readonly facts: ProjectFacts;
  readonly context: Situation;
  readonly convening: ReturnType<typeof availabilityView>;
}

const sceneOf = async (
  store: ContextStore,
  pack: LawPack,
  recorded: RecordedCase,
  actor: Actor,
  { today }: Moment,
): Promise<Scene> => {
  const state = stateOfCase(recorded);
  if (state.kind !== 'project') throw new Error('not a project');
  const context = (await contextOf(store, state, actor, today)) as Situation;
  return { facts: state.facts, context, convening: availabilityView(pack, drawnAct, context, state) };
};

/** What the law has against this person alone as an expert of the case: the same rule that judges the convening. */
const refusedByLaw = (pack: LawPack, context: Situation, person: DrawCandidate): string | undefined => {
  const { id, name, organisation } = person;
  const asked = { mode: 'experts', experts: [{ id, name, organisation }], meetsOn: context.today } as const;
  const found = decideOn(pack, drawnAct, context, asked).findings.find(
    ({ verdict }) => verdict.kind === 'unmet' && verdict.field === 'experts',
  );
  return found?.verdict.kind === 'unmet' ? found.verdict.reason.text : undefined;
};

/** Relations that experts themselves disclosed in this case. */
const disclosedIn = ({ events }: RecordedCase): ReadonlyMap<string, string> =>
  new Map(
    events.flatMap(({ type, actor, body }) => {
      const { related, relation } = body as { related?: boolean; relation?: string };
      return type === 'review.avoidance-disclosed' && related === true
        ? [[actor.personId, `本人申报存在应当回避的关系${relation === undefined ? '' : `：${relation}`}`] as const]
        : [];
    }),
  );

/** The register of experts with the reason beside everybody who has to stay out. */
const candidatesFor = async (
  store: Pick<RegisterStore, 'people'>,
  pack: LawPack,
  recorded: RecordedCase,
  context: Situation,
): Promise<readonly DrawCandidate[]> => {
  const disclosed = disclosedIn(recorded);
  return (await store.people({ register: 'expert' })).map(({ id, name, organisation, specialty }) => {
    const candidate: DrawCandidate = { id, name, organisation, specialty: specialty ?? '' };
    const excluded = disclosed.get(id) ?? refusedByLaw(pack, context, candidate);
    return excluded === undefined ? candidate : { ...candidate, excluded };
  });
};

const viewOf = ({ number, drawnAt, drawnBy, certificate: text }: StoredDraw): ExpertDrawView => {
  const certificate = readCertificate(text);
  if (certificate === undefined) throw new Error(`draw ${String(number)} has no readable certificate`);
  return {
    number,
    drawnAt: drawnAt.toISOString(),
    drawnBy,
    certificate: certificate as ExpertDrawView['certificate'],
  };
};

/**
 * The draw of experts as one reader sees it. Before the review is convened the candidates and draws concern only those who may
 * convene; afterwards every draw is open to whoever sees the project.
 */
export const expertDrawsView = async (
  store: DrawStore,
  pack: LawPack,
  recorded: RecordedCase,
  actor: Actor,
  moment: Moment,
): Promise<ExpertDrawsView> => {
  const { facts, context, convening } = await sceneOf(store, pack, recorded, actor, moment);
  const isOpen = convening.state === 'open';
  const isConvened = facts.review.rounds.length > 0;
  return {
    open: isOpen,
    reasons: isOpen ? [] : convening.findings.map(({ text }) => text),
    candidates: isOpen ? [...(await candidatesFor(store, pack, recorded, context))] : [],
    draws: convening.mine || isConvened ? (await store.drawsOf(recorded.origin.caseId)).map(viewOf) : [],
  };
};

/**
 * Draws experts for a case (article 10(3)). The seed is the hash of everything the draw depends on: the case's newest ledger
 * hash, the instant of the server, the register and the reasons of those left out. Each draw is numbered and kept, so that
 * drawing until the result pleases cannot be hidden.
 *
 * Outcomes: drawn; refused, with the findings that stand against convening; forbidden; invalid, where nobody is left to draw.
 */
export const drawExpertsFor = async (
  store: DrawStore,
  pack: LawPack,
  recorded: RecordedCase,
  actor: Actor,
  order: DrawOrder,
  moment: Moment,
): Promise<DrawOutcome> => {
  const { context, convening } = await sceneOf(store, pack, recorded, actor, moment);
  if (!convening.mine) return { kind: 'forbidden' };
  if (convening.state !== 'open') return { kind: 'refused', findings: convening.findings };
  const conflicts = new Map(order.conflicts.map(({ person, reason }) => [person, reason]));
  const candidates = (await candidatesFor(store, pack, recorded, context)).map((candidate) => {
    const reason = candidate.excluded ?? conflicts.get(candidate.id);
    return reason === undefined ? candidate : { ...candidate, excluded: reason };
  });
  const certificate = drawCertificate({
    algorithm: drawAlgorithm,
    caseId: recorded.origin.caseId,
    number: await store.nextDrawNumber(recorded.origin.caseId),
    head: recorded.events.at(-1)?.hash ?? '',
    seq: recorded.events.length,
    drawnAt: moment.now.toISOString(),
    drawnBy: `${actor.organisationName} ${actor.name}`,
    quotas: order.quotas,
    candidates,
  });
  const { short } = certificate.result;
  if (short.length > 0) {
    const words = short.map(
      ({ specialty, count }) => `${specialty === '' ? '不限专业' : specialty} ${String(count)} 人`,
    );
    return { kind: 'invalid', message: `可抽取的专家不够：${words.join('、')}。请减少人数或改为不限专业。` };
  }
  const stored: StoredDraw = {
    caseId: recorded.origin.caseId,
    number: certificate.inputs.number,
    drawnAt: moment.now,
    drawnBy: certificate.inputs.drawnBy,
    personId: actor.personId,
    certificate: certificateText(certificate),
  };
  await store.saveDraw(stored);
  return { kind: 'drawn', draw: viewOf(stored) };
};
