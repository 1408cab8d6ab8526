import type { Actor } from '@zhengxiang/core';
import type { StoredFileView } from '../contract/index.ts';
import type { FileStore, UnitOfWork } from '../ports/index.ts';

/** What is known of a file once its bytes lie in the store: they were looked into, the name is the uploader's. */
export type Upload = Omit<StoredFileView, 'id' | 'uploadedAt'>;

export type RecordUpload = (actor: Actor, upload: Upload) => Promise<StoredFileView>;

/** Puts an upload on record, with who brought it and when: it belongs to no case until an act or a paper names it. */
export const createUploads =
  ({
    unit,
    now,
    newId,
  }: {
    readonly unit: UnitOfWork<FileStore>;
    readonly now: () => Date;
    readonly newId: () => string;
  }): RecordUpload =>
  async (actor, upload) => {
    const file = { ...upload, id: newId(), uploadedAt: now().toISOString() };
    const { personId, organisationId } = actor;
    await unit.transaction((store) => store.addFile({ ...file, personId, organisationId }));
    return file;
  };
