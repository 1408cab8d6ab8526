import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../packages/web', import.meta.url));

/** Builds the screens with the laws of a module in the place of `web/src/laws.ts`. The folder that they lie in. */
export const buildWeb = (lawsModule: URL): string => {
  const out = mkdtempSync(path.join(tmpdir(), 'zx-web-'));
  const vite = path.join(web, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', web, '--logLevel', 'error', '--emptyOutDir'], {
    cwd: web,
    env: { ...process.env, LAWS_MODULE: fileURLToPath(lawsModule), WEB_OUT: out },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the screens could not be built: ${stderr}`);
  return out;
};
