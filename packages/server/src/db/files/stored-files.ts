import type { Database } from '../database.ts';
import { storedFile } from '../schema/files.ts';
import { issuedPaper } from '../schema/papers.ts';

/** The name and the bytes' hash of every file, attachments and issued papers, for those who verify them. */
export const allFiles = async (
  tx: Pick<Database, 'select'>,
): Promise<{ readonly id: string; readonly name: string; readonly sha256: string }[]> => {
  const files = await tx
    .select({ id: storedFile.id, name: storedFile.name, sha256: storedFile.sha256 })
    .from(storedFile);
  const papers = await tx
    .select({ id: issuedPaper.id, name: issuedPaper.title, sha256: issuedPaper.pdfSha256 })
    .from(issuedPaper);
  return [...files, ...papers.flatMap(({ sha256, ...rest }) => (sha256 === null ? [] : [{ ...rest, sha256 }]))];
};
