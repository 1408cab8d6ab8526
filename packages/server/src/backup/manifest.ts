import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** What a backup says of itself. It is written last: a folder with it is whole. */
export const manifestSchema = z.object({
  format: z.literal('zhengxiang-backup-1'),
  software: z.string(),
  takenAt: z.iso.datetime(),
  /** The version of the database: `150018` for 15.18. */
  postgres: z.number().int(),
  /** The steps of the schema: the release that wrote it, as far as tables go. */
  steps: z.array(z.object({ when: z.number().int(), hash })).min(1),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/u),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().min(0),
      /** Of the packed file. */
      sha256: hash,
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^\d+$/u) })),
  files: z.array(z.object({ sha256: hash, size: z.number().int().min(0) })),
  /** Files that rows name and that were not there, or were other bytes. */
  missing: z.array(hash),
  /** Keys and other small files of the data folder: packed and encrypted, or only named. */
  keys: z.object({ included: z.boolean(), names: z.array(z.string()) }),
});
export type Manifest = z.output<typeof manifestSchema>;

/** Something is wrong with a backup, or with the place that it is brought to; the message is for the person at the console. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}

export const tableFile = (folder: string, name: string): string => path.join(folder, 'tables', `${name}.copy.gz`);
export const filePath = (folder: string, sha256: string): string =>
  path.join(folder, 'files', sha256.slice(0, 2), sha256.slice(2));
export const keyFile = (folder: string): string => path.join(folder, 'keys.enc');
export const manifestFile = (folder: string): string => path.join(folder, 'manifest.json');

export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(manifestFile(folder), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupFault(`${folder} 中没有完整的备份（缺 manifest.json）。`);
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new BackupFault(`${folder} 的 manifest.json 已损坏，或者不是本系统的备份。`);
  }
};
