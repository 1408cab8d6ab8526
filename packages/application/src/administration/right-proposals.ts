import { postNames, type Post } from '@zhengxiang/procedure';
import { z } from 'zod';
import { administratorAt, rightProposal, type PersonEdit, type RightProposal } from '../contract/index.ts';
import type { AdministrationStore, KeptPerson } from '../ports/index.ts';
import { faultOfPosts } from './desk-rules.ts';
import { done, fault, type Change, type Done } from './done.ts';
import { tellPeople } from './tell.ts';

const key = 'right-proposals';
const link = '/administration?tab=rights';
const named = (posts: readonly Post[]): string => posts.map((post) => postNames[post]).join('、');

/** Whether rights are given by two: from the day on that the county has somebody who keeps security. */
export const isSeparated = async (store: Pick<AdministrationStore, 'lockKeepers'>): Promise<boolean> =>
  (await store.lockKeepers('security-administrator')).length > 0;

/** What waits for confirmation, the oldest first. */
export const proposalsIn = async (
  store: Pick<AdministrationStore, 'readSetting'>,
  purpose?: 'for-change',
): Promise<readonly RightProposal[]> => z.array(rightProposal).parse((await store.readSetting(key, purpose)) ?? []);

interface Said {
  readonly what: string;
  readonly organisationId: string;
  readonly reason?: string;
}

const put = (
  { store, by, now }: Change,
  value: readonly RightProposal[],
  { what, organisationId, reason = '' }: Said,
): Promise<void> =>
  store.changeSetting({
    setting: key,
    value,
    actor: by,
    reason,
    what: [what],
    now,
    organisationIds: [organisationId],
  });

/** What somebody has at once after a change, and what waits for the second administrator. */
export interface Split {
  readonly posts: readonly Post[];
  readonly waiting: readonly Post[];
}

/** Taking away is done by one; whatever somebody could not do before waits, where rights are given by two. */
export const splitPosts = async (
  store: AdministrationStore,
  before: KeptPerson | undefined,
  given: PersonEdit,
): Promise<Split> => {
  const posts = [...new Set(given.posts)];
  if (!(await isSeparated(store))) return { posts, waiting: [] };
  const stays = before?.active === true && before.mayEnter && before.organisationId === given.organisationId;
  const had = stays ? before.posts : [];
  return { posts: posts.filter((post) => had.includes(post)), waiting: posts.filter((post) => !had.includes(post)) };
};

/** What waits for a person from now on: a later proposal takes the place of an earlier one. */
export const propose = async (
  change: Change,
  whom: Pick<PersonEdit, 'name' | 'login' | 'organisationId'> & { readonly id: string },
  posts: readonly Post[],
): Promise<void> => {
  const { store, by, now, make } = change;
  const before = await proposalsIn(store, 'for-change');
  const others = before.filter(({ personId }) => personId !== whom.id);
  if (posts.length === 0) {
    if (others.length < before.length)
      await put(change, others, {
        what: `撤回提出的岗位：${whom.name}（${whom.login}）`,
        organisationId: whom.organisationId,
      });
    return;
  }
  const { name, login, organisationId, id: personId } = whom;
  const organisation = (await store.findOrganisation(organisationId))?.name ?? '';
  const at = { id: make.newId(), at: now.toISOString(), byId: by.personId, by: `${by.organisationName} ${by.name}` };
  const said = `${name}（${login}），${organisation}${named(posts)}`;
  await put(change, [...others, { ...at, personId, name, login, organisation, organisationId, posts: [...posts] }], {
    what: `提出给岗位，待安全管理岗确认：${said}`,
    organisationId,
  });
  await tellPeople(change, await store.lockKeepers('security-administrator'), {
    title: `${by.name}提出给${said}，请核对后确认`,
    about: '待确认的岗位',
    link,
  });
};

/** Why somebody may not settle a proposal; undefined where they may. */
const faultOfSettling = (
  { by, names }: Change,
  one: RightProposal,
  kept: KeptPerson | undefined,
  role: Parameters<typeof faultOfPosts>[1] | undefined,
): string | undefined => {
  if (administratorAt(by) !== 'security') return '给岗位由安全管理岗确认';
  if (one.byId === by.personId) return '提出的人不能自己确认，请另一位安全管理岗办理';
  if (one.personId === by.personId) return '不能给自己确认岗位，请另一位安全管理岗办理';
  if (kept?.organisationId !== one.organisationId || !kept.active || role === undefined)
    return '这个人的单位或者状态已经变了，请让提出的人重新提出';
  return faultOfPosts(names, role, [...kept.posts, ...one.posts]);
};

/** The second administrator agrees, and the posts are there; or does not, and says why. */
export const settleProposal = async (
  change: Change,
  id: string,
  { confirmed, reason }: { readonly confirmed: boolean; readonly reason: string },
): Promise<Done<Record<string, never>>> => {
  const { store, by } = change;
  const all = await proposalsIn(store, 'for-change');
  const one = all.find((proposal) => proposal.id === id);
  if (!one) return fault('id', '这一条已经处理过了，请刷新页面');
  const kept = await store.lockPerson(one.personId);
  const role = (await store.findOrganisation(one.organisationId))?.role;
  const others = all.filter((proposal) => proposal.id !== id);
  const said = `${one.name}（${one.login}），${one.organisation}${named(one.posts)}，${one.by}提出`;
  if (confirmed) {
    const wrong = faultOfSettling(change, one, kept, role);
    if (wrong !== undefined || !kept) return fault('confirmed', wrong ?? '没有这个人员');
    await store.updatePerson(one.personId, { ...kept, posts: [...new Set([...kept.posts, ...one.posts])] });
  } else if (reason.length < 2) return fault('reason', '不同意的请写明原因');
  await put(change, others, {
    what: `${confirmed ? '确认' : '不同意'}给岗位：${said}`,
    organisationId: one.organisationId,
    reason,
  });
  const keepers = await store.otherKeepers(by.personId);
  await tellPeople(
    change,
    [...new Set([...keepers, one.byId])].filter((person) => person !== by.personId),
    {
      title: `${by.name}${confirmed ? '确认' : '不同意'}给${one.name}${named(one.posts)}${reason === '' ? '' : `（${reason}）`}`,
      about: '岗位确认',
      link: '/administration?tab=records',
    },
  );
  return done({});
};
