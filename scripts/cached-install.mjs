// Packages that one test alone needs and that are too large for `npm ci`: a folder with a manifest and a lock file is installed
// below node_modules/.cache when it is asked for, once for each state of its lock file.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lockFile = 'package-lock.json';

/**
 * Installs what the lock file in `folder` (seen from the root) names. The folder below which its `node_modules` stands; throws with
 * npm's words where npm cannot.
 * @param {string} folder
 * @returns {string}
 */
export const cachedInstall = (folder) => {
  const from = path.join(root, folder);
  const cache = path.join(root, 'node_modules/.cache/zhengxiang', folder.replaceAll('/', '-'));
  const done = path.join(cache, 'installed');
  const wanted = fs.readFileSync(path.join(from, lockFile), 'utf8');
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === wanted) return cache;
  fs.rmSync(cache, { recursive: true, force: true });
  fs.mkdirSync(cache, { recursive: true });
  for (const file of ['package.json', lockFile]) fs.copyFileSync(path.join(from, file), path.join(cache, file));
  const args = ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, error, stderr } = spawnSync('npm', args, { cwd: cache, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci (${folder}): ${(error?.message ?? stderr).trim().slice(-600)}`);
  fs.writeFileSync(done, wanted);
  return cache;
};
