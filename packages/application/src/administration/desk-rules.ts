import { administrativePosts, findRole, type LawNames } from '../contract/index.ts';
import { postNames, type OrganisationRole, type Post } from '@zhengxiang/procedure';

/** What is wrong with the posts of a person, in words; nothing where they fit. */
export const faultOfPosts = (
  names: Pick<LawNames, 'roles'>,
  role: OrganisationRole,
  posts: readonly Post[],
): string | undefined => {
  const own = findRole(names, role)?.posts ?? [];
  const strange = posts.filter((post) => !own.includes(post));
  if (strange.length > 0)
    return `这个单位没有${strange.map((post) => postNames[post]).join('、')}，可以选：${own.map((post) => postNames[post]).join('、')}`;
  // Who keeps accounts could otherwise give themselves every desk.
  const keeps = administrativePosts.find((post) => posts.includes(post));
  if (keeps !== undefined && new Set(posts).size > 1)
    return `${postNames[keeps]}不能兼任办理岗位，三个管理岗之间也不能兼任，请另建一个账号`;
  return undefined;
};
