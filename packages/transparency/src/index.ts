export * from './bytes.ts';
export * from './checkpoint.ts';
export * from './draw-evidence.ts';
export * from './entry.ts';
export * from './note.ts';
export * from './paper-proof.ts';
export * from './tiles.ts';
export * from './tree.ts';
