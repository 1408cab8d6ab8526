import { postNames } from '@zhengxiang/procedure';
import type { Desk } from '../contract/index.ts';
import { actorAtDesk } from '../accounts/desks.ts';
import type { DeskStore } from '../ports/index.ts';
import { sortKeyOf } from '../search/words.ts';
import { lentOn } from './delegations.ts';
import { by } from './order.ts';
import { isActive } from './active.ts';
import type { MemoryOrganisation, Tables } from './tables.ts';

const deskAt = ({ id, name, role }: MemoryOrganisation, post: Desk['post']): Desk => ({
  organisationId: id,
  organisationName: name,
  organisationRole: role,
  post,
  postName: postNames[post],
});

/** Who may act from where. Somebody whose account is not known here has changed the password. */
export const memoryDesks = (tables: Tables): DeskStore => {
  const { organisations, people, accounts } = tables;
  const desksOf: DeskStore['desksOf'] = (personId, today) => {
    const one = people.get(personId);
    const home = one && organisations.get(one.organisationId);
    if (!home || !isActive(home)) return Promise.resolve([]);
    const own = [...one.posts].sort(by((post) => sortKeyOf(post))).map((post) => deskAt(home, post));
    const lent = lentOn(tables, today)
      .filter(({ delegate }) => delegate.id === personId)
      .sort(
        by(
          ({ post }) => sortKeyOf(post),
          ({ id }) => id,
        ),
      )
      .map(({ id, post, delegator, to }) => ({
        ...deskAt(home, post),
        delegation: { id, personId: delegator.id, name: people.get(delegator.id)?.name ?? delegator.name, to },
      }));
    return Promise.resolve([...own, ...lent]);
  };
  return {
    desksOf,
    whyShut: (personId) => {
      const one = people.get(personId);
      if (!one || !isActive(one)) return Promise.resolve({ kind: 'account' });
      const name = organisations.get(one.organisationId)?.name ?? '';
      return Promise.resolve(one.posts.length === 0 ? { kind: 'no-desk' } : { kind: 'unit', units: [name] });
    },
    actorAt: async ({ personId, organisationId, post, delegation }, today) => {
      const one = people.get(personId);
      const at = (await desksOf(personId, today)).find(
        (desk) => desk.organisationId === organisationId && desk.post === post && desk.delegation?.id === delegation,
      );
      return one && isActive(one) && at
        ? {
            actor: actorAtDesk(one, at),
            mustChangePassword: accounts.get(personId)?.mustChange ?? false,
            passwordChangedAt: accounts.get(personId)?.changedAt,
          }
        : undefined;
    },
  };
};
