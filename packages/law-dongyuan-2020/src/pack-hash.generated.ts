// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '8c09827024c47dece1185adec2213103e3d10990fe663695095e2eee345b5870';
