// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '995e401e3f1568a8f704dfb0feeadbbcac0abdac21eefdc452c752d1715a5395';
