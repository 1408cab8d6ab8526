// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'b2095ac574fd3328e8e1c2e9c331d4cbffb8bf0d507091d4db78d375a020505a';
