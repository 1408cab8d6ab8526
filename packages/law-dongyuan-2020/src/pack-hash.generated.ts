// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'cbf0fa300b3cf163be112372525b53b7c3a6368416ad974928ee9f01f887be4d';
