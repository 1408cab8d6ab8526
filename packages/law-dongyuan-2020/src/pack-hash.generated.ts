// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'b1156f63d6b0e5a603f680db143d127a11f506911eecaf689b73ebe0ef6183de';
