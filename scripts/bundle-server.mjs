// The server in one file: node then neither finds nor translates hundreds of sources at every start, and no loader stays in memory.
// Packages from the registry stay where they are, so native ones need no care. Made once for a state of the sources and kept.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const notServer = new Set(['web']);

const newestWithin = (folder) =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((latest, entry) => {
    if (!entry.isFile() || !/\.(?:ts|json)$/u.test(entry.name)) return latest;
    return Math.max(latest, fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }, 0);

/** What the file is made of, in words that change with it: of which sources, where they lie, by which node. */
const stateOf = (root) => {
  const packages = path.join(root, 'packages');
  const sources = fs.readdirSync(packages).filter((name) => !notServer.has(name));
  const newest = sources.map((name) => newestWithin(path.join(packages, name, 'src')));
  const lock = fs.statSync(path.join(root, 'package-lock.json')).mtimeMs;
  return JSON.stringify([
    root,
    process.versions.node,
    Math.max(lock, ...newest),
    fs.statSync(import.meta.filename).mtimeMs,
  ]);
};

/** Our own packages go into the file; each source still knows where it lies, because it finds children, fonts and migrations by that. */
const ownSources = {
  name: 'own-sources',
  setup(build) {
    build.onResolve({ filter: /^@zhengxiang\// }, ({ path: name, importer }) => ({
      path: createRequire(importer).resolve(name),
    }));
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)) };
    });
  },
};

/** Makes the file if the sources have changed. @returns its path; undefined where it cannot be made: the sources run as they are then */
export const bundledServer = async (root) => {
  const folder = path.join(root, 'packages/server/dist');
  const file = path.join(folder, 'main.mjs');
  const note = path.join(folder, 'made-of.json');
  try {
    const state = stateOf(root);
    if (fs.existsSync(file) && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === state) return file;
    const tsx = createRequire(path.join(root, 'packages/server/package.json')).resolve('tsx');
    const { build } = createRequire(tsx)('esbuild');
    const {
      outputFiles: [made],
    } = await build({
      entryPoints: [path.join(root, 'packages/server/src/main.ts')],
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      keepNames: true,
      logLevel: 'silent',
      plugins: [ownSources],
    });
    // Whole or not at all: somebody else may be starting the same.
    fs.mkdirSync(folder, { recursive: true });
    fs.rmSync(note, { force: true });
    const fresh = `${file}.${String(process.pid)}`;
    fs.writeFileSync(fresh, made.contents);
    fs.renameSync(fresh, file);
    fs.writeFileSync(note, state);
    return file;
  } catch (error) {
    console.warn(`The server runs from its sources: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};
