// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '0765dd80957bf431344a15e0a3025d3607bffacec4a446c02d79b34eb0c6dbb5';
