import { sameParty, type NamedParty } from '@zhengxiang/core';
import type { ProjectFacts, Surroundings } from '@zhengxiang/procedure';

type Around = Pick<Surroundings, 'kin'>;

const isAmong = (parties: readonly NamedParty[], party: NamedParty): boolean =>
  parties.some((one) => sameParty(one, party));

/**
 * A party by every name that the register of units knows of it, with those that it came from and those that came of it: 更名, 合并,
 * 分立 and 撤销 make nobody another party. The party itself comes first.
 */
export const withKin = ({ kin = [] }: Around, party: NamedParty): readonly NamedParty[] => [
  party,
  ...kin.filter(({ own }) => isAmong(own, party)).flatMap((one) => [...one.own, ...one.kin]),
];

/** Whether two names are one party, by the names themselves or by the register. */
export const isSameParty = (around: Around, a: NamedParty, b: NamedParty): boolean =>
  isAmong(withKin(around, a), b) || isAmong(withKin(around, b), a);

/** Every unit that answers or has answered for the project, by the names of then and of now. */
export const ownersOf = (facts: ProjectFacts): readonly { readonly id: string; readonly name: string }[] => [
  facts.origin.owner,
  ...facts.formerOwners.map(({ owner }) => owner),
];

/** Those units by all their names, with whoever came of them. */
export const ownersWithKin = (facts: ProjectFacts, around: Around): readonly NamedParty[] =>
  ownersOf(facts).flatMap(({ name }) => withKin(around, { name }));
