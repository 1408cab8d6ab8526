// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'f3b2562cdf8018fe4f7953b42ec85626ede2e30c4104d5a487ef7aaa0b78a591';
