import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser, BrowserType } from 'playwright-core';
import { cachedInstall } from '../../scripts/cached-install.mjs';
import { fontConfiguration } from '../browser.ts';

/** Which npm package carries which Chromium. */
const carriers: Readonly<Record<number, string>> = { 86: 'chrome-aws-lambda', 109: '@sparticuz/chromium' };

/** Unpacks a Chromium with the libraries that came with it. Its folder. */
const unpack = (cache: string, version: number): string => {
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
  // Kept out of `npm ci`: it is large, and only one test needs it.
  const cache = cachedInstall('e2e/floor/old');
  const folder = unpack(cache, version);
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
