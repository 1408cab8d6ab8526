import type { LedgerReading } from '../contract/index.ts';

/** A name without what writers do differently: width, case, blanks and punctuation. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** By what a project of an old ledger is known again in a later file: its number, else its unit and name. */
export const identityOf = (reading: Pick<LedgerReading, 'number' | 'name' | 'ownerId' | 'ownerName'>): string =>
  reading.number === null
    ? `name:${reading.ownerId ?? `new ${plainName(reading.ownerName)}`}:${plainName(reading.name)}`
    : `number:${reading.number.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')}`;

/**
 * Identities of the rows of one file: of several rows with the same one, the second and later are numbered in the order of the file,
 * so that a file imported again meets the same records.
 */
export const keysOf = (readings: readonly LedgerReading[]): string[] => {
  const seen = new Map<string, number>();
  return readings.map((reading) => {
    const identity = identityOf(reading);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return before === 0 ? identity : `${identity}#${before + 1}`;
  });
};
