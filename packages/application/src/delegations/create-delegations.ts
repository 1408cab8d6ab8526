import type { Actor, PlainDate } from '@zhengxiang/core';
import { hasBusiness, isDelegable, postNames } from '@zhengxiang/procedure';
import { done, fault, type Done } from '../administration/done.ts';
import type { Moment } from '../case/moment.ts';
import type { DelegationGiven, DelegationsView, DelegationView, PersonView } from '../contract/index.ts';
import type { Delegation, DelegationStore, DeskStore, NoticeStore, RegisterStore, UnitOfWork } from '../ports/index.ts';
import { faultOfDelegation, isOpen, overlaps } from './delegation-rules.ts';

type Store = DelegationStore &
  Pick<RegisterStore, 'people' | 'registered'> &
  Pick<DeskStore, 'desksOf'> &
  Pick<NoticeStore, 'addNotices'>;

/** Posts lent to colleagues for a time (授权代办). */
export interface Delegations {
  /** What somebody may lend and to whom; the delegations that they are part of, of a leader all of the organisation. */
  view(actor: Actor, today: PlainDate): Promise<DelegationsView>;
  /** By whoever holds the post, or for somebody who is away by a leader of the organisation. Both hear of it. */
  grant(actor: Actor, given: DelegationGiven, moment: Moment): Promise<Done<{ id: string }>>;
  /** By either of the two or a leader of the organisation; at once. Both hear of it. */
  withdraw(actor: Actor, id: string, reason: string, moment: Moment): Promise<Done<Record<string, never>>>;
}

interface DelegationParts {
  readonly unit: UnitOfWork<Store>;
  readonly newId: () => string;
}

const isLeader = ({ post, onBehalfOf }: Actor): boolean => post === 'leader' && onBehalfOf === undefined;

const colleaguesOf = (store: Store, { organisationId }: Actor): Promise<readonly PersonView[]> =>
  store.people({ organisation: organisationId });

/** Whose desks somebody may lend: from a lent one nobody's. */
const lendersFor = (actor: Actor, colleagues: readonly PersonView[]): readonly PersonView[] =>
  actor.onBehalfOf === undefined ? colleagues.filter(({ id }) => isLeader(actor) || id === actor.personId) : [];

const canBorrow = ({ posts }: PersonView): boolean => posts.length > 0 && posts.every(hasBusiness);

const concerns = (actor: Actor, { delegator, delegate }: Delegation): boolean =>
  [delegator.id, delegate.id].includes(actor.personId);

/** Whether somebody may end it: not from a desk that is lent to them. */
const mayEnd = (actor: Actor, one: Delegation): boolean =>
  actor.onBehalfOf === undefined && (concerns(actor, one) || isLeader(actor));

const stateOf = (one: Delegation, today: PlainDate, lends: boolean): DelegationView['state'] => {
  if (one.withdrawn) return 'withdrawn';
  if (today < one.from) return 'coming';
  if (one.to < today) return 'over';
  return lends ? 'running' : 'idle';
};

const viewOf = (actor: Actor, one: Delegation, today: PlainDate, lends: boolean): DelegationView => ({
  id: one.id,
  postName: postNames[one.post],
  delegator: one.delegator.name,
  delegate: one.delegate.name,
  from: one.from,
  to: one.to,
  reason: one.reason,
  recordedBy: one.recordedBy.name,
  recordedAt: one.recordedAt.toISOString(),
  state: stateOf(one, today, lends),
  withdrawn: one.withdrawn
    ? { by: one.withdrawn.by.name, at: one.withdrawn.at.toISOString(), reason: one.withdrawn.reason }
    : null,
  mayWithdraw: isOpen(one, today) && mayEnd(actor, one),
});

const periodOf = ({ from, to }: Pick<Delegation, 'from' | 'to'>): string => (from === to ? from : `${from} 至 ${to}`);

/** Both hear of it, whoever recorded it: in the product always, by mail to whoever has an address. */
const tellBoth = (store: Store, one: Delegation, title: string, key: string, now: Date): Promise<number> =>
  store.addNotices(
    [one.delegator.id, one.delegate.id].map((personId) => ({
      personId,
      key,
      kind: 'account' as const,
      title,
      about: `授权代办：${postNames[one.post]}，${periodOf(one)}`,
      link: '/delegations',
      caseId: null,
      cite: null,
    })),
    now,
  );

const grantIn = async (
  store: Store,
  id: string,
  actor: Actor,
  given: DelegationGiven,
  { now, today }: Moment,
): Promise<Done<{ id: string }>> => {
  await store.holdDelegations(actor.organisationId);
  const colleagues = await colleaguesOf(store, actor);
  const lenders = lendersFor(actor, colleagues);
  const wrong = faultOfDelegation({ actor, given, today, colleagues, lenders });
  if (wrong) return { ok: false, fault: wrong };
  const [delegator, delegate] = [given.delegatorId, given.delegateId].map((of) =>
    colleagues.find((one) => one.id === of),
  );
  if (!delegator || !delegate) return fault('delegateId', '没有这个人员');
  const one: Delegation = {
    id,
    organisationId: actor.organisationId,
    post: given.post,
    delegator: { id: delegator.id, name: delegator.name },
    delegate: { id: delegate.id, name: delegate.name },
    // The contract has read both as days.
    from: given.from as PlainDate,
    to: given.to as PlainDate,
    reason: given.reason,
    recordedBy: { id: actor.personId, name: actor.name },
    recordedAt: now,
  };
  const known = (await store.delegationsAt(actor.organisationId)).find(
    (other) => isOpen(other, today) && overlaps(one, other),
  );
  if (known) return fault('from', `${periodOf(known)}已经授权${known.delegate.name}代办；要换人的，先撤回原来的授权`);
  await store.addDelegation(one);
  const recorded = one.recordedBy.id === one.delegator.id ? '' : `（由${one.recordedBy.name}登记）`;
  const title = `${one.delegator.name}授权${one.delegate.name}代办${postNames[one.post]}${recorded}：${one.reason}`;
  await tellBoth(store, one, title, `delegation:${one.id}`, now);
  return done({ id: one.id });
};

const withdrawIn = async (
  store: Store,
  actor: Actor,
  id: string,
  reason: string,
  { now, today }: Moment,
): Promise<Done<Record<string, never>>> => {
  await store.holdDelegations(actor.organisationId);
  const one = (await store.delegationsAt(actor.organisationId)).find((known) => known.id === id);
  if (!one || !(concerns(actor, one) || isLeader(actor))) return fault('id', '没有这项授权代办');
  if (!mayEnd(actor, one)) return fault('id', '请切换到您自己的岗位再撤回');
  if (one.withdrawn) return fault('id', `这项授权已经由${one.withdrawn.by.name}撤回`);
  if (!isOpen(one, today)) return fault('id', `这项授权已于 ${one.to} 到期`);
  await store.withdrawDelegation(id, { by: { id: actor.personId, name: actor.name }, reason, at: now });
  const title = `${actor.name}撤回了${one.delegator.name}对${one.delegate.name}的授权代办（${postNames[one.post]}）：${reason}`;
  await tellBoth(store, one, title, `delegation:${one.id}:withdrawn`, now);
  return done({});
};

const seenBy = async (store: Store, actor: Actor, today: PlainDate): Promise<DelegationsView> => {
  const colleagues = await colleaguesOf(store, actor);
  const posts = lendersFor(actor, colleagues).flatMap(({ id, name, posts: held }) =>
    held
      .filter((post) => isDelegable({ ...actor, post }))
      .map((post) => ({ id, name, post, postName: postNames[post] })),
  );
  const shown = (await store.delegationsAt(actor.organisationId)).filter(
    (one) => concerns(actor, one) || isLeader(actor),
  );
  const views: DelegationView[] = [];
  for (const one of shown) {
    const desks = isOpen(one, today) && one.from <= today ? await store.desksOf(one.delegate.id, today) : [];
    views.push(
      viewOf(
        actor,
        one,
        today,
        desks.some(({ delegation }) => delegation?.id === one.id),
      ),
    );
  }
  return {
    posts,
    colleagues: colleagues.filter(canBorrow).map(({ id, name }) => ({ id, name })),
    barred: posts.length > 0 ? null : whyNothing(actor),
    delegations: views,
  };
};

const whyNothing = ({ onBehalfOf }: Actor): string =>
  onBehalfOf === undefined
    ? '这个岗位由本人办理，不能授权他人代办：系统管理岗、评审专家和企业的人员都是这样。'
    : `您现在代${onBehalfOf.name}办理，代办的岗位不能再授权他人；请切换到您自己的岗位。`;

/** Delegations on any store; every one is recorded with its messages, or not at all. */
export const createDelegations = ({ unit, newId }: DelegationParts): Delegations => ({
  view: (actor, today) => unit.snapshot((store) => seenBy(store, actor, today)),
  grant: (actor, given, moment) => unit.transaction((store) => grantIn(store, newId(), actor, given, moment)),
  withdraw: (actor, id, reason, moment) => unit.transaction((store) => withdrawIn(store, actor, id, reason, moment)),
});
