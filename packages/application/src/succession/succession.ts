import type { PlainDate } from '@zhengxiang/core';
import type { OrganisationKin } from '@zhengxiang/procedure';
import type { ChangedOrganisation, OrganisationChange } from '../ports/index.ts';

/** A name with the days on which it was the one; null where it has no first or no last day. */
export interface NameOfDays {
  readonly name: string;
  readonly shortName: string;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** Every entry that stands: those that were taken back, and those that took them back, count for nothing. */
export const standing = (changes: readonly OrganisationChange[]): readonly OrganisationChange[] => {
  const undone = new Set(changes.flatMap(({ undoes }) => undoes ?? []));
  return changes.filter(({ number, undoes }) => undoes === null && !undone.has(number));
};

const renamesOf = (changes: readonly OrganisationChange[], id: string): readonly OrganisationChange[] =>
  standing(changes)
    .filter(({ change, sources }) => change === 'rename' && sources.some((one) => one.id === id))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.number - b.number);

/** The names of an organisation by day, the oldest first. */
export const namesOf = (
  changes: readonly OrganisationChange[],
  { id, name, shortName }: Pick<ChangedOrganisation, 'id' | 'name' | 'shortName'>,
): readonly NameOfDays[] => {
  const renames = renamesOf(changes, id);
  const former = renames.map(({ sources, on }, index) => ({
    name: sources.find((one) => one.id === id)?.name ?? name,
    shortName: sources.find((one) => one.id === id)?.shortName ?? shortName,
    from: renames[index - 1]?.on ?? null,
    until: on,
  }));
  return [...former, { name, shortName, from: renames.at(-1)?.on ?? null, until: null }];
};

/** The name of an organisation on a day: the one that it had as the day began to count. */
export const nameOn = (names: readonly NameOfDays[], day: PlainDate): string =>
  names.findLast(({ from }) => from === null || from <= day)?.name ?? names[0]?.name ?? '';

type Step = (id: string, changes: readonly OrganisationChange[]) => readonly string[];

const ids = (parties: readonly ChangedOrganisation[]): readonly string[] => parties.map(({ id }) => id);
const before: Step = (id, changes) =>
  changes.filter(({ targets }) => ids(targets).includes(id)).flatMap(({ sources }) => ids(sources));
const after: Step = (id, changes) =>
  changes.filter(({ sources }) => ids(sources).includes(id)).flatMap(({ targets }) => ids(targets));

const reached = (
  start: string,
  changes: readonly OrganisationChange[],
  ...steps: readonly Step[]
): readonly string[] => {
  const found = new Set([start]);
  for (const id of found) for (const step of steps) for (const next of step(id, changes)) found.add(next);
  return [...found];
};

/** An organisation with all that it came from. */
export const lineOf = (changes: readonly OrganisationChange[], id: string): readonly string[] =>
  reached(id, standing(changes), before);

/** Whoever an organisation is connected with by any number of mergers and splits. */
export const familyOf = (changes: readonly OrganisationChange[], id: string): readonly string[] =>
  reached(id, standing(changes), before, after);

const namedIn = (changes: readonly OrganisationChange[], id: string): OrganisationKin['own'] => {
  const all = changes
    .flatMap(({ sources, targets }) => [...sources, ...targets])
    .filter((one) => one.id === id)
    .map(({ name, uscc }) => ({ name, ...(uscc !== null && { uscc }) }));
  return [...new Map(all.map((one) => [`${one.name}:${one.uscc ?? ''}`, one])).values()];
};

/** Who is the same party as whom, for rules that compare names. */
export const kinIn = (changes: readonly OrganisationChange[]): readonly OrganisationKin[] => {
  const stand = standing(changes);
  const all = new Set(stand.flatMap(({ sources, targets }) => [...ids(sources), ...ids(targets)]));
  return [...all].map((id) => {
    const others = [...reached(id, stand, before), ...reached(id, stand, after)].filter((one) => one !== id);
    return { id, own: namedIn(stand, id), kin: [...new Set(others)].flatMap((one) => namedIn(stand, one)) };
  });
};
