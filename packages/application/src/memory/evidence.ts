import { canonicalJson, sha256 } from '@zhengxiang/core';
import type { FileStore, PersonalStore } from '../ports/index.ts';
import { asJson } from './order.ts';
import type { Tables } from './tables.ts';

/** Attachments, contact data outside the chain, and who read them. `newId` gives ids and salts. */
export const memoryEvidence = (tables: Tables, newId: () => string): FileStore & PersonalStore => ({
  addFile: (file) => {
    if (!tables.files.has(file.id)) tables.files.set(file.id, file);
    return Promise.resolve();
  },
  findFile: (id) => {
    const file = tables.files.get(id);
    if (file === undefined) return Promise.resolve(undefined);
    const caseIds = tables.caseFiles
      .values()
      .filter(({ fileId }) => fileId === id)
      .map(({ caseId }) => caseId);
    return Promise.resolve({ ...file, caseIds });
  },
  bindFiles: (ids, caseId) => {
    for (const fileId of ids) tables.caseFiles.set(`${fileId}:${caseId}`, { fileId, caseId });
    return Promise.resolve();
  },
  forgetFiles: (ids, personId) => {
    const named = new Set(tables.caseFiles.values().map(({ fileId }) => fileId));
    const gone = ids.flatMap((id) => {
      const file = tables.files.get(id);
      return file?.personId === personId && !named.has(id) ? [file] : [];
    });
    for (const { id } of gone) tables.files.delete(id);
    const kept = new Set(tables.files.values().map(({ sha256: hash }) => hash));
    return Promise.resolve([...new Set(gone.map(({ sha256: hash }) => hash))].filter((hash) => !kept.has(hash)));
  },
  savePersonal: ({ caseId, data }) => {
    const id = newId();
    tables.personal.set(id, { caseId, data: asJson(data) });
    return Promise.resolve({ id, hash: sha256(`${newId()}${canonicalJson(data)}`) });
  },
  readPersonal: (caseId) =>
    Promise.resolve(
      new Map(
        tables.personal
          .entries()
          .filter(([, one]) => one.caseId === caseId)
          .map(([id, { data }]) => [id, data]),
      ),
    ),
  noteReading: ({ actor, caseId, what, at }) => {
    tables.readings.set(newId(), { caseId, personId: actor.personId, what, at });
    return Promise.resolve();
  },
});
