import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { Seal, SealOf } from './draw-due.ts';
import { createSeal } from './seal-pdf.ts';

const withoutLineEnd = (text: string): string => text.replace(/\r?\n$/u, '');

/** 单位名称.p12 with 单位名称.password beside it, for as many organs as have a certificate. */
const fromFolder = async (folder: string): Promise<readonly (readonly [organ: string, seal: Seal])[]> => {
  const names = (await readdir(folder)).filter((name) => /\.(?:p12|pfx)$/iu.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const organ = path.parse(name).name.normalize('NFC');
      const password = await readFile(path.join(folder, `${path.parse(name).name}.password`), 'utf8').catch(() => '');
      const { seal } = await createSeal(await readFile(path.join(folder, name)), withoutLineEnd(password));
      return [organ, seal] as const;
    }),
  );
};

/**
 * The certificates that the site has set up, each for the papers of its own organ: a file in the folder belongs to the organ that
 * the file is named for, a single certificate to the organ that it names itself (CN or O), or to the one in the settings.
 */
export const readSeals = async ({ seal: single, sealFolder }: Config): Promise<SealOf> => {
  const seals = new Map(sealFolder === undefined ? [] : await fromFolder(sealFolder));
  if (single) {
    const { seal, names } = await createSeal(await readFile(single.file), single.password);
    for (const organ of single.organ === undefined ? names : [single.organ])
      if (!seals.has(organ)) seals.set(organ, seal);
  }
  return (organ) => seals.get(organ);
};
