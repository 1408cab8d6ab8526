import type { Actor } from '@zhengxiang/core';
import type { Desk } from '../contract/index.ts';

/** Whoever sits at a desk, their own or one that is lent to them. */
export const actorAtDesk = (
  { id: personId, name }: { readonly id: string; readonly name: string },
  { organisationId, organisationName, organisationRole, post, delegation }: Desk,
): Actor => ({
  personId,
  name,
  organisationId,
  organisationName,
  organisationRole,
  post,
  ...(delegation && {
    onBehalfOf: { delegation: delegation.id, personId: delegation.personId, name: delegation.name },
  }),
});
