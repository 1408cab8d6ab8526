// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '68ac2245fca4c09c914c53c86702233f8713145d3f98b8a3316d4596832801dd';
