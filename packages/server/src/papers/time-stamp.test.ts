import { paper as p, type Paper } from '@zhengxiang/core';
import { renderPdf } from '@zhengxiang/documents';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacks } from '../../../documents/src/testing/programs.ts';
import { sealFolder } from '../testing/seal-folder.ts';
import { createSeal } from './seal-pdf.ts';
import { timeStampsFrom } from './time-stamp.ts';

const letter: Paper = {
  title: '关于平台立项的批复',
  page: {
    orientation: 'portrait',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    pageNumbers: 'official',
    cellSize: 11,
  },
  body: [p.paragraph('body', '同意立项。')],
};

describe.skipIf(lacks('openssl'))('时间戳（RFC 3161）', () => {
  const { made, at, run } = sealFolder();
  let folder = '';
  beforeAll(() => {
    folder = made();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** An authority in this process, by OpenSSL: nothing of it is ours. */
  const authority = async (
    spoil: (reply: Buffer) => Buffer | undefined = (reply) => reply,
  ): Promise<{ url: string; close: () => void }> => {
    writeFileSync(at('tsa.ext'), 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
    run(
      'openssl',
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'tsa.key',
      '-out',
      'tsa.csr',
      '-subj',
      '/CN=TSA',
    );
    run(
      'openssl',
      'x509',
      '-req',
      '-in',
      'tsa.csr',
      '-signkey',
      'tsa.key',
      '-out',
      'tsa.pem',
      '-days',
      '30',
      '-extfile',
      'tsa.ext',
    );
    writeFileSync(at('serial-tsa'), '01\n');
    writeFileSync(
      at('tsa.cnf'),
      `[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial-tsa')}\nsigner_cert=${at('tsa.pem')}\nsigner_key=${at('tsa.key')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\ness_cert_id_chain=no\n`,
    );
    const server = createServer((request, reply) => {
      void buffer(request).then((query) => {
        writeFileSync(at('query'), query);
        run('openssl', 'ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
        const answer = spoil(readFileSync(at('reply')));
        reply.statusCode = answer ? 200 : 503;
        reply.setHeader('content-type', 'application/timestamp-reply');
        reply.end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, close: () => server.close() };
  };

  const signedWith = async (url: string): Promise<Buffer> => {
    const { seal } = await createSeal(readFileSync(at('seal.p12')), 'county-seal', timeStampsFrom(url));
    return Buffer.from(await seal(await renderPdf(letter), { reason: letter.title, at: new Date() }));
  };

  it('签名里有时间戳，pdfsig 认可签名，openssl 认可时间戳', async () => {
    const { url, close } = await authority();
    const signed = await signedWith(url);
    close();
    writeFileSync(at('stamped.pdf'), signed);
    expect(run('pdfsig', '-nocert', 'stamped.pdf')).toContain('Signature is Valid');
    const [, , end = 0, next = 0] =
      /\/ByteRange \[\s*(\d+) (\d+) (\d+) (\d+)/u.exec(signed.toString('latin1'))?.map(Number) ?? [];
    writeFileSync(
      at('stamped'),
      Buffer.from(
        signed
          .subarray(end + 1, next - 1)
          .toString('latin1')
          .replace(/(?:00)+$/u, ''),
        'hex',
      ),
    );
    expect(run('openssl', 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'stamped')).toContain(
      'id-smime-aa-timeStampToken',
    );
  });

  it.each([
    ['没有应答', () => undefined, '没有应答'],
    [
      '应答被改过',
      (reply: Buffer) => {
        const bad = Buffer.from(reply);
        const spot = bad.length - 30;
        bad[spot] = (bad[spot] ?? 0) ^ 0xff;
        return bad;
      },
      '应答不对',
    ],
    [
      '应答的是别的请求',
      (reply: Buffer) =>
        Buffer.from(reply.toString('latin1').replace(/\x04\x20[\s\S]{32}/u, `\x04\x20${'x'.repeat(32)}`), 'latin1'),
      '应答不对',
    ],
    ['不是时间戳', () => Buffer.from('<html>'), '应答不对'],
  ])('%s：不签出，说清楚', async (_name, spoil, says) => {
    const { url, close } = await authority(spoil);
    await expect(signedWith(url)).rejects.toThrow(says);
    close();
  });

  it('服务关着：不签出，说清楚', async () => {
    const { url, close } = await authority();
    close();
    await expect(signedWith(url)).rejects.toThrow('没有应答');
  });
});
