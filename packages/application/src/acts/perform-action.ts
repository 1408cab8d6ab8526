import { actsUnder, decide, instantOf, readForm, withAffected, type Actor, type PlainDate } from '@zhengxiang/core';
import { actOf, isActOf, type ActionId, type InputOf, titleOfAct } from '@zhengxiang/procedure';
import { stateOfCase, type CaseState } from '../case/case-state.ts';
import type { ActAccepted, ActRequest } from '../contract/index.ts';
import { lawById, together } from '../laws.ts';
import type { ActOutcome } from './outcome.ts';
import type { ActStore, Laws, NotAppended, Ports, RecordedCase, UnitOfWork } from '../ports/index.ts';
import { maySee, viewersOf } from '../case/viewers.ts';
import { annexFieldsOf } from '../case/annex-fields.ts';
import { checkDocuments } from './attachments.ts';
import { checkDraw } from './kept-draws.ts';
import { contextOf } from '../case/context.ts';
import { packIdForAct, packIdOn } from '../case/governing.ts';
import type { Moment } from '../case/moment.ts';
import { emptyCase, isFreshId, opensCase, originFor, regulationCase, regulationCaseId } from './opening.ts';
import { AppendConflict, record } from './record.ts';
import { checkReferences } from './references.ts';
import { surroundingsQuery } from '../case/surroundings.ts';
import { refusalOf } from './refusal.ts';

/** What the one door stands on. */
export type ActPorts = UnitOfWork<ActStore> & Laws & Pick<Ports, 'softwareVersion'>;

/**
 * The one door: judges an act by the law that governs its case, and stores the event with its receipt and all its traces in
 * one transaction, or nothing.
 *
 * Outcomes: accepted (a repeated command id gets its first answer again), refused (findings with citations), invalid
 * (issues at their fields), conflict (the case has moved on), reused, not-found.
 */
export const performAction = async (
  ports: ActPorts,
  actor: Actor,
  request: ActRequest,
  moment: Moment,
): Promise<ActOutcome> => {
  try {
    return await ports.transaction((store) => judge(ports, store, actor, request, moment));
  } catch (error) {
    // Thrown only to undo what the transaction had written; the outcome itself is an expected one.
    if (error instanceof AppendConflict) return answered(error.appended);
    throw error;
  }
};

/** What the rules see, the moment of the act with it. */
const contextAt = async (
  store: ActStore,
  state: CaseState,
  actor: Actor,
  { today, now }: Moment,
  input: unknown,
): ReturnType<typeof contextOf> => ({ ...(await contextOf(store, state, actor, today, input)), at: instantOf(now) });
const invalidAt = (path: string, message: string): ActOutcome => ({ kind: 'invalid', issues: [{ path, message }] });

const judge = async (
  ports: ActPorts,
  store: ActStore,
  actor: Actor,
  request: ActRequest,
  moment: Moment,
): Promise<ActOutcome> => {
  const { commandId, ...rest } = request;
  if (!isFreshId(commandId)) return invalidAt('commandId', '操作编号不对，请刷新页面后重新提交');
  // Somebody else with the same command id is not repeating anything; nor is the same person in another's post.
  const { personId, organisationId, post, onBehalfOf } = actor;
  const by = { personId, organisationId, post, ...(onBehalfOf && { delegation: onBehalfOf.delegation }) };
  const asked = { ...rest, by };
  const repeated = await store.repeated(commandId, request.caseId, asked);
  if (repeated) return answered(repeated);
  const { action } = request;
  const all = together(ports.packs);
  if (!isActOf(all, action)) return invalidAt('action', '系统没有这个事项，请刷新页面');
  const recorded = await findCase(ports, store, actor, action, request.caseId, moment.today);
  if (!recorded) return { kind: 'not-found' };
  const { pack, hash } = lawById(ports.packs, await packIdForAct(ports, store, recorded, moment.today));
  if (!actsUnder(pack).includes(action))
    return invalidAt('action', `《${pack.title}》没有“${titleOfAct(all, action)}”这个事项`);
  const state = stateOfCase(recorded);
  if (recorded.events.length > 0 && !maySee(actor, viewersOf(pack, state))) return { kind: 'not-found' };
  if (recorded.events.length !== request.expectedSeq) return { kind: 'conflict', seq: recorded.events.length };
  const { fields } = actOf(pack, action);
  const form = readForm(fields, request.input, annexFieldsOf(pack));
  if (!form.ok) return { kind: 'invalid', issues: form.issues };
  const issues = [
    ...(await checkDocuments(store, actor, request.caseId, form.value)),
    ...(await checkReferences(store, fields, form.value)),
    ...(await checkDraw(store, action, request.caseId, form.value)),
  ];
  if (issues.length > 0) return { kind: 'invalid', issues };
  const context = await contextAt(store, state, actor, moment, form.value);
  const input = withAffected(pack, action, context, form.value);
  const decision = decide(pack, action, context, input as InputOf<typeof action>);
  const { power } = decision;
  if (decision.outcome === 'refused' || !power) return { kind: 'refused', findings: refusalOf(pack, action, decision) };
  const reply = await record({
    store,
    laws: ports,
    pack,
    packHash: hash,
    software: ports.softwareVersion,
    recorded,
    actor,
    request,
    asked,
    moment,
    judged: { query: surroundingsQuery(request.caseId, state.facts, form.value), around: context.around },
    action,
    input,
    decision: { ...decision, power },
  });
  return { kind: 'accepted', reply };
};

const answered = (found: NotAppended): ActOutcome => {
  if (found.kind === 'repeated')
    return { kind: 'accepted', reply: { ...(found.answer as ActAccepted), repeated: true } };
  return found.kind === 'conflict' ? { kind: 'conflict', seq: found.seq } : { kind: 'reused' };
};

const findCase = async (
  ports: ActPorts,
  store: ActStore,
  actor: Actor,
  action: ActionId,
  caseId: string,
  today: PlainDate,
): Promise<RecordedCase | undefined> => {
  const all = together(ports.packs);
  const { caseKind } = actOf(all, action);
  const known = await store.readCase(caseId);
  if (known) return known.kind === caseKind ? known : undefined;
  const regulation = ports.packs.find(({ pack }) => regulationCaseId(pack.id) === caseId);
  if (regulation) {
    const found = await regulationCase(store, regulation.pack);
    return found?.kind === caseKind && found.origin.caseId === caseId ? found : undefined;
  }
  // Said as of a case that may not be known: whether such an id is taken is nobody's business.
  const unit = opensCase(all, action) && isFreshId(caseId) ? await store.registered(actor.organisationId) : undefined;
  return unit && emptyCase(all.procedure, action, originFor(caseId, await packIdOn(ports, store, today), unit));
};
