import type { Change } from './done.ts';

/** A message that concerns accounts and powers: in the product always, by mail to whoever has an address. */
export interface Told {
  readonly title: string;
  readonly about: string;
  readonly link: string;
}

export const tellPeople = async (
  { store, make, now }: Change,
  people: readonly string[],
  told: Told,
): Promise<void> => {
  const key = `account:${make.newId()}`;
  await store.addNotices(
    people.map((personId) => ({ ...told, personId, key, kind: 'account', caseId: null, cite: null })),
    now,
  );
};
