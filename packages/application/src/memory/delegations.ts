import type { Actor, PlainDate } from '@zhengxiang/core';
import type { Delegation, DelegationStore } from '../ports/index.ts';
import { by, descending } from './order.ts';
import { isActive } from './active.ts';
import type { Tables } from './tables.ts';

/** The delegations that lend a desk on a day: not withdrawn, its holder still there, its borrower a colleague. */
export const lentOn = (tables: Tables, today: PlainDate): readonly Delegation[] =>
  tables.delegations.values().filter((one) => {
    const [from, to] = [tables.people.get(one.delegator.id), tables.people.get(one.delegate.id)];
    const isThere = from !== undefined && isActive(from) && from.organisationId === one.organisationId;
    const isColleague = to !== undefined && isActive(to) && to.organisationId === one.organisationId;
    return (
      one.withdrawn === undefined &&
      one.from <= today &&
      today <= one.to &&
      isThere &&
      from.posts.includes(one.post) &&
      isColleague &&
      to.posts.length > 0 &&
      !to.posts.includes('administrator')
    );
  });

/** Whom these desks of an organisation are lent to on a day, by name. */
export const borrowersAt = (
  tables: Tables,
  organisationId: string,
  posts: readonly string[],
  today: PlainDate,
): readonly Actor[] => {
  const at = tables.organisations.get(organisationId);
  if (at === undefined) return [];
  return lentOn(tables, today)
    .filter((one) => one.organisationId === organisationId && posts.includes(one.post))
    .sort(
      by(
        ({ from }) => from,
        ({ id }) => id,
      ),
    )
    .map(({ id, post, delegator, delegate }) => ({
      personId: delegate.id,
      name: tables.people.get(delegate.id)?.name ?? delegate.name,
      organisationId,
      organisationName: at.name,
      organisationRole: at.role,
      post,
      onBehalfOf: {
        delegation: id,
        personId: delegator.id,
        name: tables.people.get(delegator.id)?.name ?? delegator.name,
      },
    }));
};

/** Delegations, added to and never changed. */
export const memoryDelegations = ({ delegations }: Tables): DelegationStore => ({
  addDelegation: (given) => Promise.resolve(delegations.set(given.id, given)),
  withdrawDelegation: (id, withdrawn) => {
    const known = delegations.get(id);
    if (known?.withdrawn !== undefined) throw new Error(`delegation ${id} is withdrawn already`);
    if (known) delegations.set(id, { ...known, withdrawn });
    return Promise.resolve();
  },
  delegationsAt: (organisationId) =>
    Promise.resolve(
      delegations
        .values()
        .filter((one) => one.organisationId === organisationId)
        .sort(
          descending(
            by(
              ({ recordedAt }) => recordedAt.getTime(),
              ({ id }) => id,
            ),
          ),
        ),
    ),
  // Transactions run one after another here.
  holdDelegations: () => Promise.resolve(),
});
