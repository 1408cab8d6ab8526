// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '01ea8411f7febb60b349fac356fe2f5623694dc9bca14dcfe0197518e5b9cf2f';
