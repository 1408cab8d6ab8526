import type { OrganisationView } from '../contract/index.ts';

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()（）·]/gu, '');

/** The one unit that a written name can only mean: its name, its short name, or the end of one of them. */
export const matchUnit = (
  written: string,
  units: readonly OrganisationView[],
): { readonly id: string; readonly guessed: boolean } | undefined => {
  const name = plain(written);
  if (name === '') return undefined;
  const exact = units.filter((unit) => plain(unit.name) === name || plain(unit.shortName) === name);
  if (exact.length === 1 && exact[0]) return { id: exact[0].id, guessed: false };
  if (exact.length > 1 || name.length < 2) return undefined;
  const close = units.filter((unit) => plain(unit.name).endsWith(name) || plain(unit.shortName).endsWith(name));
  return close.length === 1 && close[0] ? { id: close[0].id, guessed: true } : undefined;
};
