import type { OrganisationRegisterView } from '../contract/index.ts';
import type { OrganisationChange, OrganisationChangeStore, RegisterStore } from '../ports/index.ts';
import { namesOf, standing } from '../succession/succession.ts';

const sides = (parties: OrganisationChange['sources']) =>
  parties.map(({ id, name, shortName, uscc }) => ({ id, name, shortName, uscc }));

/** The register as a screen shows it: every entry, the newest first, and every organisation that one speaks of by its names. */
export const registerView = async (
  store: Pick<OrganisationChangeStore, 'organisationChanges'> & Pick<RegisterStore, 'organisations'>,
): Promise<OrganisationRegisterView> => {
  const changes = await store.organisationChanges();
  const stand = standing(changes);
  const undone = new Set(changes.flatMap(({ undoes }) => undoes ?? []));
  const involved = (from: 'sources' | 'targets', to: 'sources' | 'targets', id: string): string[] => [
    ...new Set(
      stand
        .filter((one) => one[from].some((party) => party.id === id))
        .flatMap((one) => one[to].map((party) => party.id))
        .filter((other) => other !== id),
    ),
  ];
  return {
    changes: changes.toReversed().map((one) => ({
      number: one.number,
      change: one.change,
      on: one.on,
      document: one.document,
      reason: one.reason,
      by: `${one.by.organisationName} ${one.by.name}`,
      at: one.at.toISOString(),
      undoes: one.undoes,
      undone: undone.has(one.number),
      sources: sides(one.sources),
      targets: sides(one.targets),
      ended: [...one.ended],
      cases: one.cases.length,
      people: one.people.length,
    })),
    organisations: (await store.organisations())
      .filter(({ id }) => stand.some((one) => [...one.sources, ...one.targets].some((party) => party.id === id)))
      .map((one) => ({
        id: one.id,
        names: namesOf(changes, one).map((name) => ({ ...name })),
        cameFrom: involved('targets', 'sources', one.id),
        becameOf: involved('sources', 'targets', one.id),
      })),
  };
};
