import type { Actor, PlainDate } from '@zhengxiang/core';
import { hasBusiness, isDelegable, postNames } from '@zhengxiang/procedure';
import type { Fault } from '../administration/done.ts';
import type { DelegationGiven, PersonView } from '../contract/index.ts';
import type { Delegation } from '../ports/index.ts';

/** Neither withdrawn nor over: it lends the desk, or will. */
export const isOpen = ({ withdrawn, to }: Delegation, today: PlainDate): boolean =>
  withdrawn === undefined && today <= to;

type Lent = Pick<Delegation, 'delegator' | 'post' | 'from' | 'to'>;

/** Whether one post of one person would be lent twice on some day. */
export const overlaps = (one: Lent, other: Lent): boolean =>
  one.delegator.id === other.delegator.id && one.post === other.post && one.from <= other.to && other.from <= one.to;

interface Asked {
  readonly actor: Actor;
  readonly given: DelegationGiven;
  readonly today: PlainDate;
  readonly colleagues: readonly PersonView[];
  /** Whose posts this actor may lend. */
  readonly lenders: readonly PersonView[];
}

/** Who lends what: a post of one's own, of a leader that of a colleague. */
const faultOfPost = ({ actor, given, lenders }: Asked): Fault | undefined => {
  const { post, delegatorId } = given;
  if (actor.onBehalfOf !== undefined)
    return { path: 'post', message: '代办的岗位不能再授权他人，请切换到您自己的岗位' };
  const lender = lenders.find(({ id }) => id === delegatorId);
  if (lender === undefined) return { path: 'delegatorId', message: '只能授权自己的岗位；同事不在的，由本单位领导登记' };
  if (!lender.posts.includes(post)) return { path: 'post', message: `${lender.name}没有${postNames[post]}` };
  return isDelegable({ ...actor, post })
    ? undefined
    : { path: 'post', message: `${postNames[post]}由本人办理，不能授权他人代办` };
};

/** Who borrows: a colleague with business of their own, who does not have the post anyway. */
const faultOfDelegate = ({ given, colleagues }: Asked): Fault | undefined => {
  const at = 'delegateId';
  if (given.delegateId === given.delegatorId) return { path: at, message: '不能授权给本人' };
  const delegate = colleagues.find(({ id }) => id === given.delegateId);
  if (delegate === undefined || delegate.posts.length === 0)
    return { path: at, message: '代办的人应是本单位在岗的人员' };
  if (!delegate.posts.every(hasBusiness))
    return { path: at, message: `${delegate.name}是系统管理员，不能代办业务岗位` };
  return delegate.posts.includes(given.post)
    ? { path: at, message: `${delegate.name}本来就在${postNames[given.post]}，不用授权` }
    : undefined;
};

/** What was done before somebody was authorised stays done without authority: nothing is recorded for days that are over. */
const faultOfDays = ({ given: { from, to }, today }: Asked): Fault | undefined => {
  if (from < today) return { path: 'from', message: `开始日期不能早于今天（${today}），不能补记以前的授权` };
  return to < from ? { path: 'to', message: '结束日期不能早于开始日期' } : undefined;
};

/** What is wrong with a delegation, at its field; nothing where it can be recorded. */
export const faultOfDelegation = (asked: Asked): Fault | undefined =>
  faultOfPost(asked) ?? faultOfDelegate(asked) ?? faultOfDays(asked);
