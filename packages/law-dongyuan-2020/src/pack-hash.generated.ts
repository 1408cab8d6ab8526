// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a79315d7d32b702382fcc2505285c043fd8aaff7ff065883b4c6874cf88bcb0b';
