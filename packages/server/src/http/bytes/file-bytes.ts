import type { StoredFileView } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { checkKind } from '../../files/kind.ts';
import { FileTooLarge, type FileStore } from '../../files/store.ts';
import { badTextSays, findBadText } from '../bad-text.ts';
import { answer, notFound, problem } from '../problems.ts';
import type { ByteHandler, ByteHandlers } from '../register-byte-routes.ts';

/** What the file routes need: the bytes, and who may have them. */
export interface FileRoutes {
  readonly store: FileStore;
  readonly limit: number;
  readonly record: (actor: Actor, file: Omit<StoredFileView, 'id' | 'uploadedAt'>) => Promise<StoredFileView>;
  /** Undefined when the file is not there or not this person's to see: both look the same. */
  readonly find: (actor: Actor, id: string) => Promise<StoredFileView | undefined>;
}

/** Bytes that are not taken, and why; they are not kept. */
class FileRefused extends Error {}

/** What a request brings beside the bytes of its file: the boundaries and the heads of its parts. */
const aroundTheFile = 64 * 1024;
const megabyte = 1024 * 1024;

/** 这个文件有 600 MB，超过 200 MB … The size is told where the request has announced it. */
const tooLarge = (file: string, limit: number, announced?: number): string => {
  const size = announced === undefined ? '' : `有 ${String(Math.ceil(announced / megabyte))} MB，`;
  return `${file}${size}超过 ${String(Math.floor(limit / megabyte))} MB，请压缩或拆分后上传。`;
};

/** At most 300 characters, none of them cut in half. */
const nameOf = (filename: string): string => [...filename.normalize('NFC')].slice(0, 300).join('');

const uploadFile =
  ({ store, limit, record }: FileRoutes): ByteHandler<'uploadFile'> =>
  async ({ request, session: { actor } }) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > limit + aroundTheFile)
      return problem('too-large', { detail: tooLarge('这个文件', limit, announced) });
    const part = await request.file();
    if (!part) return problem('invalid', { detail: '没有收到文件，请重新选择。' });
    const name = nameOf(part.filename);
    if (findBadText(name) !== undefined) return problem('invalid', { detail: `文件名${badTextSays}。` });
    let mediaType = '';
    try {
      const bytes = await store.put(part.file, limit, async (file, size) => {
        if (size === 0) throw new FileRefused(`“${name}”是空文件（0 字节），请检查后重新上传。`);
        const kind = await checkKind(file, name);
        if (!kind.ok) throw new FileRefused(`“${name}”：${kind.message}`);
        ({ mediaType } = kind);
      });
      return answer(await record(actor, { name, mediaType, ...bytes }));
    } catch (error) {
      if (error instanceof FileRefused) return problem('invalid', { detail: error.message });
      if (!(error instanceof FileTooLarge)) throw error;
      return problem('too-large', { detail: tooLarge(`“${name}”`, limit) });
    }
  };

/** Uploads and downloads of attachments. */
export const fileBytes = (files: FileRoutes): Pick<ByteHandlers, 'uploadFile' | 'fileContent'> => ({
  uploadFile: uploadFile(files),
  fileContent: async ({ params, session: { actor } }) => {
    const file = await files.find(actor, params.id);
    if (!file) return notFound();
    const { mediaType, size, name } = file;
    const body = await files.store.openWhole(file.sha256);
    return answer({ mediaType, size, name, inline: true, foreign: true, body });
  },
});
