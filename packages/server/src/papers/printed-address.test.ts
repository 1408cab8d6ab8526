import type { PaperView, PublicAddressView } from '@zhengxiang/application/contract';
import { lives } from '@zhengxiang/demo-county';
import { execFileSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codesOn, printedFeet } from '../../../documents/src/testing/printed-page.ts';
import type { Config } from '../config.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer } from '../testing/test-server.ts';

const life = lives.find(({ id }) => id === 'software-filing-49-99');

/** The first paper that a county with these settings issues, and what its administrator is told. */
const firstPaper = async (settings: Partial<Config>) => {
  let logged = '';
  const logTo = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString('utf8');
      done();
    },
  });
  const app = await openTestServer(undefined, { ...settings, logLevel: 'warn', logTo });
  onTestFinished(() => app.close());
  await installTestCounty(app.database.db, app.clock.now());
  const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
  const told = await player.send('zhengshu.administrator', 'GET', '/api/admin/public-address');
  const refused = await player.send('jiaoyu.leader', 'GET', '/api/admin/public-address');
  if (!life) throw new Error('the life has gone');
  for (const step of life.steps) expect(await player.play(life, step)).toBeUndefined();
  await app.papers.desk.drain();
  const url = `/api/projects/${life.cases['main']?.id ?? ''}/papers`;
  const [paper] = (await player.send('shenji.clerk', 'GET', url)).json<PaperView[]>();
  const pdf = (await player.send('shenji.clerk', 'GET', `/api/papers/${paper?.id ?? ''}/pdf`)).rawPayload;
  const codes = (await Promise.all(printedFeet(pdf).map(codesOn))).flat().map(({ text }) => text);
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  return {
    ...{ logged, codes, text, code: paper?.verifyPath.replace('/verify/', '') ?? '', refused: refused.statusCode },
    told: told.json<PublicAddressView>(),
  };
};

describe('文书上印的地址', () => {
  it.each([
    [{ host: '0.0.0.0', port: 3131 }, 'missing'],
    [{ host: '127.0.0.1', port: 3000 }, 'missing'],
    [{ host: '::', port: 3000 }, 'missing'],
    [{ host: '0.0.0.0', publicUrl: 'http://localhost:3000' }, 'unusable'],
    [{ host: '0.0.0.0', publicUrl: 'http://0.0.0.0:3000' }, 'unusable'],
  ] as const)('%j：没有别人打不开的二维码，核验码用文字印出，先告诉管理员', async (settings, kind) => {
    const { logged, codes, text, code, told, refused } = await firstPaper(settings);
    expect(codes).toEqual([]);
    expect(text).not.toMatch(/https?:|0\.0\.0\.0|127\.0\.0\.1|localhost/u);
    expect(text).toContain(`核验码 ${(code.match(/.{5}/gu) ?? []).join('-')}`);
    expect(told).toMatchObject({ kind, warning: expect.stringContaining('PUBLIC_URL') as string });
    expect(logged).toContain('PUBLIC_URL');
    expect(refused).toBe(403);
  });

  it('设了对外地址的，每一页的二维码都打开它', async () => {
    const { codes, code, told, logged } = await firstPaper({
      host: '0.0.0.0',
      publicUrl: 'https://zx.example.test/zxt',
    });
    expect(codes.length).toBeGreaterThan(0);
    expect([...new Set(codes)]).toEqual([`https://zx.example.test/zxt/verify/${code}`]);
    expect(told).toEqual({ kind: 'public', url: 'https://zx.example.test/zxt', warning: null });
    expect(logged).not.toContain('PUBLIC_URL');
  });
});
