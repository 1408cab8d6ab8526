// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'c3246218e362785f409aadf96f49ce0477b4b9d0f58d2e32f92997a4669e63ff';
