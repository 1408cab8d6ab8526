// Without this the npm build of Chromium expects its libraries on the machine; it has to be set before the import.
process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';

import chromium from '@sparticuz/chromium';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A font configuration that knows the Chinese fonts which travel with the product. */
export const fontConfiguration = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-fonts-'));
  const fonts = ['noto-sans-sc', 'noto-serif-sc'].map(
    (name) => `<dir>${path.join(root, 'node_modules/@expo-google-fonts', name)}</dir>`,
  );
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts.join('')}<dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
};

/** Debian's Chromium where it is installed, else the one that npm brings: a fresh machine needs nothing more. */
export const launchBrowser = async (): Promise<Browser> => {
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration() };
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=zh-CN',
  ];
  if (existsSync('/usr/bin/chromium')) return playwright.launch({ executablePath: '/usr/bin/chromium', args, env });
  // In one process all contexts would share one cookie jar: everybody would look like the first person who signed in.
  const own = chromium.args.filter((one) => one !== '--single-process' && one !== '--no-zygote');
  return playwright.launch({ executablePath: await chromium.executablePath(), args: [...own, ...args], env });
};

/** Where the tests leave their pictures. */
export const pictures = (name: string): string => {
  const folder = path.join(root, 'test-results', name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
