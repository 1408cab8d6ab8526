import { type Actor, signature } from '@zhengxiang/core';
import { eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { storedFile } from '../schema/files.ts';
import { readingLog } from '../schema/registers.ts';

export interface Download {
  readonly actor: Actor;
  /** What kind of thing was taken. */
  readonly what: string;
  /** The address, with what it was narrowed by. */
  readonly subject: string;
  /** The file, where it is an attachment: its case is taken down, too. */
  readonly fileId?: string | undefined;
  readonly at: Date;
}

/** Takes down who took what out of the system, before it leaves. */
export const noteDownload = async (db: Database, { actor, what, subject, fileId, at }: Download): Promise<void> => {
  const [file] =
    fileId === undefined
      ? []
      : await db.select({ caseId: storedFile.caseId }).from(storedFile).where(eq(storedFile.id, fileId));
  await db.insert(readingLog).values({
    at,
    personId: actor.personId,
    personName: signature(actor),
    organisationId: actor.organisationId,
    caseId: file?.caseId ?? null,
    what,
    subject: subject.slice(0, 2000),
  });
};
