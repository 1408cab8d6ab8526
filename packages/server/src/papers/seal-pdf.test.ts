import { paper as p, type Paper } from '@zhengxiang/core';
import { renderPdf } from '@zhengxiang/documents';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacks, outputOf } from '../../../documents/src/testing/programs.ts';
import { readConfig, type Config } from '../config.ts';
import { readSeals } from './seals.ts';
import { createSeal } from './seal-pdf.ts';

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

describe.skipIf(lacks('openssl'))('电子签名（PAdES）', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const run = (program: string, ...args: readonly string[]): string => outputOf(program, args, { cwd: folder });
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zx-seal-'));
    const subject = ['-subj', '/CN=东源县政务服务数据管理局（测试）', '-utf8', '-days', '30'];
    run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      ...subject,
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
    );
    run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      'key.pem',
      '-in',
      'cert.pem',
      '-out',
      'seal.p12',
      '-passout',
      'pass:county-seal',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('pdfsig 认可签名，签名人和用途是中文；改一个字节就不认可', async () => {
    const { seal } = await createSeal(readFileSync(at('seal.p12')), 'county-seal');
    const signed = await seal(await renderPdf(letter), { reason: letter.title, at: new Date('2024-06-03T02:00:00Z') });
    writeFileSync(at('signed.pdf'), signed);
    const report = run('pdfsig', '-nocert', 'signed.pdf');
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('ETSI.CAdES.detached');
    expect(report).toContain('东源县政务服务数据管理局（测试）');
    expect(report).toContain('Total document signed');
    expect(run('pdftotext', 'signed.pdf', '-')).toContain('同意立项');
    const changed = Buffer.from(signed);
    changed[changed.indexOf('endstream') - 20] = 0x41;
    writeFileSync(at('changed.pdf'), changed);
    expect(run('pdfsig', '-nocert', 'changed.pdf')).not.toContain('Signature is Valid');
  });

  it('openssl 也认可，签名里写明用的是哪张证书', async () => {
    const { seal } = await createSeal(readFileSync(at('seal.p12')), 'county-seal');
    const signed = Buffer.from(await seal(await renderPdf(letter), { reason: '(括号)', at: new Date() }));
    const [, from = 0, end = 0, next = 0, rest = 0] =
      /\/ByteRange \[\s*(\d+) (\d+) (\d+) (\d+)/u.exec(signed.toString('latin1'))?.map(Number) ?? [];
    writeFileSync(at('content'), Buffer.concat([signed.subarray(from, end), signed.subarray(next, next + rest)]));
    const hex = signed.subarray(end + 1, next - 1).toString('latin1');
    writeFileSync(at('signature'), Buffer.from(hex.replace(/(?:00)+$/u, ''), 'hex'));
    const how = ['-inform', 'DER', '-in', 'signature', '-content', 'content', '-binary'];
    run('openssl', 'cms', '-verify', '-cades', ...how, '-CAfile', 'cert.pem', '-purpose', 'any', '-out', 'verified');
    expect(readFileSync(at('verified')).equals(readFileSync(at('content')))).toBe(true);
    expect(run('openssl', 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'signature')).toContain(
      'signingCertificateV2',
    );
  });

  it('只签证书所属单位的文书：证书自己写明的，或者文件名、设置里指明的', async () => {
    const folderOf = mkdtempSync(path.join(folder, 'seals-'));
    copyFileSync(at('seal.p12'), path.join(folderOf, '东源县财政局.p12'));
    writeFileSync(path.join(folderOf, '东源县财政局.password'), 'county-seal\n');
    const single = { file: at('seal.p12'), password: 'county-seal' };
    const organs = ['东源县政务服务数据管理局（测试）', '东源县财政局', '东源县民政局'];
    const signed = async (given: Partial<Config>) => {
      const sealOf = await readSeals({ ...readConfig({}), ...given });
      return organs.filter((organ) => sealOf(organ) !== undefined);
    };
    expect(await signed({})).toEqual([]);
    expect(await signed({ seal: single })).toEqual([organs[0]]);
    expect(await signed({ seal: { ...single, organ: '东源县民政局' } })).toEqual(['东源县民政局']);
    expect(await signed({ seal: single, sealFolder: folderOf })).toEqual(organs.slice(0, 2));
  });

  it('密码不对时说清楚', async () => {
    await expect(createSeal(readFileSync(at('seal.p12')), '错')).rejects.toThrow('密码不对');
  });
});
