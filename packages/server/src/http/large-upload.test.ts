import { demoPassword } from '@zhengxiang/demo-county';
import type { Problem } from '@zhengxiang/application/contract';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const megabyte = 1024 * 1024;

describe('太大的文件', () => {
  let app: TestServer;
  let base: URL;
  let cookie = '';
  beforeAll(async () => {
    app = await openTestServer(undefined, { uploadLimit: 2 * megabyte });
    await installTestCounty(app.database.db, app.clock.now());
    base = new URL(await app.server.listen({ host: '127.0.0.1', port: 0 }));
    const payload = { login: 'minzheng.clerk', password: demoPassword };
    const signedIn = await app.server.inject({ method: 'POST', url: '/api/session', payload });
    cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(() => app?.close());

  /** Sends a file piece by piece until the server has answered; tells the answer and how much had been sent by then. */
  const sent = (
    announced: number | undefined,
    file: string,
  ): Promise<{ problem: Problem; status: number; bytes: number }> =>
    new Promise((resolve, reject) => {
      let bytes = 0;
      let answered = false;
      const asked = request(new URL('/api/files', base), {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'multipart/form-data; boundary=zx',
          ...(announced === undefined ? {} : { 'content-length': announced }),
        },
      });
      asked.on('error', (error) => !answered && reject(error));
      asked.on('response', (reply) => {
        answered = true;
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          const problem = JSON.parse(Buffer.concat(parts).toString('utf8')) as Problem;
          resolve({ problem, status: reply.statusCode ?? 0, bytes });
          asked.destroy();
        });
      });
      const piece = Buffer.alloc(megabyte / 4, 'x');
      const more = (): void => {
        if (answered || bytes > 600 * megabyte) return;
        bytes += piece.length;
        asked.write(piece, () => setImmediate(more));
      };
      asked.write(`--zx\r\ncontent-disposition: form-data; name="file"; filename="${file}"\r\n\r\n`, more);
    });

  const left = async (): Promise<readonly string[]> =>
    readdir(path.join(app.dataDir, 'files', 'incoming')).catch(() => []);

  it('一看大小就知道太大的，不等内容传来就回绝', async () => {
    const { status, problem, bytes } = await sent(600 * megabyte, '图纸.zip');
    expect([status, problem.code, problem.title]).toEqual([413, 'too-large', '文件过大']);
    expect(problem.detail).toContain('600 MB');
    expect(problem.detail).toContain('2 MB');
    expect(bytes).toBeLessThan(20 * megabyte);
  });

  it('没有说明大小、传着传着太大的，到上限就回绝，什么都不留下', async () => {
    const { status, problem, bytes } = await sent(undefined, '图纸.zip');
    expect([status, problem.code]).toEqual([413, 'too-large']);
    expect(problem.detail).toContain('“图纸.zip”超过 2 MB');
    expect(bytes).toBeLessThan(60 * megabyte);
    expect(await left()).toEqual([]);
  });
});
