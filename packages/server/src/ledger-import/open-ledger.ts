import type { RawFile } from '@zhengxiang/application';
import type { StoredFileView } from '@zhengxiang/application/contract';
import { UnreadableFile, type FileReader } from '@zhengxiang/documents';
import type { Actor } from '@zhengxiang/core';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../files/store.ts';

/** The largest ledger that is read in one piece. */
const largest = 20 * 1024 * 1024;

export type OpenedLedger =
  | { readonly kind: 'opened'; readonly file: RawFile }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Reads an uploaded file as sheets, for somebody who may have it. */
export const openLedger =
  (
    find: (actor: Actor, id: string) => Promise<StoredFileView | undefined>,
    store: FileStore,
    reader: Pick<FileReader, 'sheets'>,
  ) =>
  async (actor: Actor, id: string): Promise<OpenedLedger> => {
    const file = await find(actor, id);
    if (!file || !(await store.has(file.sha256))) return { kind: 'missing' };
    if (file.size > largest) return { kind: 'unreadable', message: '台账超过 20 MB，请拆开后分几次导入。' };
    try {
      const sheets = await reader.sheets(await buffer(await store.openWhole(file.sha256)));
      return { kind: 'opened', file: { id, name: file.name, sha256: file.sha256, sheets } };
    } catch (error) {
      if (error instanceof UnreadableFile) return { kind: 'unreadable', message: error.message };
      throw error;
    }
  };
