import type { Paper } from '@zhengxiang/core';

/** Bytes under their own SHA-256. */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** Where bytes lie. */
export interface ByteStore {
  keep(bytes: Uint8Array): Promise<StoredBytes>;
  /** The bytes as they were kept; `missing`, or `altered` where they are no longer those. */
  read(sha256: string): Promise<Uint8Array | 'missing' | 'altered'>;
}

/** Sets papers. */
export interface PaperRenderer {
  pdf(paper: Paper): Promise<Uint8Array>;
  docx(paper: Paper): Promise<Uint8Array>;
  xlsx(paper: Paper): Promise<Uint8Array>;
}

/** Puts an organ's electronic signature on a PDF. */
export type Seal = (pdf: Uint8Array, given: { readonly reason: string; readonly at: Date }) => Promise<Uint8Array>;

/**
 * The seal of the organ with that name; none where the site has set up no certificate of it, or one that is not valid at that time.
 * Nobody signs for another.
 */
export type SealOf = (organ: string, at: Date) => Seal | undefined;

/** What makes a paper of its words: setting, seal, pages, and the place where the bytes stay. */
export interface PaperMachine {
  readonly renderer: Pick<PaperRenderer, 'pdf' | 'docx'>;
  readonly sealOf: SealOf;
  readonly bytes: ByteStore;
  pagesOf(pdf: Uint8Array): Promise<number>;
}
