import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { helpFor, helpSections } from '../packages/web/src/help/help-places.ts';

const docs = fileURLToPath(new URL('../docs', import.meta.url));
const text = readFileSync(path.join(docs, 'handbook.zh-CN.md'), 'utf8');
const titles = [...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
const pictures = [...text.matchAll(/\]\((pictures\/[^)]+)\)/gu)].map(([, file = '']) => file);

describe('使用手册', () => {
  it('每个页面的帮助都有对应的一节', () => {
    expect(helpSections.filter((title) => !titles.includes(title))).toEqual([]);
  });

  it('每张图片都在，而且由浏览器测试拍下', () => {
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((file) => !existsSync(path.join(docs, file)))).toEqual([]);
    const taken = readFileSync(fileURLToPath(new URL('../e2e/screens.test.ts', import.meta.url)), 'utf8');
    expect(pictures.map((file) => path.basename(file, '.jpg')).filter((name) => !taken.includes(`'${name}'`))).toEqual(
      [],
    );
  });

  it('每个页面都能找到帮助', () => {
    const router = readFileSync(fileURLToPath(new URL('../packages/web/src/router.tsx', import.meta.url)), 'utf8');
    const paths = [...router.matchAll(/page\('([^']+)'/gu)].map(([, place = '']) => place).filter((one) => one !== '/');
    expect(paths.length).toBeGreaterThan(15);
    const lost = paths.filter((one) => one !== '/help' && helpFor(one) === '登录和工作台');
    expect(lost).toEqual([]);
  });
});
