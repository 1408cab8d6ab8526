import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser, BrowserType } from 'playwright-core';
import { fontConfiguration } from '../browser.ts';

const here = fileURLToPath(new URL('old', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/zhengxiang/old-chromium', import.meta.url));

/** Which npm package carries which Chromium. */
const carriers: Readonly<Record<number, string>> = { 86: 'chrome-aws-lambda', 109: '@sparticuz/chromium' };

/** What the lock file beside names, once a machine: it is kept out of `npm ci` because only one test needs it. */
const install = (): void => {
  const manifest = 'package-lock.json';
  const wanted = readFileSync(path.join(here, manifest), 'utf8');
  const known = path.join(cache, manifest);
  if (existsSync(path.join(cache, 'installed')) && readFileSync(known, 'utf8') === wanted) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  for (const file of ['package.json', manifest]) cpSync(path.join(here, file), path.join(cache, file));
  const asked = ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', asked, { cwd: cache, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${asked.join(' ')}: ${stderr.slice(-600)}`);
  writeFileSync(path.join(cache, 'installed'), '');
};

/** Unpacks a Chromium with the libraries that came with it. Its folder. */
const unpack = (version: number): string => {
  const folder = path.join(cache, `chromium-${String(version)}`);
  if (existsSync(folder)) return folder;
  const packed = path.join(cache, 'node_modules', carriers[version] ?? '', 'bin');
  const making = `${folder}.${String(process.pid)}`;
  for (const file of readdirSync(packed)) {
    const plain = path.join(making, file.replace(/\.br$/u, ''));
    mkdirSync(making, { recursive: true });
    writeFileSync(plain, brotliDecompressSync(readFileSync(path.join(packed, file))), { mode: 0o755 });
    if (!plain.endsWith('.tar')) continue;
    const into = plain.includes('swiftshader') ? path.join(making, 'swiftshader') : making;
    mkdirSync(into, { recursive: true });
    spawnSync('tar', ['xf', plain, '-C', into]);
    rmSync(plain);
  }
  renameSync(making, folder);
  return folder;
};

/** A real Chromium of an old version; throws where npm cannot bring it. The Playwright of today no longer understands the oldest. */
export const launchOldChromium = async (version: 86 | 109): Promise<Browser> => {
  install();
  const folder = unpack(version);
  const { chromium } = createRequire(path.join(cache, 'package.json'))('playwright-core') as { chromium: BrowserType };
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--headless', '--no-zygote', '--disable-dev-shm-usage', '--lang=zh-CN'],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontConfiguration(),
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].join(':'),
    },
  });
};
