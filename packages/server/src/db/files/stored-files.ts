import type { Actor } from '@zhengxiang/core';
import type { StoredFileView } from '@zhengxiang/application/contract';
import type { Database } from '../database.ts';
import { storedFile } from '../schema/files.ts';

type NewFile = Omit<StoredFileView, 'uploadedAt'>;

/** Puts an uploaded file on record, with who brought it; a file that is there already stays as it is. */
export const recordFile = async (db: Database, file: NewFile, actor: Actor, at: Date): Promise<StoredFileView> => {
  await db
    .insert(storedFile)
    .values({ ...file, uploadedBy: actor.personId, uploadedByOrg: actor.organisationId, uploadedAt: at })
    .onConflictDoNothing();
  return { ...file, uploadedAt: at.toISOString() };
};
