import { keysOf } from '@zhengxiang/core';
import { postNames, type OrganisationRole, type Post } from '@zhengxiang/procedure';
import { pinyin } from 'pinyin-pro';
import type { LawNames } from '../contract/index.ts';

const postsKnown = keysOf(postNames);

const between = /[、，,;；/\s]+/u;

/** The posts that a cell names, with or without 岗; what is none of them is answered as it stands. */
export const postsIn = (text: string): { readonly posts: readonly Post[]; readonly strange: readonly string[] } => {
  const posts: Post[] = [];
  const strange: string[] = [];
  for (const word of text.split(between).filter((one) => one !== '')) {
    const found = postsKnown.find((post) => postNames[post] === word || postNames[post] === `${word}岗`);
    if (found) posts.push(found);
    else strange.push(word);
  }
  return { posts, strange };
};

export const postsText = (posts: readonly Post[]): string => posts.map((post) => postNames[post]).join('、');

/** The kind of organisation that a cell names. */
export const roleIn = (names: Pick<LawNames, 'roles'>, text: string): OrganisationRole | undefined =>
  names.roles.find(({ id, name }) => name === text || id === text)?.id;

/** 某县民政局 → 民政局: what follows the name of the place. */
export const shortNameOf = (unit: string): string => {
  const [, rest = ''] = /^.{1,12}?[县区市旗州](.{2,})$/u.exec(unit) ?? [];
  return rest === '' ? unit : rest;
};

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/gu, '');

/** 民政局 吴建国 → mzj.wujianguo: the unit's initials and the name as it is said. */
export const loginOf = (unit: string, name: string): string => {
  const initials = letters(pinyin(unit, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));
  const said = letters(pinyin(name, { surname: 'head', toneType: 'none', v: true, type: 'array' }).join(''));
  return `${initials.slice(0, 10)}.${said}`.replace(/^\./u, 'u.').slice(0, 36);
};
