import type { Actor, PlainDate } from '@zhengxiang/core';
import { capacitiesOf, type LawPack, type Surroundings } from '@zhengxiang/procedure';
import { contextOf } from './case/context.ts';
import { lawOn, packIdForAct, packIdOf, packIdOn } from './case/governing.ts';
import type { Moment } from './case/moment.ts';
import { regulationCase, regulationCaseId } from './acts/opening.ts';
import { passTime } from './acts/pass-time.ts';
import { performAction } from './acts/perform-action.ts';
import { rebuildProjections, type Rebuilt } from './acts/rebuild-projections.ts';
import { stateOfCase } from './case/case-state.ts';
import type {
  ActRequest,
  AnnualListView,
  AvailabilityView,
  DraftView,
  HistoryEntry,
  LawNames,
  OrganisationView,
  PersonView,
  PickOption,
  ProjectPage,
  ProjectQuery,
  ProjectView,
  RegulationView,
  StoredFileView,
  UnattendedPost,
  Workbench,
  ListFilter,
  ListTotals,
} from './contract/index.ts';
import { discardDraft, findDraft, saveDraft, type DraftOutcome } from './drafts/drafts.ts';
import { tellActs } from './notices/tell-acts.ts';
import { tellDue } from './notices/tell-due.ts';
import { tellOpened } from './notices/tell-opened.ts';
import { createInsights, type Insights } from './insights/create-insights.ts';
import { fillInsights } from './insights/fill-insights.ts';
import { lawNamesOf } from './law-names.ts';
import { inOrder, lawById, together } from './laws.ts';
import type { ActOutcome } from './acts/outcome.ts';
import type { CaseReader, PersonalStore, Ports, RecordedCase, RegisterStore } from './ports/index.ts';
import { listPage, listTotals } from './project-list/list-page.ts';
import { createReviewing, type Reviewing } from './review/create-reviewing.ts';
import { keysOfActor, maySee, viewersOf } from './case/viewers.ts';
import { aroundView, type AroundQuestion } from './views/around.ts';
import { annualListView } from './views/annual-list.ts';
import { availabilityViews } from './views/availability.ts';
import { caseFileView, type CaseFileView } from './views/case-file.ts';
import { historyView, withoutJudged } from './views/history.ts';
import { pickOptions } from './views/picks.ts';
import { projectView, withPersonal } from './views/project.ts';
import { regulationView } from './views/regulation.ts';
import { unattendedPosts } from './views/unattended.ts';
import { workbenchView } from './views/workbench.ts';

type PickQuestion = Parameters<typeof pickOptions>[3];

/** Every use case of the product. Readings answer undefined for what does not exist or may not be known. */
export interface Application {
  act(actor: Actor, request: ActRequest, moment: Moment): Promise<ActOutcome>;
  project(actor: Actor, caseId: string, moment: Moment): Promise<ProjectView | undefined>;
  history(actor: Actor, caseId: string, moment: Moment): Promise<HistoryEntry[] | undefined>;
  /** Everything of a project that this person may take away, with what is missing and what is held back; the taking is noted. */
  caseFile(actor: Actor, caseId: string, moment: Moment): Promise<CaseFileView | undefined>;
  projects(actor: Actor, query: ProjectQuery): Promise<ProjectPage>;
  /** Count and sums of a list to the last row, where a page has counted a part only. */
  projectTotals(actor: Actor, filter: ListFilter): Promise<ListTotals>;
  workbench(actor: Actor, today: PlainDate): Promise<Workbench>;
  /** Posts and persons that to-dos wait for in vain, for whoever looks after them: a leader, a keeper of accounts. */
  unattended(actor: Actor): Promise<UnattendedPost[]>;
  annualLists(actor: Actor, year: number | undefined): Promise<readonly AnnualListView[]>;
  annualList(
    actor: Actor,
    caseId: string,
    today: PlainDate,
  ): Promise<{ list: AnnualListView; law: string; availability: AvailabilityView[] } | undefined>;
  /** The law of that id; without one the law of the day. Undefined where it is not installed. */
  regulation(actor: Actor, packId: string | undefined, today: PlainDate): Promise<RegulationView | undefined>;
  /** The law of the day: of what does not exist yet, and of what belongs to no case. */
  lawOn(today: PlainDate): Promise<LawPack>;
  /** What the installed laws call things that belong to no single case. */
  readonly names: LawNames;
  /** The law of a case that this person may know, of one that does not exist yet the law of the day. */
  lawOf(actor: Actor, caseId: string | undefined, today: PlainDate): Promise<LawPack>;
  picks(actor: Actor, ask: PickQuestion, today: PlainDate): Promise<readonly PickOption[]>;
  /** What lies around a case, or one that is about to be opened, with what its form names so far. */
  surroundings(actor: Actor, ask: AroundQuestion, today: PlainDate): Promise<Surroundings>;
  organisations(): Promise<readonly OrganisationView[]>;
  people(filter: Parameters<RegisterStore['people']>[0]): Promise<readonly PersonView[]>;
  file(actor: Actor, id: string): Promise<StoredFileView | undefined>;
  draft(actor: Actor, id: string, today: PlainDate): Promise<DraftView | undefined>;
  saveDraft(actor: Actor, given: Parameters<typeof saveDraft>[3], moment: Moment): Promise<DraftOutcome>;
  deleteDraft(actor: Actor, id: string, today: PlainDate): Promise<void>;
  /** Writes the messages of acts that nobody was told of yet; answers how many acts. */
  tellActs(moment: Moment): Promise<number>;
  /** Reminds of internal targets that are near or past; answers how many reminders were new. */
  tellDue(moment: Moment): Promise<number>;
  /** Tells of what time alone has opened or made late, in one message a person and kind; answers how many messages were new. */
  tellOpened(moment: Moment): Promise<number>;
  /** Cockpit, data catalogue and oversight: readings over many projects. */
  readonly insights: Insights;
  /** The review room and the draw of experts. */
  readonly reviewing: Reviewing;
  /** Writes lists, to-dos and number series anew from the ledger, in one transaction. `told` hears how many events are played. */
  rebuildProjections(told?: (done: number, total: number) => void): Promise<Rebuilt>;
  /** Writes lists, warnings and to-dos of the cases that go on as they are on a day that has begun. Answers how many. */
  passTime(moment: Moment, stopped?: { readonly aborted: boolean }): Promise<number>;
  /** Writes the figures that projects of an earlier release lack, project by project. Answers how many. */
  fillInsights(stopped?: { readonly aborted: boolean }): Promise<number>;
}

export const createApplication = (ports: Ports): Application => {
  inOrder(ports.packs);
  /** The law that a case is read by: the one that judges its next act. */
  const packFor = async (
    store: Pick<CaseReader, 'regulationCases'>,
    recorded: RecordedCase,
    today: PlainDate,
  ): Promise<LawPack> => lawById(ports.packs, await packIdForAct(ports, store, recorded, today)).pack;

  const mayRead = (actor: Actor, recorded: RecordedCase): boolean =>
    maySee(actor, viewersOf(lawById(ports.packs, packIdOf(recorded)).pack, stateOfCase(recorded)));

  const lawOfCase = async (
    store: CaseReader,
    actor: Actor,
    caseId: string | undefined,
    today: PlainDate,
  ): Promise<LawPack> => {
    const recorded = caseId === undefined ? undefined : await store.readCase(caseId);
    if (recorded && mayRead(actor, recorded)) return packFor(store, recorded, today);
    const own = ports.packs.find(({ pack }) => regulationCaseId(pack.id) === caseId);
    return own?.pack ?? lawOn(ports, store, today);
  };

  const seen = async (
    store: CaseReader,
    actor: Actor,
    caseId: string,
    kind: RecordedCase['kind'],
  ): Promise<RecordedCase | undefined> => {
    const recorded = await store.readCase(caseId);
    return recorded?.kind === kind && mayRead(actor, recorded) ? recorded : undefined;
  };

  /**
   * Contact data of a case, for somebody who may see it. Articles 3(4) and 27 let audit and other organs read everything; each
   * such reading by another organisation than the owner is itself recorded.
   */
  const readPersonal = async (
    store: PersonalStore,
    actor: Actor,
    { origin }: RecordedCase,
    now: Date,
  ): Promise<ReadonlyMap<string, unknown>> => {
    const personal = await store.readPersonal(origin.caseId);
    if (personal.size > 0 && actor.organisationId !== origin.owner.id)
      await store.noteReading({ actor, caseId: origin.caseId, what: 'personal-data', at: now });
    return personal;
  };

  const withheldFrom = (pack: LawPack, recorded: RecordedCase, actor: Actor): readonly string[] => {
    const state = stateOfCase(recorded);
    if (state.kind !== 'project') return [];
    const capacities = capacitiesOf(actor, state.facts);
    return pack.withheldJudgements(state.facts, { personId: actor.personId, capacities });
  };

  return {
    act: (actor, request, moment) => performAction(ports, actor, request, moment),
    project: (actor, caseId, { now, today }) =>
      ports.transaction(async (store) => {
        const recorded = await seen(store, actor, caseId, 'project');
        if (!recorded) return undefined;
        const personal = await readPersonal(store, actor, recorded, now);
        return projectView(store, await packFor(store, recorded, today), recorded, personal, actor, today);
      }),
    history: (actor, caseId, { now, today }) =>
      ports.transaction(async (store) => {
        const recorded = await seen(store, actor, caseId, 'project');
        if (!recorded) return undefined;
        const events = withPersonal(recorded.events, await readPersonal(store, actor, recorded, now));
        const pack = await packFor(store, recorded, today);
        return historyView(pack, withoutJudged(recorded, events, withheldFrom(pack, recorded, actor)));
      }),
    caseFile: (actor, caseId, { now, today }) =>
      ports.transaction(async (store) => {
        const recorded = await seen(store, actor, caseId, 'project');
        if (!recorded) return undefined;
        const pack = await packFor(store, recorded, today);
        const personal = await readPersonal(store, actor, recorded, now);
        await store.noteReading({ actor, caseId, what: 'case-file', at: now });
        const project = await projectView(store, pack, recorded, personal, actor, today);
        const events = withPersonal(recorded.events, personal);
        const history = historyView(pack, withoutJudged(recorded, events, withheldFrom(pack, recorded, actor)));
        const context = await contextOf(store, { kind: 'project', facts: project.facts }, actor, today);
        return caseFileView(
          { store, pack, recorded, context: { ...context, facts: project.facts } },
          { project, history, events, personal },
          async (id) => (await seen(store, actor, id, 'project')) !== undefined,
        );
      }),
    projects: (actor, query) => ports.snapshot((store) => listPage(store, actor, query)),
    projectTotals: (actor, filter) => ports.snapshot((store) => listTotals(store, actor, filter)),
    unattended: (actor) => ports.snapshot((store) => unattendedPosts(store, together(ports.packs), actor)),
    workbench: (actor, today) =>
      ports.snapshot(async (store) =>
        workbenchView(store, together(ports.packs), await lawOn(ports, store, today), actor, today),
      ),
    annualLists: (actor, year) => ports.snapshot((store) => store.annualLists(keysOfActor(actor), year)),
    annualList: (actor, caseId, today) =>
      ports.snapshot(async (store) => {
        const recorded = await seen(store, actor, caseId, 'annual-list');
        if (!recorded) return undefined;
        const state = stateOfCase(recorded);
        if (state.kind !== 'annual-list') return undefined;
        const context = await contextOf(store, state, actor, today);
        const pack = await packFor(store, recorded, today);
        return {
          list: annualListView(state.facts),
          law: pack.id,
          availability: [...availabilityViews(pack, context, state)],
        };
      }),
    regulation: (actor, packId, today) =>
      ports.snapshot(async (store) => {
        const wanted = packId ?? (await packIdOn(ports, store, today));
        const pack = ports.packs.find((one) => one.pack.id === wanted)?.pack;
        const recorded = pack && (await regulationCase(store, pack));
        const state = recorded && stateOfCase(recorded);
        return pack && state?.kind === 'regulation'
          ? regulationView({ store, pack, laws: ports.packs }, state.facts, actor, today)
          : undefined;
      }),
    names: lawNamesOf(together(ports.packs)),
    lawOn: (today) => ports.snapshot((store) => lawOn(ports, store, today)),
    lawOf: (actor, caseId, today) => ports.snapshot((store) => lawOfCase(store, actor, caseId, today)),
    picks: (actor, ask, today) =>
      ports.snapshot(async (store) =>
        pickOptions(store, await lawOfCase(store, actor, ask.caseId, today), actor, ask, today),
      ),
    surroundings: (actor, ask, today) =>
      ports.snapshot(async (store) => {
        const recorded = await seen(store, actor, ask.caseId, 'project');
        return aroundView(store, recorded, actor, ask, today);
      }),
    organisations: () => ports.snapshot((store) => store.organisations()),
    people: (filter) => ports.snapshot((store) => store.people(filter)),
    file: (actor, id) =>
      ports.snapshot(async (store) => {
        const found = await store.findFile(id);
        if (!found) return undefined;
        const { caseIds, personId, organisationId, ...file } = found;
        // Not part of a case yet: nobody's business but the uploader's, and of the unit once that one has left.
        if (caseIds.length === 0)
          return personId === actor.personId ||
            (organisationId === actor.organisationId && (await store.hasLeft(personId, organisationId)))
            ? file
            : undefined;
        for (const caseId of caseIds) {
          const recorded = await store.readCase(caseId);
          if (recorded && mayRead(actor, recorded)) return file;
        }
        return undefined;
      }),
    draft: (actor, id, today) =>
      ports.snapshot(async (store) => {
        const packOf = (caseId: string) => lawOfCase(store, actor, caseId, today);
        const draft = await findDraft(store, packOf, actor, id);
        return draft && { ...draft, law: (await lawOfCase(store, actor, draft.caseId, today)).id };
      }),
    saveDraft: (actor, given, { now, today }) =>
      ports.transaction(async (store) =>
        saveDraft(
          store,
          { pack: await lawOfCase(store, actor, given.caseId, today), all: together(ports.packs) },
          actor,
          given,
          now,
        ),
      ),
    deleteDraft: (actor, id, today) =>
      ports.transaction((store) => discardDraft(store, (caseId) => lawOfCase(store, actor, caseId, today), actor, id)),
    tellActs: (moment) => tellActs(ports, moment),
    tellDue: (moment) => tellDue(ports, moment),
    tellOpened: (moment) => tellOpened(ports, moment),
    insights: createInsights(ports),
    reviewing: createReviewing({
      ports,
      beacon: ports.drawBeacon,
      packFor,
      seen: (store, actor, caseId) => seen(store, actor, caseId, 'project'),
    }),
    rebuildProjections: (told) => rebuildProjections(ports, told),
    passTime: (moment, stopped) => passTime(ports, moment, stopped),
    fillInsights: (stopped) => fillInsights(ports, stopped),
  };
};
