import { allProvisions, type Actor, type PersonRef, type PlainDate } from '@zhengxiang/core';
import { actOf, actOfEventType, titleOfAct, type ActionId, type LawPack } from '@zhengxiang/procedure';
import { together } from '../laws.ts';
import { packIdOf } from '../case/governing.ts';
import type { Moment } from '../case/moment.ts';
import { desksOf, readRegisters, type Desk, type Registers } from '../acts/tasks.ts';
import { stateOfCase, type CaseState } from '../case/case-state.ts';
import type {
  ActToTell,
  CaseReader,
  Laws,
  NewNotice,
  NoticeStore,
  RecordedEvent,
  RegisterStore,
  UnitOfWork,
} from '../ports/index.ts';
import { maySee, viewersOf } from '../case/viewers.ts';
import { holdersOf, oncePerson, titleFor } from './holders.ts';
import { todoTitle } from '../views/awaiting.ts';
import { actLink, caseLink } from './links.ts';
import { businessPosts, nameOfCase } from './words.ts';

/** What telling of acts reads and writes. */
export interface TellStore
  extends NoticeStore, Pick<CaseReader, 'readCase'>, Pick<RegisterStore, 'registeredByRoles'> {}

const BATCH = 20;

/**
 * Writes the messages of acts that were not told of yet: what the law orders, returns and decisions for the owner, new to-dos.
 * Runs apart from the acts and as often as one likes: an act and its messages are settled in one transaction, and several
 * processes share the work. Nobody is told of a case that they may not see. Answers how many acts were settled.
 */
export const tellActs = async (ports: UnitOfWork<TellStore> & Laws, moment: Moment): Promise<number> => {
  let settled = 0;
  for (;;) {
    const acts = await ports.transaction(async (store) => {
      const waiting = await store.actsToTell(BATCH);
      if (waiting.length === 0) return 0;
      const registers = await readRegisters(store, together(ports.packs));
      for (const act of waiting) await tellAct(ports, store, registers, act, moment);
      await store.markTold(waiting, moment.now);
      return waiting.length;
    });
    settled += acts;
    if (acts < BATCH) return settled;
  }
};

interface Telling {
  readonly store: TellStore;
  readonly pack: LawPack;
  readonly state: CaseState;
  readonly registers: Registers;
  readonly act: ActToTell;
  readonly event: RecordedEvent;
  readonly action: ActionId;
  readonly about: string;
  /** Desks may be lent on this day. */
  readonly today: PlainDate;
}

/** A message before it is known who reads it. */
type Words = Pick<NewNotice, 'kind' | 'key' | 'title' | 'link' | 'cite'>;

const tellAct = async (
  ports: Laws,
  store: TellStore,
  registers: Registers,
  act: ActToTell,
  { now, today }: Moment,
): Promise<void> => {
  const recorded = await store.readCase(act.caseId);
  const pack = recorded && ports.packs.find((one) => one.pack.id === packIdOf(recorded))?.pack;
  const event = recorded?.events[act.seq - 1];
  const action = event && actOfEventType(recorded, event.type);
  if (!recorded || !pack || !event || !action) return;
  const state = stateOfCase(recorded);
  const telling = { store, pack, state, registers, act, event, action, about: nameOfCase(pack, state), today };
  const notices = [
    ...(await byLaw(telling)),
    ...(await forOwner(telling)),
    ...(await forDesks(telling)),
    ...forReleased(telling),
    ...forSuccessor(telling),
  ];
  await store.addNotices(notices, now);
};

/** The words for everybody who may see the case, once a person, in the order of their desks. */
const addressed = ({ pack, state, act, about }: Telling, actors: readonly Actor[], words: Words): NewNotice[] => {
  const viewers = viewersOf(pack, state);
  return oncePerson(actors.filter((actor) => maySee(actor, viewers))).map((actor) => ({
    personId: actor.personId,
    ...words,
    title: titleFor(actor, words.title),
    about,
    caseId: act.caseId,
  }));
};

const actorsAtDesks = async ({ store, today }: Telling, desks: readonly Desk[]): Promise<readonly Actor[]> => {
  const found: Actor[] = [];
  for (const { seat, post } of desks)
    found.push(
      ...(seat.personId === undefined
        ? await store.actorsAt(seat.organisationId, [post], today)
        : await store.actorsNamed(seat.personId)),
    );
  return found;
};

const byLaw = async (telling: Telling): Promise<NewNotice[]> => {
  const { pack, state, registers, act, action } = telling;
  const found: NewNotice[] = [];
  for (const { cite, provision } of allProvisions(pack)) {
    if (provision.kind !== 'notice' || !provision.actions.includes(action)) continue;
    const desks = (provision.tells ?? []).flatMap((holder) => desksOf(holder, { state, registers }));
    found.push(
      ...addressed(telling, await actorsAtDesks(telling, desks), {
        kind: 'law',
        key: `act:${act.caseId}:${act.seq}:law`,
        title: titleOfAct(pack, action),
        link: caseLink(state.kind, act.caseId),
        cite,
      }),
    );
  }
  return found;
};

const forOwner = async (telling: Telling): Promise<NewNotice[]> => {
  const { store, pack, state, act, event, action, today } = telling;
  const kind = actOf(pack, action).tells;
  if (!kind || state.kind === 'regulation') return [];
  const actors = await store.actorsAt(state.facts.origin.owner.id, businessPosts, today);
  return addressed(
    telling,
    actors.filter((actor) => actor.personId !== event.actor.personId),
    {
      kind,
      key: `act:${act.caseId}:${act.seq}:${kind}`,
      title: `${titleOfAct(pack, action)}（${event.actor.organisationName}）`,
      link: caseLink(state.kind, act.caseId),
      cite: null,
    },
  );
};

/** Whoever was called by name and is no longer wanted hears so; the case itself is no longer theirs to see. */
const forReleased = ({ pack, act, event, action, about }: Telling): NewNotice[] => {
  const { expert } = event.body as { readonly expert?: string };
  return actOf(pack, action).releases === true && expert !== undefined
    ? [
        {
          personId: expert,
          kind: 'decision',
          key: `act:${act.caseId}:${act.seq}:released`,
          title: `${titleOfAct(pack, action)}：您不再参加这个项目本轮的评审`,
          about,
          link: '/',
          caseId: act.caseId,
          cite: null,
        },
      ]
    : [];
};

/** Whoever goes on with the case hears so by name, and what was handed to them. */
const forSuccessor = ({ pack, state, act, event, action, about }: Telling): NewNotice[] => {
  // Only an act that hands over says these.
  const { to, matters } = event.body as { readonly to?: PersonRef; readonly matters?: string };
  return actOf(pack, action).handsOver === true && to !== undefined
    ? [
        {
          personId: to.id,
          kind: 'decision',
          key: `act:${act.caseId}:${act.seq}:handover`,
          title: `${titleOfAct(pack, action)}：由您接手，移交的事项和材料：${matters ?? ''}`,
          about,
          link: caseLink(state.kind, act.caseId),
          caseId: act.caseId,
          cite: null,
        },
      ]
    : [];
};

/** New to-dos; whoever opened their own next step by acting knows of it. */
const forDesks = async (telling: Telling): Promise<NewNotice[]> => {
  const { store, pack, state, act, event, today } = telling;
  const found: NewNotice[] = [];
  for (const todo of act.opened) {
    const holders = (await holdersOf(store, todo, today)).filter((actor) => actor.personId !== event.actor.personId);
    found.push(
      ...addressed(telling, holders, {
        kind: 'todo',
        key: `todo:${act.caseId}:${act.seq}:${todo.action}`,
        title: todoTitle(pack, todo),
        link: todo.obstacles > 0 ? caseLink(state.kind, act.caseId) : actLink(state.kind, act.caseId, todo.action),
        cite: null,
      }),
    );
  }
  return found;
};
