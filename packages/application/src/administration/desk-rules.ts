import { findRole, type LawNames } from '../contract/index.ts';
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
  if (posts.includes('administrator') && new Set(posts).size > 1) return '系统管理岗不能兼任办理岗位，请另建一个账号';
  return undefined;
};
