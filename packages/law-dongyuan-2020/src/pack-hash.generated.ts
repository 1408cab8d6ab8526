// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '8cf6e0898135fe5c4ded9b8c0cfa4aa1af4d11158fafb5a566c09ce6fa0a2096';
