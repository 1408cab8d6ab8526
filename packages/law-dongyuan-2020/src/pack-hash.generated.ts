// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '04020eb376bf59b93d58156c877e34c31e07bb68ef2541799354169b37c60764';
