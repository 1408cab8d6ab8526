import type { OrganisationChange, OrganisationEntry, OrganisationKeeping } from '../ports/index.ts';
import { namesOf } from './succession.ts';

/** Whose former name this is, among all but one. */
export const formerHolderOf = async (
  store: Pick<OrganisationKeeping, 'findOrganisation'>,
  before: readonly OrganisationChange[],
  name: string,
  except: string,
): Promise<OrganisationEntry | undefined> => {
  for (const id of new Set(before.flatMap(({ sources }) => sources.map((one) => one.id)))) {
    const entry = id === except ? undefined : await store.findOrganisation(id);
    if (entry && namesOf(before, entry).some((one) => one.name === name)) return entry;
  }
  return undefined;
};
