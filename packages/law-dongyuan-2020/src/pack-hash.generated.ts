// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'ee71ffcb0a6d4adec1a5484fdefa06dde50a1a43651f67735a34787895c5a7c1';
