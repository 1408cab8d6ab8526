// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '343664234cc2151e36e8611e4fde781e142291bcfaab1fac5d7ab60c22dedf88';
