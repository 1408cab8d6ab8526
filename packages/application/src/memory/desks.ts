import { postNames } from '@zhengxiang/procedure';
import type { DeskStore } from '../ports/index.ts';
import { sortKeyOf } from '../search/words.ts';
import { by } from './order.ts';
import { isActive } from './registers.ts';
import type { Tables } from './tables.ts';

/** Who may act from where. Somebody whose account is not known here has changed the password. */
export const memoryDesks = ({ organisations, people, accounts }: Tables): DeskStore => {
  const desksOf: DeskStore['desksOf'] = (personId) => {
    const one = people.get(personId);
    const home = one && organisations.get(one.organisationId);
    if (!home || !isActive(home)) return Promise.resolve([]);
    const { id: organisationId, name: organisationName, role: organisationRole } = home;
    return Promise.resolve(
      [...one.posts]
        .sort(by((post) => sortKeyOf(post)))
        .map((post) => ({ organisationId, organisationName, organisationRole, post, postName: postNames[post] })),
    );
  };
  return {
    desksOf,
    whyShut: (personId) => {
      const one = people.get(personId);
      if (!one || !isActive(one)) return Promise.resolve({ kind: 'account' });
      const name = organisations.get(one.organisationId)?.name ?? '';
      return Promise.resolve(one.posts.length === 0 ? { kind: 'no-desk' } : { kind: 'unit', units: [name] });
    },
    actorAt: async ({ personId, organisationId, post }) => {
      const one = people.get(personId);
      const at = (await desksOf(personId)).find((desk) => desk.organisationId === organisationId && desk.post === post);
      if (!one || !isActive(one) || !at) return undefined;
      const { postName: _postName, ...desk } = at;
      return {
        actor: { personId, name: one.name, ...desk },
        mustChangePassword: accounts.get(personId)?.mustChange ?? false,
        passwordChangedAt: accounts.get(personId)?.changedAt,
      };
    },
  };
};
