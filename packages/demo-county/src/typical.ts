import type { PlainDate } from '@zhengxiang/core';
import type { InputOf, ProjectActionId, ProjectFacts } from '@zhengxiang/procedure';

/** What a person fills in as a matter of course, from the facts of the case. A life overrides what it is about. */
export type Typical<A extends ProjectActionId> = (facts: ProjectFacts, today: PlainDate) => InputOf<A>;
export type TypicalInputs<A extends ProjectActionId> = { readonly [K in A]: Typical<K> };

/** The first of a list; scenarios stop loudly when the case has none. */
export const first = <T>(items: readonly T[], what: string): T => {
  const [item] = items;
  if (item === undefined) throw new Error(`The case has no ${what} yet`);
  return item;
};

export const last = <T>(items: readonly T[], what: string): T => first(items.slice(-1), what);
