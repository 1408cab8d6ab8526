import {
  actions,
  canonicalJson,
  capacitiesOf,
  decide,
  isActionId,
  ownerCapacities,
  readForm,
  type ActionId,
  type Actor,
  type Decision,
  type Fields,
  type InputOf,
  type LawPack,
  type PlainDate,
  type RuleContext,
  type AnyFacts,
} from '@zhengxiang/core';
import { stateOf, stateOfCase, type CaseState } from '../case-state.ts';
import type { ActAccepted, ActRequest } from '../contract/index.ts';
import { findingView } from '../finding-view.ts';
import type { ActOutcome } from '../outcome.ts';
import type { Appended, Ports, RecordedCase, Store } from '../ports.ts';
import { maySee, viewersOf } from '../viewers.ts';
import { checkDocuments, documentsIn } from './attachments.ts';
import { refusalOf } from './refusal.ts';
import { emptyCase, opensCase, originFor, regulationCase, regulationCaseId } from './opening.ts';
import { splitPersonal } from './personal.ts';
import { storeTraces } from './store-traces.ts';
import { surroundingsQuery } from './surroundings-query.ts';

/** When an act happens: the instant, and the legal day it falls on (Asia/Shanghai). */
export interface Moment {
  readonly now: Date;
  readonly today: PlainDate;
}

export const annexFieldsOf = (pack: LawPack): Readonly<Record<string, Fields>> =>
  Object.fromEntries(Object.values(pack.annexForms).map((form) => [form.id, form.fields]));

const packOf = (ports: Ports, id: string) => {
  const found = ports.packs.find(({ pack }) => pack.id === id);
  if (!found) throw new Error(`Unknown law pack ${id}`);
  return found;
};

/**
 * The one door: judges an act by the law that governs its case, and stores the event with its receipt and all its traces in
 * one transaction, or nothing.
 *
 * Outcomes: accepted (a repeated command id gets its first answer again), refused (findings with citations), invalid
 * (issues at their fields), conflict (the case has moved on), reused, not-found.
 */
export const performAction = (ports: Ports, actor: Actor, request: ActRequest, moment: Moment): Promise<ActOutcome> =>
  ports.transaction(async (store) => {
    const { commandId, ...asked } = request;
    const repeated = await store.repeated(commandId, request.caseId, asked);
    if (repeated) return answered(repeated);
    const { action } = request;
    if (!isActionId(action))
      return { kind: 'invalid', issues: [{ path: 'action', message: '系统没有这个事项，请刷新页面' }] };
    const recorded = await findCase(ports, store, actor, action, request.caseId);
    if (!recorded) return { kind: 'not-found' };
    const { pack, hash } = packOf(ports, recorded.origin.packId);
    const state = stateOfCase(recorded);
    if (recorded.events.length > 0 && !maySee(actor, viewersOf(pack, state))) return { kind: 'not-found' };
    if (recorded.events.length !== request.expectedSeq) return { kind: 'conflict', seq: recorded.events.length };
    const form = readForm(actions[action].fields as Fields, request.input, annexFieldsOf(pack));
    if (!form.ok) return { kind: 'invalid', issues: form.issues };
    const issues = await checkDocuments(store, actor, request.caseId, form.value);
    if (issues.length > 0) return { kind: 'invalid', issues };
    const context = await contextOf(store, state, actor, moment.today, form.value);
    const decision = decide(pack, action, context, form.value as InputOf<typeof action>);
    if (decision.outcome === 'refused' || !decision.power)
      return { kind: 'refused', findings: refusalOf(pack, action, decision) };
    return record({
      store,
      pack,
      hash,
      version: ports.softwareVersion,
      recorded,
      actor,
      request,
      asked,
      moment,
      action,
      input: form.value,
      decision,
    });
  });

const answered = (repeated: Appended): ActOutcome => {
  if (repeated.kind === 'repeated')
    return { kind: 'accepted', reply: { ...(repeated.answer as ActAccepted), repeated: true } };
  return repeated.kind === 'conflict' ? { kind: 'conflict', seq: repeated.seq } : { kind: 'reused' };
};

const findCase = async (
  ports: Ports,
  store: Store,
  actor: Actor,
  action: ActionId,
  caseId: string,
): Promise<RecordedCase | undefined> => {
  const known = await store.readCase(caseId);
  if (known) return known.kind === actions[action].caseKind ? known : undefined;
  const regulation = ports.packs.findIndex((_pack, index) => regulationCaseId(index) === caseId);
  if (regulation >= 0) {
    const found = await regulationCase(store, ports.packs[regulation]?.pack.id ?? '', regulation);
    return found?.kind === actions[action].caseKind ? found : undefined;
  }
  const unit = opensCase(action) ? await store.registered(actor.organisationId) : undefined;
  const [newest] = ports.packs;
  return unit && newest ? emptyCase(action, originFor(caseId, newest.pack.id, unit)) : undefined;
};

/** The context in which an actor stands before a case, with what lies around it. */
export const contextOf = async (
  store: Store,
  state: CaseState,
  actor: Actor,
  today: PlainDate,
  input?: unknown,
): Promise<RuleContext<AnyFacts>> => ({
  facts: state.facts,
  actor,
  capacities:
    state.kind === 'project' ? capacitiesOf(actor, state.facts) : ownerCapacities(actor, state.facts.origin.owner),
  today,
  around: await store.surroundings(surroundingsQuery(state.facts.origin.caseId, state.facts, today, input)),
});

interface Recording {
  readonly store: Store;
  readonly pack: LawPack;
  readonly hash: string;
  readonly version: string;
  readonly recorded: RecordedCase;
  readonly actor: Actor;
  readonly request: ActRequest;
  readonly asked: unknown;
  readonly moment: Moment;
  readonly action: ActionId;
  readonly input: Readonly<Record<string, unknown>>;
  readonly decision: Decision;
}

const record = async (given: Recording): Promise<ActOutcome> => {
  const { store, pack, recorded, actor, request, moment, action, decision } = given;
  const { body, personal } = splitPersonal(actions[action].fields, given.input, annexFieldsOf(pack));
  const personalRef =
    personal && (await store.savePersonal({ caseId: request.caseId, data: personal, at: moment.now }));
  const seq = recorded.events.length + 1;
  const reply: ActAccepted = {
    caseId: request.caseId,
    seq,
    event: actions[action].event,
    waived: decision.findings.filter((finding) => finding.waivedBy !== undefined).map(findingView),
    repeated: false,
  };
  const { personId, name, organisationId, organisationName, post } = actor;
  const event = {
    type: actions[action].event,
    body: JSON.parse(canonicalJson(body)) as unknown,
    actor: { personId, name, organisationId, organisationName, post },
    actingAs: decision.power?.organ ?? 'county-unit',
    happenedOn: moment.today,
  } as const;
  const receipt = {
    pack: pack.id,
    packHash: given.hash,
    software: given.version,
    facts: recorded.events.length,
    power: decision.power?.provision ?? '',
    waivers: decision.waiversUsed,
    findings: decision.findings.map(({ provision, verdict, waivedBy }) => ({
      provision,
      verdict: verdict.kind,
      waivedBy: waivedBy ?? null,
    })),
    ...(seq === 1 && { origin: recorded.origin }),
    ...(personalRef && { personal: personalRef }),
  };
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
  if (appended.kind !== 'appended') return answered(appended);
  await store.bindFiles(
    documentsIn(given.input).map(({ document }) => document.fileId),
    request.caseId,
  );
  const events = [...recorded.events, { ...event, seq, recordedAt: moment.now.toISOString(), receipt, hash: '' }];
  await storeTraces(store, pack, stateOf(recorded.kind, recorded.origin, events), moment.today);
  if (request.draftId !== undefined) await store.deleteDraft(request.draftId, actor.personId);
  return { kind: 'accepted', reply };
};
