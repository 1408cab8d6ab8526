// Writes the hash of every law pack into the pack: receipts name it, and a test notices any change that was not locked on purpose.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The packs of this repository, by their folders. */
export const lawPacks: readonly string[] = fs
  .readdirSync(path.join(root, 'packages'))
  .filter((name) => name.startsWith('law-'))
  .map((name) => `packages/${name}`);

/** What decides beside the pack itself: forms, events and what they make of the facts; how rules are asked; how answers are read. */
const decidesToo: readonly string[] = [
  'packages/procedure/src',
  'packages/core/src/case',
  'packages/core/src/forms',
  'packages/core/src/law',
  'packages/core/src/values',
];

/** The files that decide: sources and text, no tests, no generated hash, no words for developers. */
const decides = (name: string): boolean =>
  /\.(ts|md)$/.test(name) && !/\.test\.ts$|pack-hash\.generated|(^|\/)(testing|glossary)\//.test(name);

const filesIn = (folder: string): readonly string[] =>
  fs.existsSync(path.join(root, folder))
    ? fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter(decides)
        .sort()
    : [];

export const lockFile = (pack: string): string => path.join(root, pack, 'src/pack-hash.generated.ts');

/** SHA-256 over every file by which a case under the pack is decided, by name. */
export const packHash = (pack: string): string => {
  const hash = createHash('sha256');
  for (const name of [`${pack}/src`, `${pack}/text`, ...decidesToo].flatMap(filesIn))
    hash
      .update(name)
      .update('\0')
      .update(fs.readFileSync(path.join(root, name)))
      .update('\0');
  return hash.digest('hex');
};

export const lockText = (hash: string): string =>
  `// Written by scripts/lock-pack.ts.\n/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */\nexport const packHash = '${hash}';\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const pack of lawPacks) fs.writeFileSync(lockFile(pack), lockText(packHash(pack)));
