import { draftsFor } from '../drafts/drafts.ts';
import {
  allProvisions,
  comparePlainDates,
  type Actor,
  type PlainDate,
  type Situation,
  underLaw,
} from '@zhengxiang/core';
import {
  hintsOf,
  stageName,
  statusOf,
  withoutJudgements,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { numberOf, numberText } from '../case/numbering.ts';
import { mergePersonal } from '../case/personal.ts';
import { contextOf } from '../case/context.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { AvailabilityView, ProjectView } from '../contract/index.ts';
import { citeWords } from '../case/finding-view.ts';
import type {
  AwaitedTodo,
  ContextStore,
  DraftStore,
  RecordedCase,
  RecordedEvent,
  SettingStore,
  TodoStore,
} from '../ports/index.ts';
import { receiptOf } from '../case/receipt.ts';
import { maySee } from '../case/viewers.ts';
import { availabilityViews, organNameIn } from './availability.ts';
import { publicSurroundings } from './around.ts';
import { awaitedWords, perAct, unheldWords } from './awaiting.ts';

/** Events with the personal data that was kept outside the chain put back, for those who may see the case. */
export const withPersonal = (
  events: readonly RecordedEvent[],
  personal: ReadonlyMap<string, unknown>,
): readonly RecordedEvent[] =>
  events.map((event) => {
    const id = receiptOf(event).personal?.id;
    return id === undefined ? event : { ...event, body: mergePersonal(event.body, personal.get(id)) };
  });

const dutiesOf = (pack: LawPack, context: Situation, facts: ProjectFacts): ProjectView['duties'] =>
  allProvisions(pack).flatMap(({ id, cite, provision }) =>
    provision.kind === 'duty'
      ? provision.arises(underLaw(pack, context)).map((duty) => ({
          provision: id,
          citeText: citeWords(id, cite),
          of: duty.of,
          ofName: organNameIn(pack, duty.of, { kind: 'project', facts }),
          text: duty.text,
          since: duty.since,
          ...(duty.dueOn === undefined ? {} : { dueOn: duty.dueOn }),
          late: duty.dueOn !== undefined && comparePlainDates(context.today, duty.dueOn) > 0,
          ...(duty.action === undefined ? {} : { action: duty.action }),
        }))
      : [],
  );

const consequencesOf = (pack: LawPack, context: Situation): ProjectView['consequences'] =>
  allProvisions(pack).flatMap(({ id, cite, provision }) =>
    provision.kind === 'consequence'
      ? provision
          .follows(underLaw(pack, context))
          .map((state) => ({ provision: id, cite, citeText: citeWords(id, cite), ...state }))
      : [],
  );

/** Whom the open tasks wait for, and since when, by act. An act that several organs have to do names them all. */
const awaitedActs = (
  pack: LawPack,
  todos: readonly AwaitedTodo[],
): ReadonlyMap<string, Pick<AvailabilityView, 'since' | 'awaits' | 'unheld' | 'obstacles'>> => {
  const acts = new Map<string, Pick<AvailabilityView, 'since' | 'awaits' | 'unheld' | 'obstacles'>>();
  for (const group of perAct(todos)) {
    const [{ action, since, obstacles }] = group;
    const before = acts.get(action);
    const unheld = unheldWords(pack, group);
    acts.set(action, {
      since: before?.since ?? since,
      ...(obstacles > 0 && { obstacles }),
      awaits: [...(before?.awaits === undefined ? [] : [before.awaits]), awaitedWords(pack, group)].join('、'),
      ...(unheld === undefined
        ? {}
        : { unheld: before?.unheld === undefined ? unheld : `${before.unheld}；${unheld}` }),
    });
  }
  return acts;
};

/** What the page of a project is read from. */
export interface ProjectViewStore
  extends
    ContextStore,
    Pick<DraftStore, 'draftsOf' | 'draftsLeftAt'>,
    Pick<TodoStore, 'awaitedIn'>,
    Pick<SettingStore, 'hints' | 'calendar'> {}

const documentsOf = (pack: LawPack, context: Situation): ProjectView['requiredDocuments'] =>
  pack.requiredDocuments(underLaw(pack, context)).map((document) => ({
    role: document.role,
    label: document.label,
    cite: document.cite,
    citeText: citeWords(`${document.cite}/`, document.cite),
    present: document.present,
    action: document.action,
    inPrinciple: document.inPrinciple ?? false,
  }));

/** A project as one person sees it. The caller has made sure that this person may. */
export const projectView = async (
  store: ProjectViewStore,
  pack: LawPack,
  recorded: RecordedCase,
  personal: ReadonlyMap<string, unknown>,
  actor: Actor,
  today: PlainDate,
): Promise<ProjectView> => {
  const { caseId } = recorded.origin;
  const state = stateOfCase({ ...recorded, events: withPersonal(recorded.events, personal) });
  if (state.kind !== 'project') throw new Error('not a project');
  const { facts } = state;
  const context = (await contextOf(store, state, actor, today)) as Situation;
  const number = numberOf(recorded.events);
  const { stage, step } = statusOf(facts, pack.trackOf(facts, pack), pack.procedure.stages);
  const { similar, named } = context.around;
  const neighbours = await store.neighbours([...similar, ...named].map((one) => one.caseId));
  const open = new Set(neighbours.filter(({ viewers }) => maySee(actor, viewers)).map((one) => one.caseId));
  const similarIds = new Set(similar.map((one) => one.caseId));
  const drafts = await draftsFor(store, pack, actor);
  const awaited = awaitedActs(pack, await store.awaitedIn(caseId));
  return {
    caseId,
    number: number ? numberText(number) : null,
    seq: facts.seq,
    facts: withoutJudgements(
      facts,
      pack.withheldJudgements(facts, { personId: actor.personId, capacities: context.capacities }),
    ),
    track: pack.trackOf(facts, pack) ?? null,
    stage,
    stageName: stageName(pack, stage),
    ownStages: pack.procedure.stages.map(({ id, name, before, done }) => ({ id, name, before, done: done(facts) })),
    step,
    pack: { id: pack.id, title: pack.title, documentNumber: pack.documentNumber },
    capacities: [...context.capacities],
    availability: availabilityViews(pack, context, state).map((act) => ({ ...act, ...awaited.get(act.action) })),
    duties: dutiesOf(pack, context, facts),
    consequences: consequencesOf(pack, context),
    hints: [...hintsOf(facts, { settings: await store.hints(), calendar: await store.calendar(), today })],
    requiredDocuments: documentsOf(pack, context),
    surroundings: publicSurroundings(context.around, facts.origin.owner.id, (id) => open.has(id)),
    similar: neighbours
      .filter((one) => similarIds.has(one.caseId))
      .map(({ caseId: id, name, number, ownerName, approved }) => ({
        caseId: open.has(id) ? id : null,
        name,
        number: open.has(id) ? (number ?? null) : null,
        ownerName,
        approved,
      })),
    drafts: drafts
      .filter((draft) => draft.caseId === caseId)
      .map(({ id, action, updatedAt }) => ({ id, action, updatedAt })),
  };
};
