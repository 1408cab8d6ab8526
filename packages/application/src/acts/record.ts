import { discardDraft } from '../drafts/drafts.ts';
import { canonicalJson, type Actor, type Decision, type PersonRef } from '@zhengxiang/core';
import { actOf, actorRefOf, handlerOf, type ActionId, type EventType, type LawPack } from '@zhengxiang/procedure';
import { stateOfCase } from '../case/case-state.ts';
import type { ActAccepted, ActRequest } from '../contract/index.ts';
import { findingView } from '../case/finding-view.ts';
import type { ActStore, Laws, NotAppended, RecordedCase, RecordedEvent } from '../ports/index.ts';
import { receiptHead, type ProjectNumber, type Receipt } from '../case/receipt.ts';
import { annexFieldsOf } from '../case/annex-fields.ts';
import { documentsIn } from '../case/documents.ts';
import { refreshOpenProjects } from './refresh-projects.ts';
import type { Moment } from '../case/moment.ts';
import { giveNumber } from '../case/numbering.ts';
import { splitPersonal } from '../case/personal.ts';
import { writeProjections, type Around } from './write-projections.ts';

export interface Recording {
  readonly store: ActStore;
  /** The laws that are installed. */
  readonly laws: Laws;
  readonly pack: LawPack;
  readonly packHash: string;
  readonly software: string;
  readonly recorded: RecordedCase;
  readonly actor: Actor;
  readonly request: ActRequest;
  /** The request without its command id, and who sent it. */
  readonly asked: unknown;
  readonly moment: Moment;
  /** What lay around the case when it was judged. */
  readonly judged: Around;
  readonly action: ActionId;
  readonly input: Readonly<Record<string, unknown>>;
  readonly decision: Decision & { readonly power: NonNullable<Decision['power']> };
}

/** Another act of the case, or the same command, was stored first: what has been written since is undone with this. */
export class AppendConflict extends Error {
  override readonly name = 'AppendConflict';

  constructor(readonly appended: NotAppended) {
    super(`not stored: ${appended.kind}`);
  }
}

/** Stores an allowed act: contact data beside the chain, event and receipt in it, lists, to-dos and number with it. */
export const record = async (given: Recording): Promise<ActAccepted> => {
  const { store, pack, recorded, actor, request, moment, action } = given;
  const { body, personal } = splitPersonal(actOf(pack, action).fields, given.input, annexFieldsOf(pack));
  const personalRef =
    personal && (await store.savePersonal({ caseId: request.caseId, data: personal, at: moment.now }));
  const event = eventOf(given, body);
  const after = stateOfCase({ ...recorded, events: [...recorded.events, event] });
  const number = await giveNumber(store, pack, recorded.events, after);
  const receipt = receiptOf(given, personalRef, number);
  const reply = replyOf(given);
  const appended = await store.append({
    ...event,
    caseId: request.caseId,
    caseKind: recorded.kind,
    expectedSeq: recorded.events.length,
    commandId: request.commandId,
    request: given.asked,
    recordedAt: moment.now,
    receipt,
    answer: reply,
  });
  if (appended.kind !== 'appended') throw new AppendConflict(appended);
  await store.bindFiles(fileIdsIn(body), request.caseId);
  const played = { ...recorded, events: [...recorded.events, { ...event, receipt }] };
  const opened = await writeProjections(store, pack, played, moment.today, 'act', given.judged);
  if (actOf(pack, action).rereads) await refreshOpenProjects(given.laws, store, pack, moment);
  await store.tellLater({ caseId: request.caseId, seq: event.seq, opened, at: moment.now });
  if (actOf(pack, action).handsOver) await handOverDrafts(store, recorded, given.input);
  if (request.draftId !== undefined) await discardDraft(store, () => Promise.resolve(pack), actor, request.draftId);
  return reply;
};

/** What the one before has half written for the case goes on with the successor. */
const handOverDrafts = async (
  store: ActStore,
  recorded: RecordedCase,
  { to }: { readonly to?: PersonRef },
): Promise<void> => {
  const state = stateOfCase(recorded);
  const from = state.kind === 'project' ? handlerOf(state.facts) : undefined;
  if (from === undefined || to === undefined) return;
  const { caseId } = recorded.origin;
  for (const draft of await store.draftsOf(from.id))
    if (draft.caseId === caseId) await store.takeOverDraft(draft.id, to.id);
};

export const fileIdsIn = (body: unknown): readonly string[] => [
  ...new Set(documentsIn(body).map(({ document }) => document.fileId)),
];

const eventOf = ({ pack, recorded, actor, action, decision, moment }: Recording, body: unknown): RecordedEvent => ({
  seq: recorded.events.length + 1,
  type: actOf(pack, action).event as EventType,
  // Through its canonical text, so that the facts made now are the ones that will be read from the ledger.
  body: JSON.parse(canonicalJson(body)) as unknown,
  actor: actorRefOf(actor),
  actingAs: decision.power.organ,
  happenedOn: moment.today,
  recordedAt: moment.now.toISOString(),
  receipt: {},
  hash: '',
});

const receiptOf = (
  { pack, packHash, software, recorded, decision }: Recording,
  personal: Receipt['personal'],
  number: ProjectNumber | undefined,
): Receipt => ({
  ...receiptHead(pack, packHash, software, recorded.events.length),
  power: decision.power.provision,
  waivers: decision.waiversUsed,
  findings: decision.findings.map(({ provision, verdict, waivedBy, hint, readings = [] }) => ({
    provision,
    verdict: verdict.kind,
    waivedBy: waivedBy ?? null,
    ...(hint && { denied: readings.filter(({ state }) => state === 'denied').map(({ id }) => id) }),
  })),
  ...(recorded.events.length === 0 && { origin: recorded.origin }),
  ...(personal && { personal }),
  ...(number && { number }),
});

const replyOf = ({ pack, recorded, request, action, decision }: Recording): ActAccepted => ({
  caseId: request.caseId,
  seq: recorded.events.length + 1,
  event: actOf(pack, action).event,
  waived: decision.findings.filter((finding) => finding.waivedBy !== undefined).map(findingView),
  repeated: false,
});
