// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '80658c1404cc45e0a28ace0ed7fcfc821a49f30a8e9ee91af5f6412da23b930c';
