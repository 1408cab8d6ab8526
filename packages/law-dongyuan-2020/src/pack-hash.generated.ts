// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '6b521a771705d3e3203da4e2c6571437e3f86ec51ff5e1150fb45f7f74c3db96';
