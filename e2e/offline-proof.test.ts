import type { PaperView } from '@zhengxiang/application/contract';
import { decodeProof, decodeStatement, encodeProof, encodeStatement } from '@zhengxiang/transparency';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databasePorts } from '../packages/server/src/db/store/database-ports.ts';
import { proofOfPaper, type PaperProofCodes } from '../packages/server/src/papers/paper-proof.ts';
import { proofSheet } from '../packages/server/src/papers/proof-sheet.ts';
import { createTransparencyLog } from '../packages/server/src/transparency/transparency-log.ts';
import { silentLog } from '../packages/server/src/db/log.ts';
import { startWitness, type WitnessProcess } from '../packages/server/src/testing/witness-process.ts';
import { pictures } from './browser.ts';
import { Desk, lifeOf } from './desk.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-proof-'));

describe('文书离开服务器也能证明自己', () => {
  let desk: Desk;
  let witness: WitnessProcess;
  let paper: PaperView;
  let codes: PaperProofCodes;
  let verifier: string;
  let trusted: string;

  beforeAll(async () => {
    desk = await Desk.open();
    const caseId = await desk.playUntil(lifeOf('social-assistance-136'), 'funding.issueOpinion');
    await desk.app.papers.desk.drain();
    const { keys } = desk.app.transparency;
    witness = await startWitness('audit.example', keys.texts.slice(0, 1));
    const transparency = createTransparencyLog({
      db: desk.app.database.db,
      keys,
      witnesses: [witness],
      log: silentLog,
    });
    const papers = (await desk.player.send('shenji.clerk', 'GET', `/api/projects/${caseId}/papers`)).json<
      PaperView[]
    >();
    const found = papers.find(({ kind }) => kind === 'approval');
    if (!found) throw new Error('no approval');
    paper = found;
    const proof = await proofOfPaper(databasePorts(desk.app.database.db), desk.app.database.db, transparency, paper.id);
    if (!proof) throw new Error('no proof');
    codes = proof;
    // As somebody downloads it; from then on without the product.
    const page = await desk.app.server.inject({ method: 'GET', url: '/log/verify.html' });
    expect(page.statusCode).toBe(200);
    verifier = path.join(folder, 'verify.html');
    writeFileSync(verifier, page.rawPayload);
    trusted = [...keys.texts, witness.text].join('\n');
  });
  afterAll(async () => {
    await witness?.stop();
    await desk?.close();
  });

  /** The sheet printed on paper and scanned: PDF by the browser, PNG by others. */
  const scanned = async (given: PaperProofCodes, name: string, dpi = 150): Promise<string> => {
    const page = await desk.context.newPage();
    await page.setContent(proofSheet(given));
    const pdf = path.join(folder, `${name}.pdf`);
    writeFileSync(pdf, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    await page.close();
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', '-gray', '-singlefile', pdf, path.join(folder, name)]);
    return path.join(folder, `${name}.png`);
  };
  /** Opens the page from the disk, without a network. */
  const verify = async (picture: string, keys = trusted, file?: string): Promise<Page> => {
    const page = await desk.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/u.test(request.url())) asked.push(request.url());
    });
    await page.goto(`file://${verifier}`);
    await page.locator('summary').click();
    await page.getByLabel('信任的公钥').fill(keys);
    if (file !== undefined) await page.locator('#file').setInputFiles(file);
    await page.locator('#picture').setInputFiles(picture);
    await page.locator('.verdict').first().waitFor();
    expect(asked).toEqual([]);
    return page;
  };
  const said = async (picture: string, keys?: string, file?: string): Promise<string> => {
    const page = await verify(picture, keys, file);
    const text = await page.locator('#result').innerText();
    const kinds: string[] = [];
    for (const one of await page.locator('.verdict').all())
      kinds.push(((await one.getAttribute('class')) ?? '').replace('verdict ', ''));
    await page.close();
    return `${kinds.join(' ')} ${text}`;
  };

  it('两个码都不大于 21 版，证明大约 860 字节', () => {
    expect(codes.proofCode.length).toBeLessThanOrEqual(929);
    expect(codes.statementCode.length).toBeLessThanOrEqual(929);
    // With a hundred thousand entries the path has 17 hashes.
    const proof = decodeProof(codes.proofCode);
    if (!proof) throw new Error('no proof');
    const grown = { ...proof, path: Array.from({ length: 17 }, () => new Uint8Array(32)) };
    console.log(
      `proof ${String(codes.proofCode.length)} bytes now, ${String(encodeProof(grown).length)} with 100 000 entries; statement ${String(codes.statementCode.length)} bytes`,
    );
    expect(encodeProof(grown).length).toBeLessThanOrEqual(929);
  });

  it('打印、扫描以后离线核验：内容、见证时间、逐字节比对', async () => {
    const picture = await scanned(codes, 'good');
    const pdf = path.join(folder, 'paper.pdf');
    writeFileSync(pdf, readFileSync(desk.app.files.pathOf(paper.sha256 ?? '')));
    const page = await verify(picture, trusted, pdf);
    await page.screenshot({ path: path.join(pictures('offline-proof'), 'good.png'), fullPage: true });
    const text = await page.locator('#result').innerText();
    expect(text).toContain('内容与存证日志和见证签名相符');
    expect(text).toContain('130.00 万元');
    expect(text).toContain(paper.number ?? '');
    expect(text).toContain('见证方 audit.example 于');
    expect(text).toContain('逐字节相同');
    await page.close();
    writeFileSync(pdf, `${readFileSync(pdf, 'latin1')} `, 'latin1');
    expect(await said(picture, trusted, pdf)).toContain('被改动');
  });

  it('一张 100 点的淡扫描件也读得出', async () => {
    expect(await said(await scanned(codes, 'coarse', 100))).toMatch(/^good /u);
  });

  const forged: [string, (codes: PaperProofCodes) => Partial<PaperProofCodes>][] = [
    [
      '金额',
      ({ statement }) => ({
        statementCode: encodeStatement({
          ...statement,
          amounts: statement.amounts.map(([label, fen, unit]) => [label, fen + 100_000, unit]),
        }),
      }),
    ],
    [
      '标题',
      ({ statement }) => ({ statementCode: encodeStatement({ ...statement, title: `${statement.title}（改）` }) }),
    ],
    ['字号', ({ statement }) => ({ statementCode: encodeStatement({ ...statement, number: '东政数〔2024〕99号' }) })],
    ['日期', ({ statement }) => ({ statementCode: encodeStatement({ ...statement, issuedOn: '2024-12-31' }) })],
    ['文件校验值', ({ statement }) => ({ statementCode: encodeStatement({ ...statement, sha256: 'a'.repeat(64) }) })],
    [
      '证明的路径',
      ({ proofCode }) => {
        const proof = decodeProof(proofCode);
        if (!proof) throw new Error('no proof');
        return {
          proofCode: encodeProof({
            ...proof,
            path: proof.path.map((hash, at) => (at === 1 ? hash.map((byte) => byte ^ 1) : hash)),
          }),
        };
      },
    ],
    [
      '证明的位置',
      ({ proofCode }) => {
        const proof = decodeProof(proofCode);
        if (!proof) throw new Error('no proof');
        return { proofCode: encodeProof({ ...proof, index: proof.index ^ 1 }) };
      },
    ],
  ];
  it.each(forged)('改了%s：如实说不相符', async (name, change) => {
    const given = { ...codes, ...change(codes) };
    expect(decodeStatement(given.statementCode)).toBeDefined();
    expect(await said(await scanned(given, `forged-${String(forged.findIndex(([one]) => one === name))}`))).toMatch(
      /^bad .*不符/u,
    );
  });

  it('不认识的公钥、没有公钥、没有见证签名：都不算通过', async () => {
    const picture = await scanned(codes, 'good');
    const other = await startWitness('other.example', []);
    await other.stop();
    expect(await said(picture, '')).toMatch(/^unsure 没有信任的公钥/u);
    expect(await said(picture, other.text)).toMatch(/^unsure 没有一把信任的公钥/u);
    expect(await said(picture, desk.app.transparency.keys.texts[0])).toMatch(/^unsure .*没有外部见证方/u);
    const blank = path.join(folder, 'blank.png');
    execFileSync('pdftoppm', [
      '-r',
      '60',
      '-png',
      '-singlefile',
      '-l',
      '1',
      '-W',
      '100',
      '-H',
      '100',
      '-x',
      '0',
      '-y',
      '0',
      path.join(folder, 'good.pdf'),
      path.join(folder, 'blank'),
    ]);
    expect(await said(blank)).toMatch(/^bad 没有读到/u);
  });

  it('产品里有核验单的入口', async () => {
    const reply = await desk.player.send('shenji.clerk', 'GET', `/api/papers/${paper.id}/proof`);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(reply.body.includes('没有外部见证签名')).toBe(true);
    expect((await desk.app.server.inject({ method: 'GET', url: `/api/papers/${paper.id}/proof` })).statusCode).toBe(
      401,
    );
  });
});
