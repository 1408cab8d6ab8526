import { keysOf } from '@zhengxiang/core';
import { organName, postNames, titleOfAct, type OfProcedure, type Organ } from '@zhengxiang/procedure';
import type { Law } from '@zhengxiang/core';
import type { AwaitedTodo, TodoRow } from '../ports/index.ts';

/** The open tasks of one act that one organ has: at several desks, or with several people. */
export type Awaited = readonly [AwaitedTodo, ...AwaitedTodo[]];

/** The act as a to-do: 报请立项, or 报请立项（有 2 处要先解决） where something stands in the way. */
export const todoTitle = (
  of: OfProcedure & Words,
  { action, obstacles }: Pick<TodoRow, 'action' | 'obstacles'>,
): string => {
  const title = titleOfAct(of, action);
  return obstacles === 0 ? title : `${title}（有 ${String(obstacles)} 处要先解决）`;
};

/** Several desks may hold one task; whoever waits for the organ waits once, since the first of them could do it. */
export const perAct = <T extends TodoRow & { readonly caseId: string }>(
  todos: readonly T[],
): readonly (readonly [T, ...T[]])[] => {
  const acts = new Map<string, [T, ...T[]]>();
  for (const todo of todos) {
    const key = `${todo.caseId}:${todo.action}:${todo.organ}`;
    const known = acts.get(key);
    if (known) known.push(todo);
    else acts.set(key, [todo]);
  }
  return [...acts.values()];
};

type Words = Pick<Law, 'words'>;

const postKeys = keysOf(postNames);

/** Organs that stand for one organisation of the case; the others have a name of their own in the regulation. */
const oneOfMany: ReadonlySet<Organ> = new Set(['project-owner', 'competent-department', 'independent-reviewer']);

const organWords = (law: Words, [{ organ, organisationName }]: Awaited): string =>
  (oneOfMany.has(organ) ? organisationName : null) ?? organName(law, organ);

/** Who prepares it first, the leader last, whoever the rows came first. */
const postWords = (todos: Awaited): string => {
  const waited = new Set(todos.map(({ post }) => post));
  const posts = postKeys.filter((post) => post !== 'leader' && waited.has(post));
  const all = waited.has('leader') ? [...posts, 'leader' as const] : posts;
  return all.map((post) => postNames[post]).join('、');
};

/** For lists: 县政务服务数据管理局评审岗、领导岗; 县民政局领导岗; 评审专家组. */
export const holderWords = (law: Words, todos: Awaited): string => `${organWords(law, todos)}${postWords(todos)}`;

/** For the page of the case: 县民政局（领导岗）; 评审专家组（黄志远） with those alone who have not done it yet. */
export const awaitedWords = (law: Words, todos: Awaited): string => {
  const people = todos.flatMap(({ personName }) => personName ?? []);
  const who = people.length > 0 ? people.join('、') : postWords(todos);
  return who === '' ? organWords(law, todos) : `${organWords(law, todos)}（${who}）`;
};

/**
 * What keeps a task waiting for nobody: the desk is empty, its only holder may not do it in person, or the account of the
 * person who is named is switched off. Undefined where somebody is there.
 */
export const unheldWords = (law: Words, todos: Awaited): string | undefined => {
  const gone = todos.filter(({ personId, held }) => personId !== null && !held);
  if (gone.length > 0)
    return `${gone.map(({ personName }) => personName ?? '所指定的人员').join('、')}的账号已停用，须更换人员`;
  if (todos.some(({ personId, held }) => personId !== null || held)) return undefined;
  const at = holderWords(law, todos);
  return todos.some(({ filled }) => filled)
    ? `${at}没有其他人可以办理（不能由经手本人办理），请系统管理员增设人员`
    : `${at}还没有人员，请系统管理员在“系统管理”中设置`;
};
