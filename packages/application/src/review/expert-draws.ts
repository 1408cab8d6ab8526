import { decideOn, type Actor, type PersonRef, type Situation, signature } from '@zhengxiang/core';
import {
  certificateText,
  drawAlgorithm,
  drawCertificate,
  inputsText,
  readCertificate,
  readInputs,
  shortOf,
  type DrawCandidate,
  type DrawEvidence,
  type DrawInputs,
  type LawPack,
  type ProjectFacts,
  drawnAct,
  strangers,
} from '@zhengxiang/procedure';
import { contextOf } from '../case/context.ts';
import type { Moment } from '../case/moment.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { DrawOrder, ExpertDrawView, ExpertDrawsView, FindingView } from '../contract/index.ts';
import type {
  ContextStore,
  DrawBeacon,
  RecordedCase,
  RegisterStore,
  ReviewStore,
  StoredDraw,
  StoredDrawOrder,
} from '../ports/index.ts';
import { availabilityView } from '../views/availability.ts';

export type DrawOutcome =
  | { readonly kind: 'drawn'; readonly draw: ExpertDrawView }
  | { readonly kind: 'refused'; readonly findings: readonly FindingView[] }
  /** Ordered and fixed; the witness has not signed yet. Asking again goes on with the same order. */
  | { readonly kind: 'waiting'; readonly number: number }
  /** Somebody else's act. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly message: string };

/** What a draw of experts reads and writes. */
export interface DrawStore
  extends
    ContextStore,
    Pick<RegisterStore, 'people'>,
    Pick<ReviewStore, 'nextDrawNumber' | 'saveDraw' | 'saveDrawOrder' | 'openDrawOrders' | 'drawsOf'> {}

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

const against = (pack: LawPack, context: Situation, experts: readonly PersonRef[]): readonly string[] => {
  const asked = { mode: 'experts', experts, meetsOn: context.today } as const;
  return decideOn(pack, drawnAct, context, asked).findings.flatMap(({ verdict }) =>
    verdict.kind === 'unmet' && verdict.field === 'experts' ? [verdict.reason.text] : [],
  );
};

/** What the law has against this person as an expert of the case: the same rules that judge the convening. */
const refusedByLaw = (pack: LawPack, context: Situation, person: DrawCandidate): string | undefined => {
  const { id, name, organisation } = person;
  const anyhow = new Set(against(pack, context, strangers));
  return against(pack, context, [{ id, name, organisation }, ...strangers.slice(1)]).find((text) => !anyhow.has(text));
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

/** An order that is stored, or why there is none. */
export type OrderOutcome = { readonly kind: 'ordered'; readonly order: StoredDrawOrder } | DrawOutcome;

/**
 * Fixes what is to be drawn for a case (article 10(3)): the register with those left out and why, the quotas, the number of the draw.
 * What decides the draw comes afterwards. An order that waits for its witness is gone on with, whatever is asked for meanwhile:
 * otherwise orders could be let lie until one pleases. One of a witness that the site no longer has stays as a trace.
 *
 * Outcomes: ordered; refused, with the findings that stand against convening; forbidden; invalid, where nobody is left to draw.
 */
export const orderDraw = async (
  store: DrawStore,
  beacon: DrawBeacon,
  pack: LawPack,
  recorded: RecordedCase,
  actor: Actor,
  order: DrawOrder,
  moment: Moment,
): Promise<OrderOutcome> => {
  const { context, convening } = await sceneOf(store, pack, recorded, actor, moment);
  const { caseId } = recorded.origin;
  if (!convening.mine) return { kind: 'forbidden' };
  if (convening.state !== 'open') return { kind: 'refused', findings: convening.findings };
  // Waits for others who order for this case, and is asked first for that.
  const number = await store.nextDrawNumber(caseId);
  const waiting = (await store.openDrawOrders(caseId)).find(
    ({ inputs }) => readInputs(inputs)?.witness === beacon.witness,
  );
  if (waiting) return { kind: 'ordered', order: waiting };
  const conflicts = new Map(order.conflicts.map(({ person, reason }) => [person, reason]));
  const candidates = (await candidatesFor(store, pack, recorded, context)).map((candidate) => {
    const reason = candidate.excluded ?? conflicts.get(candidate.id);
    return reason === undefined ? candidate : { ...candidate, excluded: reason };
  });
  const inputs: DrawInputs = {
    algorithm: drawAlgorithm,
    caseId,
    number,
    head: recorded.events.at(-1)?.hash ?? '',
    seq: recorded.events.length,
    drawnAt: moment.now.toISOString(),
    drawnBy: `${actor.organisationName} ${signature(actor)}`,
    quotas: order.quotas,
    candidates,
    witness: beacon.witness,
  };
  const short = shortOf(inputs);
  if (short.length > 0) {
    const words = short.map(
      ({ specialty, count }) => `${specialty === '' ? '不限专业' : specialty} ${String(count)} 人`,
    );
    return { kind: 'invalid', message: `可抽取的专家不够：${words.join('、')}。请减少人数或改为不限专业。` };
  }
  const stored = { caseId, number, inputs: inputsText(inputs), nonce: beacon.nonceFor(caseId, number) };
  await store.saveDrawOrder(stored);
  return { kind: 'ordered', order: stored };
};

/** Draws what was ordered, by what came after the order. Whoever comes second gets what the first has drawn. */
export const completeDraw = async (
  store: DrawStore,
  { caseId, number, inputs: text }: StoredDrawOrder,
  evidence: DrawEvidence,
  actor: Actor,
): Promise<DrawOutcome> => {
  await store.nextDrawNumber(caseId);
  const known = (await store.drawsOf(caseId)).find((draw) => draw.number === number);
  if (known) return { kind: 'drawn', draw: viewOf(known) };
  const inputs = readInputs(text);
  if (inputs === undefined) throw new Error(`order ${String(number)} of case ${caseId} cannot be read`);
  const stored: StoredDraw = {
    caseId,
    number,
    drawnAt: new Date(inputs.drawnAt),
    drawnBy: inputs.drawnBy,
    personId: actor.personId,
    certificate: certificateText(drawCertificate(inputs, evidence)),
  };
  await store.saveDraw(stored);
  return { kind: 'drawn', draw: viewOf(stored) };
};
