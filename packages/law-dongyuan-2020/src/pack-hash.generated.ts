// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '4377bb088f94e122af9d946fc9a1bc40c94e9bfa02f379c803e7090aa9efe78b';
