// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'cb9746c043398ce9c118d228d82ed7cbe464e0555d057c9295c26b7e096329a0';
