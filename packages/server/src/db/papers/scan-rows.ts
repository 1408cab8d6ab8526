import type { ScanStore } from '@zhengxiang/application';
import { eq, isNull } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { storedFile } from '../schema/files.ts';
import { issuedPaper, paperScan } from '../schema/papers.ts';

/** Scans of sealed papers, as lists read them. */
export const scanStore = (tx: Tx): ScanStore => ({
  addScan: async (scan) => {
    await tx.insert(paperScan).values(scan);
  },
  oldScans: () =>
    tx
      .select({ scan: paperScan, paper: issuedPaper, file: storedFile })
      .from(paperScan)
      .innerJoin(issuedPaper, eq(issuedPaper.id, paperScan.paperId))
      .innerJoin(storedFile, eq(storedFile.id, paperScan.fileId))
      .where(isNull(paperScan.eventSeq))
      .orderBy(paperScan.at),
  removeScan: async (id) => {
    await tx.delete(paperScan).where(eq(paperScan.id, id));
  },
});
