import type { Actor, LawPack, PlainDate } from '@zhengxiang/core';
import { performAction, type Moment } from './acts/perform-action.ts';
import { regulationCase } from './acts/opening.ts';
import { storeTraces } from './acts/store-traces.ts';
import { stateOfCase } from './case-state.ts';
import type {
  ActRequest,
  AnnualListView,
  AvailabilityView,
  DraftView,
  HistoryEntry,
  OrganisationView,
  PersonView,
  PickOption,
  ProjectPage,
  ProjectQuery,
  ProjectView,
  RegulationView,
  StoredFileView,
  Workbench,
} from './contract/index.ts';
import { findDraft, saveDraft, type DraftOutcome } from './drafts.ts';
import type { ActOutcome } from './outcome.ts';
import type { Ports, RecordedCase, Store } from './ports.ts';
import { keysOfActor, maySee, viewersOf } from './viewers.ts';
import { annualListView } from './views/annual-list.ts';
import { availabilityViews } from './views/availability.ts';
import { contextOf } from './acts/perform-action.ts';
import { historyView } from './views/history.ts';
import { pickOptions } from './views/picks.ts';
import { projectView, withPersonal } from './views/project.ts';
import { regulationView } from './views/regulation.ts';
import { workbenchView } from './views/workbench.ts';

type PickQuestion = Parameters<typeof pickOptions>[3];

/** Every use case of the product. Readings answer undefined for what does not exist or may not be known. */
export interface Application {
  act(actor: Actor, request: ActRequest, moment: Moment): Promise<ActOutcome>;
  project(actor: Actor, caseId: string, moment: Moment): Promise<ProjectView | undefined>;
  history(actor: Actor, caseId: string, moment: Moment): Promise<HistoryEntry[] | undefined>;
  projects(actor: Actor, query: ProjectQuery): Promise<ProjectPage>;
  workbench(actor: Actor, today: PlainDate): Promise<Workbench>;
  annualLists(actor: Actor, year: number | undefined): Promise<readonly AnnualListView[]>;
  annualList(
    actor: Actor,
    caseId: string,
    today: PlainDate,
  ): Promise<{ list: AnnualListView; availability: AvailabilityView[] } | undefined>;
  regulation(actor: Actor, today: PlainDate): Promise<RegulationView | undefined>;
  picks(actor: Actor, ask: PickQuestion): Promise<readonly PickOption[]>;
  organisations(): Promise<readonly OrganisationView[]>;
  people(filter: Parameters<Store['people']>[0]): Promise<readonly PersonView[]>;
  file(actor: Actor, id: string): Promise<StoredFileView | undefined>;
  draft(actor: Actor, id: string): Promise<DraftView | undefined>;
  saveDraft(actor: Actor, given: Parameters<typeof saveDraft>[2], now: Date): Promise<DraftOutcome>;
  deleteDraft(actor: Actor, id: string): Promise<void>;
  /** Writes lists, to-dos and numbers of a case anew from its ledger. */
  rebuild(caseId: string, today: PlainDate): Promise<void>;
}

export const createApplication = (ports: Ports): Application => {
  const [newest] = ports.packs;
  if (!newest) throw new Error('A law pack is needed');
  const packFor = (recorded: RecordedCase): LawPack =>
    ports.packs.find(({ pack }) => pack.id === recorded.origin.packId)?.pack ?? newest.pack;

  const seen = async (
    store: Store,
    actor: Actor,
    caseId: string,
    kind: RecordedCase['kind'],
  ): Promise<RecordedCase | undefined> => {
    const recorded = await store.readCase(caseId);
    if (recorded?.kind !== kind) return undefined;
    return maySee(actor, viewersOf(packFor(recorded), stateOfCase(recorded))) ? recorded : undefined;
  };

  return {
    act: (actor, request, moment) => performAction(ports, actor, request, moment),
    project: (actor, caseId, { now, today }) =>
      ports.transaction(async (store) => {
        const recorded = await seen(store, actor, caseId, 'project');
        if (!recorded) return undefined;
        // Articles 3(4), 27: audit reads everything, and each reading of personal data is itself recorded.
        if ((await store.readPersonal(caseId)).size > 0)
          await store.noteReading({ actor, caseId, what: 'personal-data', at: now });
        return projectView(store, packFor(recorded), recorded, actor, today);
      }),
    history: (actor, caseId) =>
      ports.transaction(async (store) => {
        const recorded = await seen(store, actor, caseId, 'project');
        return recorded && historyView(withPersonal(recorded.events, await store.readPersonal(caseId)));
      }),
    projects: (actor, query) => ports.transaction((store) => store.listProjects(query, keysOfActor(actor))),
    workbench: (actor, today) => ports.transaction((store) => workbenchView(store, actor, today)),
    annualLists: (actor, year) => ports.transaction((store) => store.annualLists(keysOfActor(actor), year)),
    annualList: (actor, caseId, today) =>
      ports.transaction(async (store) => {
        const recorded = await seen(store, actor, caseId, 'annual-list');
        if (!recorded) return undefined;
        const state = stateOfCase(recorded);
        if (state.kind !== 'annual-list') return undefined;
        const context = await contextOf(store, state, actor, today);
        return {
          list: annualListView(state.facts),
          availability: [...availabilityViews(packFor(recorded), context, state)],
        };
      }),
    regulation: (actor, today) =>
      ports.transaction(async (store) => {
        const recorded = await regulationCase(store, newest.pack.id, 0);
        const state = recorded && stateOfCase(recorded);
        return recorded && state?.kind === 'regulation'
          ? regulationView(store, packFor(recorded), state.facts, actor, today)
          : undefined;
      }),
    picks: (actor, ask) => ports.transaction((store) => pickOptions(store, newest.pack, actor, ask)),
    organisations: () => ports.transaction((store) => store.organisations()),
    people: (filter) => ports.transaction((store) => store.people(filter)),
    file: (actor, id) =>
      ports.transaction(async (store) => {
        const file = await store.findFile(id);
        if (!file) return undefined;
        if (file.organisationId === actor.organisationId) return file;
        const recorded = file.caseId === null ? undefined : await store.readCase(file.caseId);
        return recorded && maySee(actor, viewersOf(packFor(recorded), stateOfCase(recorded))) ? file : undefined;
      }),
    draft: (actor, id) => ports.transaction((store) => findDraft(store, actor, id)),
    saveDraft: (actor, given, now) => ports.transaction((store) => saveDraft(store, actor, given, now)),
    deleteDraft: (actor, id) => ports.transaction((store) => store.deleteDraft(id, actor.personId)),
    rebuild: (caseId, today) =>
      ports.transaction(async (store) => {
        const recorded = await store.readCase(caseId);
        if (recorded) await storeTraces(store, packFor(recorded), stateOfCase(recorded), today);
      }),
  };
};
