// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a4e87bb821d47a651170b569672ab13a31a154a5360c3a69a8c37d7157d837f8';
