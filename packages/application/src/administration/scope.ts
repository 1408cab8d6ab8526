import { administers } from '../contract/index.ts';
import type { Actor } from '@zhengxiang/core';

/** What an administrator looks after: everything, or the people of one unit. */
export type Scope = { readonly kind: 'county' } | { readonly kind: 'unit'; readonly organisationId: string };

/** Undefined for everybody who is no administrator. */
export const scopeOf = (actor: Actor): Scope | undefined => {
  const what = administers(actor);
  if (what === undefined) return undefined;
  return what === 'county' ? { kind: what } : { kind: what, organisationId: actor.organisationId };
};

/** Whether everything that is named lies within the scope; an empty list does. */
export const reaches = (scope: Scope, organisationIds: readonly string[]): boolean =>
  scope.kind === 'county' || organisationIds.every((id) => id === scope.organisationId);
