import { paper as p, plainDate, type Paper } from '@zhengxiang/core';
import { renderPdf } from '@zhengxiang/documents';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenClauses } from '../../../documents/src/testing/archive-clauses.ts';
import { lacks } from '../../../documents/src/testing/programs.ts';
import { readConfig, type Config } from '../config.ts';
import { sealFolder } from '../testing/seal-folder.ts';
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
  const { made, at, run } = sealFolder();
  let folder = '';
  beforeAll(() => {
    folder = made();
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

  const bureau = '东源县政务服务数据管理局（测试）';
  /** A certificate for that name, valid between those days. */
  const certificateOf = (file: string, subject: string, from: string, to: string): Buffer => {
    run(
      'openssl',
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${file}.key`,
      '-out',
      `${file}.csr`,
      '-subj',
      subject,
      '-utf8',
    );
    writeFileSync(
      at('ca.cnf'),
      `[ca]\ndefault_ca=x\n[x]\ndatabase=${at('index')}\nnew_certs_dir=${folder}\nrand_serial=1\ndefault_md=sha256\npolicy=p\nunique_subject=no\nserial=${at('serial')}\n[p]\ncommonName=supplied\n`,
    );
    writeFileSync(at('index'), '');
    run(
      'openssl',
      'ca',
      '-batch',
      '-selfsign',
      '-config',
      'ca.cnf',
      '-keyfile',
      `${file}.key`,
      '-in',
      `${file}.csr`,
      '-out',
      `${file}.pem`,
      '-startdate',
      from,
      '-enddate',
      to,
      '-utf8',
      '-notext',
    );
    run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      `${file}.key`,
      '-in',
      `${file}.pem`,
      '-out',
      `${file}.p12`,
      '-passout',
      'pass:county-seal',
    );
    return readFileSync(at(`${file}.p12`));
  };

  it('只签证书所属单位的文书：证书自己写明的；别的单位的证书不收，不管文件名和设置怎么说', async () => {
    const folderOf = (name: string): string => {
      const made = mkdtempSync(path.join(folder, 'seals-'));
      copyFileSync(at('seal.p12'), path.join(made, `${name}.p12`));
      writeFileSync(path.join(made, `${name}.password`), 'county-seal\n');
      return made;
    };
    const single = { file: at('seal.p12'), password: 'county-seal' };
    const organs = [bureau, '东源县财政局', '东源县民政局'];
    const signed = async (given: Partial<Config>) => {
      const sealOf = await readSeals({ ...readConfig({}), ...given });
      return organs.filter((organ) => sealOf(organ, new Date()) !== undefined);
    };
    expect(await signed({})).toEqual([]);
    expect(await signed({ seal: single })).toEqual([bureau]);
    expect(await signed({ sealFolder: folderOf('东源县政务服务数据管理局(测试)') })).toEqual([]);
    expect(await signed({ sealFolder: folderOf(bureau) })).toEqual([bureau]);
    await expect(signed({ sealFolder: folderOf('东源县财政局') })).rejects.toThrow('不能用来签“东源县财政局”的文书');
    await expect(signed({ seal: { ...single, organ: '东源县民政局' } })).rejects.toThrow(`是“${bureau}”的`);
    // One that names nobody belongs to whom the site says.
    certificateOf('code', '/CN=A0017-441625', '20200101000000Z', '20991231000000Z');
    const coded = { file: at('code.p12'), password: 'county-seal', organ: '东源县民政局' };
    expect(await signed({ seal: coded })).toEqual(['东源县民政局']);
  });

  it.each([
    ['过期的', '20240101000000Z', '20240201000000Z', false, '已于 2024-02-01 过期'],
    ['还没有生效的', '20300101000000Z', '20310101000000Z', false, '要到 2030-01-01 才生效'],
    ['有效的', '20200101000000Z', '20991231000000Z', true, undefined],
    ['快到期的', '20200101000000Z', '20261210000000Z', true, '将于 2026-12-10 过期'],
  ])('%s证书：不拿无效的证书签，并且说出来', async (name, from, to, signs, says) => {
    certificateOf(name, `/CN=${bureau}`, from, to);
    const warned: string[] = [];
    const log = { warn: (_about: object, text: string) => void warned.push(text) };
    const now = new Date('2026-11-30T01:00:00Z');
    const seal = { file: at(`${name}.p12`), password: 'county-seal' };
    const sealOf = await readSeals({ ...readConfig({}), seal }, log, now);
    expect(sealOf(bureau, now) !== undefined).toBe(signs);
    expect(warned.join('')).toContain(says ?? '');
    if (says === undefined) expect(warned).toEqual([]);
    // What is valid today is not for ever.
    expect(sealOf(bureau, new Date('2100-01-01T00:00:00Z'))).toBeUndefined();
  });

  it('签过的文书仍可归档', async () => {
    const { seal } = await createSeal(readFileSync(at('seal.p12')), 'county-seal');
    const archived = await renderPdf({
      ...letter,
      body: [p.paragraph('title', letter.title), ...letter.body],
      issuedOn: plainDate('2024-06-03'),
    });
    expect(await brokenClauses(await seal(archived, { reason: letter.title, at: new Date() }))).toEqual([]);
  });

  it('密码不对时说清楚', async () => {
    await expect(createSeal(readFileSync(at('seal.p12')), '错')).rejects.toThrow('密码不对');
  });
});
