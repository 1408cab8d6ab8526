import type { Administration } from '../administration/administration.ts';
import { fault, type Done } from '../administration/done.ts';
import { unprintableAnswers, type Draws } from './printable-input.ts';

/** What the register calls somebody or something now. */
type Known = Readonly<Record<string, string>>;

interface Names {
  readonly draws: Draws;
  /** The organisations of the register, with those that are switched off. */
  readonly organisations: () => Promise<
    readonly { readonly id: string; readonly name: string; readonly shortName: string }[]
  >;
}

/**
 * Keeping the register, refusing names that no paper could bear before they are on it: afterwards each paper with them would be owed
 * and could not be issued. A name that was there before stays, whatever else is changed.
 */
export const refusingUnprintableNames = (
  administration: Administration,
  { draws, organisations }: Names,
): Administration => {
  const wrong = (given: Known, before: Known = {}): Extract<Done<never>, { readonly ok: false }> | undefined => {
    const changed = Object.fromEntries(Object.entries(given).filter(([key, text]) => before[key] !== text));
    const [issue] = unprintableAnswers(changed, draws);
    return issue && fault(issue.path, issue.message);
  };
  return {
    ...administration,
    addPerson: async (keeper, given) => wrong({ name: given.name }) ?? administration.addPerson(keeper, given),
    editPerson: async (keeper, id, given) => {
      const before = (await administration.people(keeper)).find((one) => one.id === id);
      return (
        wrong({ name: given.name }, before && { name: before.name }) ?? administration.editPerson(keeper, id, given)
      );
    },
    addOrganisation: async (by, given) =>
      wrong({ name: given.name, shortName: given.shortName }) ?? administration.addOrganisation(by, given),
    editOrganisation: async (by, id, given) => {
      const before = (await organisations()).find((one) => one.id === id);
      const names = { name: given.name, shortName: given.shortName };
      return (
        wrong(names, before && { name: before.name, shortName: before.shortName }) ??
        administration.editOrganisation(by, id, given)
      );
    },
  };
};
