import type { Actor } from '@zhengxiang/core';
import type { StoredFileView } from '@zhengxiang/application/contract';
import type { Database } from '../database.ts';
import { storedFile } from '../schema/files.ts';
import { issuedPaper } from '../schema/papers.ts';

type NewFile = Omit<StoredFileView, 'uploadedAt'>;

/** Puts an uploaded file on record, with who brought it; a file that is there already stays as it is. */
export const recordFile = async (db: Database, file: NewFile, actor: Actor, at: Date): Promise<StoredFileView> => {
  await db
    .insert(storedFile)
    .values({ ...file, uploadedBy: actor.personId, uploadedByOrg: actor.organisationId, uploadedAt: at })
    .onConflictDoNothing();
  return { ...file, uploadedAt: at.toISOString() };
};

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
