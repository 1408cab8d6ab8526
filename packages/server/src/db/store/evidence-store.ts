import { canonicalJson, signature } from '@zhengxiang/core';
import type { Store } from '@zhengxiang/application';
import { eq, inArray, isNull, and, notInArray } from 'drizzle-orm';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../database.ts';
import { caseFile } from '../schema/projects.ts';
import { storedFile } from '../schema/files.ts';
import { personalData } from '../schema/personal-data.ts';
import { readingLog } from '../schema/registers.ts';

type EvidenceRows = Pick<
  Store,
  'addFile' | 'findFile' | 'bindFiles' | 'forgetFiles' | 'savePersonal' | 'readPersonal' | 'noteReading'
>;

/** Files, and the case that they are bound to. */
const fileRows = (tx: Tx): Pick<EvidenceRows, 'addFile' | 'findFile' | 'bindFiles' | 'forgetFiles'> => ({
  async addFile({ personId, organisationId, uploadedAt, ...file }) {
    const by = { uploadedBy: personId, uploadedByOrg: organisationId, uploadedAt: new Date(uploadedAt) };
    await tx
      .insert(storedFile)
      .values({ ...file, ...by })
      .onConflictDoNothing();
  },
  async findFile(id) {
    const [row] = await tx.select().from(storedFile).where(eq(storedFile.id, id));
    if (!row) return undefined;
    const cases = await tx.select({ id: caseFile.caseId }).from(caseFile).where(eq(caseFile.fileId, id));
    const { uploadedBy, uploadedByOrg, uploadedAt, caseId: _caseId, ...file } = row;
    return {
      ...file,
      uploadedAt: uploadedAt.toISOString(),
      caseIds: cases.map((one) => one.id),
      organisationId: uploadedByOrg,
      personId: uploadedBy,
    };
  },
  async bindFiles(ids, caseId) {
    if (ids.length === 0) return;
    await tx
      .insert(caseFile)
      .values(ids.map((fileId) => ({ fileId, caseId })))
      .onConflictDoNothing();
    await tx
      .update(storedFile)
      .set({ caseId })
      .where(and(inArray(storedFile.id, [...ids]), isNull(storedFile.caseId)));
  },
  async forgetFiles(ids, personId) {
    const known = ids.filter((id) => /^[0-9a-f-]{36}$/iu.test(id));
    if (known.length === 0) return [];
    const named = tx.select({ id: caseFile.fileId }).from(caseFile);
    const gone = await tx
      .delete(storedFile)
      .where(
        and(
          inArray(storedFile.id, known),
          eq(storedFile.uploadedBy, personId),
          isNull(storedFile.caseId),
          notInArray(storedFile.id, named),
        ),
      )
      .returning({ sha256: storedFile.sha256 });
    const hashes = [...new Set(gone.map(({ sha256 }) => sha256))];
    if (hashes.length === 0) return [];
    const kept = await tx
      .select({ sha256: storedFile.sha256 })
      .from(storedFile)
      .where(inArray(storedFile.sha256, hashes));
    return hashes.filter((hash) => !kept.some(({ sha256 }) => sha256 === hash));
  },
});

/** What is kept of people outside the chain, and who read it. */
const personalRows = (tx: Tx): Pick<EvidenceRows, 'savePersonal' | 'readPersonal' | 'noteReading'> => ({
  async savePersonal({ caseId, data, at }) {
    const id = randomUUID();
    const salt = randomBytes(16).toString('hex');
    const hash = createHash('sha256').update(salt).update(canonicalJson(data)).digest('hex');
    await tx.insert(personalData).values({ id, caseId, data, salt, createdAt: at });
    return { id, hash };
  },
  async readPersonal(caseId) {
    const rows = await tx
      .select()
      .from(personalData)
      .where(and(eq(personalData.caseId, caseId), isNull(personalData.erasedAt)));
    return new Map(rows.map((row) => [row.id, row.data]));
  },
  async noteReading({ actor, caseId, what, at }) {
    await tx.insert(readingLog).values({
      at,
      personId: actor.personId,
      personName: signature(actor),
      organisationId: actor.organisationId,
      caseId,
      what,
    });
  },
});

/** Attachments, contact data outside the chain, and who read them. */
export const evidenceStore = (tx: Tx): EvidenceRows => ({
  ...fileRows(tx),
  ...personalRows(tx),
});
