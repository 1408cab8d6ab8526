import type { ByteStore, PaperMachine, PaperRenderer, SealOf } from '@zhengxiang/application';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from 'pdf-lib';
import type { FileStore } from '../files/store.ts';

const noLimit = Number.MAX_SAFE_INTEGER;

/** Bytes of papers in the data folder. */
const bytesIn = (files: FileStore): ByteStore => ({
  keep: (bytes) => files.put(Readable.from([bytes]), noLimit),
  read: async (sha256) => {
    if (!(await files.has(sha256))) return 'missing';
    const bytes = await buffer(files.open(sha256));
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : 'altered';
  },
});

/** What makes papers on this machine: Typst in a process of its own, the certificates of the site, the data folder. */
export const paperMachine = (
  renderer: Pick<PaperRenderer, 'pdf' | 'docx'>,
  sealOf: SealOf,
  files: FileStore,
): PaperMachine => ({
  renderer,
  sealOf,
  bytes: bytesIn(files),
  pagesOf: async (pdf) => (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount(),
});
