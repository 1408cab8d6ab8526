// Writes the hash of a law pack into the pack: receipts name it, and a test notices any change that was not locked on purpose.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const lockFile = path.join(root, 'packages/law-dongyuan-2020/src/pack-hash.generated.ts');

/** The files that make up the law: sources and text, no tests, no generated hash. */
const isLaw = (name: string): boolean =>
  /\.(ts|md)$/.test(name) && !/\.test\.ts$|pack-hash\.generated|(^|\/)testing\//.test(name);

/** SHA-256 over every law file of the pack, by name. */
export const packHash = (): string => {
  const folder = path.join(root, 'packages/law-dongyuan-2020');
  const hash = createHash('sha256');
  for (const part of ['src', 'text']) {
    const names = fs
      .readdirSync(path.join(folder, part), { recursive: true, encoding: 'utf8' })
      .map((name) => `${part}/${name.replaceAll('\\', '/')}`)
      .filter(isLaw)
      .sort();
    for (const name of names)
      hash
        .update(name)
        .update('\0')
        .update(fs.readFileSync(path.join(folder, name)))
        .update('\0');
  }
  return hash.digest('hex');
};

export const lockText = (hash: string): string =>
  `// Written by scripts/lock-pack.ts.\n/** SHA-256 of the sources and the text of this pack. */\nexport const packHash = '${hash}';\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(lockFile, lockText(packHash()));
