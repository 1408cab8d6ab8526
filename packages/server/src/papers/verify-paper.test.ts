import type { PaperView, VerifiedPaper } from '@zhengxiang/application/contract';
import { wanText, type Fen } from '@zhengxiang/core';
import { lives, type Life } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuedPaper } from '../db/schema/papers.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { uploadScan } from '../testing/upload-scan.ts';
import { paperChainOf } from '../db/papers/paper-chain.ts';

const lifeOf = (id: string): Life => {
  const life = lives.find((one) => one.id === id);
  if (!life) throw new Error(`no life ${id}`);
  return life;
};
const caseOf = (life: Life): string => life.cases['main']?.id ?? '';
const approved = lifeOf('social-assistance-136');
const returned = lifeOf('returned-twice');

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('凭核验码核验', () => {
  let app: TestServer;
  let player: HttpPlayer;
  const papersOf = async (life: Life): Promise<readonly PaperView[]> =>
    (await player.send('shenji.clerk', 'GET', `/api/projects/${caseOf(life)}/papers`)).json<PaperView[]>();
  const paperOf = async (kind: string, life = approved): Promise<PaperView> => {
    const found = (await papersOf(life)).find((one) => one.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };
  const verified = async (code: string): Promise<VerifiedPaper> =>
    (await app.server.inject({ method: 'GET', url: `/api/verify/${encodeURIComponent(code)}` })).json<VerifiedPaper>();
  const codeOf = ({ verifyPath }: PaperView): string => verifyPath.replace('/verify/', '');
  const bytesOf = async ({ id }: PaperView, format: 'pdf' | 'docx' = 'pdf'): Promise<Buffer> =>
    (await player.send('shenji.clerk', 'GET', `/api/papers/${id}/${format}`)).rawPayload;
  /** What only somebody with all rights over the database could do; taken back after `look`. */
  const spoilt = async (statement: string, values: unknown[], look: () => Promise<void>): Promise<void> => {
    const client = new pg.Client(app.database.superuser);
    await client.connect();
    const tables = ['ledger_event', 'issued_paper'];
    for (const table of tables) {
      await client.query(`create table spoilt_${table} as table ${table}`);
      await client.query(`alter table ${table} disable trigger all`);
    }
    try {
      expect((await client.query(statement, values)).rowCount).toBeGreaterThan(0);
      await look();
    } finally {
      for (const table of tables) {
        await client.query(`delete from ${table}`);
        await client.query(`insert into ${table} select * from spoilt_${table}`);
        await client.query(`drop table spoilt_${table}`);
        await client.query(`alter table ${table} enable trigger all`);
      }
      await client.end();
    }
  };

  beforeAll(async () => {
    app = await openTestServer(undefined, { publicUrl: 'https://zx.example.test' });
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    for (const step of approved.steps) {
      expect(await player.play(approved, step)).toBeUndefined();
      if (step.action === 'approval.issue' && step.expect.kind === 'accepted') break;
    }
    for (const step of returned.steps) {
      expect(await player.play(returned, step)).toBeUndefined();
      if (step.action === 'intake.accept' && step.expect.kind === 'accepted') break;
    }
    await app.papers.desk.drain();
  });
  afterAll(() => app.close());

  it('告诉人的内容是出具时登记的，与纸上一致；没有人名、电话和内部编号', async () => {
    const paper = await paperOf('approval');
    const found = await verified(codeOf(paper));
    const pdf = await bytesOf(paper);
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(/\s+/gu, '');
    expect(found).toMatchObject({
      state: 'current',
      paper: {
        ...{ name: '立项批复', number: paper.number, title: paper.title, organ: '东源县政务服务数据管理局', pages: 2 },
        ...{ source: 'recorded', seal: 'awaited', sha256: hashOf(pdf), faults: [] },
        contents: {
          project: '社会救助一体化信息平台',
          addressee: '东源县民政局',
          points: [{ label: '批复', text: '同意立项' }],
        },
      },
    });
    const [amount] = found.paper?.contents?.amounts ?? [];
    expect(amount?.label).toBe('评审核定金额');
    expect(text).toContain(`评审核定金额为${wanText((amount?.amount ?? 0) as Fen)}`.replaceAll(' ', ''));
    const annex = await verified(codeOf(await paperOf('annex1')));
    expect(annex.paper?.contents?.amounts).toMatchObject([{ label: '项目总投资', unit: '万元' }]);
    for (const told of [found, annex].map((one) => JSON.stringify(one).replaceAll(/[0-9a-f]{64}/gu, ''))) {
      expect(told).not.toContain(caseOf(approved));
      expect(told).not.toContain(paper.by);
      expect(told).not.toMatch(/1[3-9]\d{9}|@/u);
    }
  });

  it('改了金额的 Word 副本：没有码可扫，逐字节比对不一致', async () => {
    const paper = await paperOf('approval');
    const docx = await bytesOf(paper, 'docx');
    expect(docx.includes('word/media/')).toBe(false);
    const { paper: told } = await verified(codeOf(paper));
    expect([told?.sha256, ...(told?.scans ?? [])]).not.toContain(hashOf(docx));
  });

  it('改过的 PDF、另一份文书的 PDF：与登记的哈希不一致', async () => {
    const paper = await paperOf('approval');
    const { paper: told } = await verified(codeOf(paper));
    const pdf = await bytesOf(paper);
    const altered = Buffer.from(pdf);
    altered[altered.length - 10] = (altered[altered.length - 10] ?? 0) ^ 1;
    expect(told?.sha256).toBe(hashOf(pdf));
    expect(told?.sha256).not.toBe(hashOf(altered));
    expect(told?.sha256).not.toBe(hashOf(await bytesOf(await paperOf('review-opinion'))));
  });

  it('重新报送以后，前一次的申请表已被替代；改掉登记也变不回来', async () => {
    const forms = (await papersOf(returned)).filter(({ kind }) => kind === 'annex1');
    expect(forms.length).toBeGreaterThan(2);
    const states = await Promise.all(forms.map(async (one) => (await verified(codeOf(one))).state));
    expect(states.sort()).toEqual(['current', ...forms.slice(1).map(() => 'replaced')]);
    await spoilt('update issued_paper set superseded_by = null where case_id = $1', [caseOf(returned)], async () => {
      const after = await Promise.all(forms.map(async (one) => (await verified(codeOf(one))).state));
      expect(after.sort()).toEqual(states);
    });
  });

  it('撤回申报以后，申请表说明已撤回', async () => {
    const paper = await paperOf('annex1', returned);
    const { seq } = (await player.send('shenji.clerk', 'GET', `/api/projects/${caseOf(returned)}`)).json<{
      seq: number;
    }>();
    const owner = returned.steps.find(({ action }) => action === 'initiation.submit')?.by ?? '';
    const input = { reason: '方案需要重新论证' };
    const command = {
      commandId: '7b0f0c7e-54b0-4d53-9c6e-0d2f7e5f9b77',
      action: 'initiation.withdraw',
      expectedSeq: seq,
    };
    const reply = await player.send(owner, 'POST', '/api/acts', { ...command, caseId: caseOf(returned), input });
    expect([reply.statusCode, reply.body]).toEqual([200, reply.body]);
    expect((await verified(codeOf(paper))).state).toBe('withdrawn');
  });

  it('存着的文件被改、被换、不见了：说明不符', async () => {
    const paper = await paperOf('approval');
    const file = app.files.pathOf(paper.sha256 ?? '');
    const kept = readFileSync(file);
    for (const content of [Buffer.concat([kept, Buffer.from('%')]), await bytesOf(await paperOf('review-opinion'))]) {
      writeFileSync(file, content);
      expect(await verified(codeOf(paper))).toMatchObject({ state: 'suspect', paper: { faults: ['file-altered'] } });
    }
    renameSync(file, `${file}.away`);
    expect(await verified(codeOf(paper))).toMatchObject({ state: 'suspect', paper: { faults: ['file-missing'] } });
    renameSync(`${file}.away`, file);
    writeFileSync(file, kept);
    expect((await verified(codeOf(paper))).state).toBe('current');
  });

  it.each([
    ['标题', "title = '另一个标题'"],
    ['文号', 'place = place + 100'],
    ['单位', "organ_name = '另一个局'"],
    ['日期', "issued_on = '2020-01-01'"],
    ['文书种类', "kind = 'intake-acceptance'"],
    ['编号', "id = '7b0f0c7e-54b0-4d53-9c6e-0d2f7e5f9b55'"],
    ['电子签名', 'sealed = true'],
    ['事项', 'event_seq = event_seq - 1'],
    ['项目', "case_id = '7b0f0c7e-54b0-4d53-9c6e-0d2f7e5f9b66'"],
    ['文件', "pdf_sha256 = (select pdf_sha256 from issued_paper other where other.kind = 'review-opinion')"],
  ])('数据库里改了登记的%s：说明不符，内容仍按台账', async (name, change) => {
    const paper = await paperOf('approval');
    const before = await verified(codeOf(paper));
    await spoilt(`update issued_paper set ${change} where id = $1`, [paper.id], async () => {
      const found = await verified(codeOf(paper));
      expect([name, found.state]).toEqual([name, 'suspect']);
      expect(found.paper?.faults.length).toBeGreaterThan(0);
      const contents = found.paper?.contents ?? before.paper?.contents;
      expect(contents).toEqual(before.paper?.contents);
    });
    expect(await verified(codeOf(paper))).toEqual(before);
  });

  it('两份文书的核验码对调：两份都不符', async () => {
    const [one, other] = [await paperOf('approval'), await paperOf('review-opinion')];
    const swap = `update issued_paper set verify_code = case id when $1 then $2 else $3 end || 'X' where id in ($1, $4)`;
    await spoilt(swap, [one.id, codeOf(other), codeOf(one), other.id], async () => {
      expect((await verified(`${codeOf(one)}X`)).state).toBe('suspect');
      expect((await verified(`${codeOf(other)}X`)).state).toBe('suspect');
    });
  });

  it('台账里改了事项、改了登记的金额：红色说明，不再告诉内容', async () => {
    const paper = await paperOf('approval');
    const edit = `update ledger_event set body_canonical = regexp_replace(body_canonical, '(":"?)', '\\19') where case_id = $1 and seq = $2`;
    const { hash, seq } = (await verified(codeOf(paper))).paper ?? { hash: '', seq: 0 };
    await spoilt(edit, [caseOf(approved), seq], async () => {
      const found = await verified(codeOf(paper));
      expect(found).toMatchObject({ state: 'suspect', paper: { contents: null, source: 'unknown', hash } });
      expect(found.paper?.faults).toContain('act-altered');
    });
    const chain = paperChainOf(caseOf(approved));
    const amount = edit.replace(`'(":"?)'`, `'("amount":)'`);
    const record = amount.replace('seq = $2', `body_canonical like '%' || $2 || '%' and type = 'paper.issued'`);
    await spoilt(record, [chain, paper.id], async () => {
      const found = await verified(codeOf(paper));
      expect(found).toMatchObject({ state: 'suspect', paper: { contents: null } });
      expect(found.paper?.faults).toContain('record-altered');
    });
    const cut = `delete from ledger_event where case_id = $1 and seq = $2`;
    await spoilt(cut, [caseOf(approved), paper.seq], async () => {
      expect((await verified(codeOf(paper))).paper?.faults).toContain('act-missing');
    });
  });

  it('早期出具、没有登记内容的文书：内容由它的事项还原，说明是还原的；还原不了的说明不知道', async () => {
    const paper = await paperOf('approval');
    const before = await verified(codeOf(paper));
    const unrecorded = 'delete from ledger_event where case_id = $1';
    await spoilt(unrecorded, [paperChainOf(caseOf(approved))], async () => {
      const found = await verified(codeOf(paper));
      expect(found).toEqual({ ...before, paper: { ...before.paper, source: 'restored' } });
      const forge = (values: Partial<typeof issuedPaper.$inferInsert>) =>
        app.database.db.update(issuedPaper).set(values).where(eq(issuedPaper.id, paper.id));
      await forge({ title: '另一个标题' });
      expect((await verified(codeOf(paper))).state).toBe('suspect');
      await forge({ title: paper.title, kind: 'of-old' });
      const gone = await verified(codeOf(paper));
      expect(gone.paper).toMatchObject({ source: 'unknown', contents: null });
    });
  });

  it('传了盖章扫描件的说明已登记，扫描件也能比对', async () => {
    const paper = await paperOf('approval');
    const fileId = await uploadScan(app, 'zhengshu.leader');
    await player.send('zhengshu.leader', 'POST', `/api/papers/${paper.id}/scans`, { fileId });
    const scan = (await player.send('zhengshu.leader', 'GET', `/api/files/${fileId}/content`)).rawPayload;
    expect((await verified(codeOf(paper))).paper).toMatchObject({ seal: 'scanned', scans: [hashOf(scan)] });
  });

  it('照着纸上的码输入：分组、小写、把 0 写成 O 都认得；乱写的查不到', async () => {
    const paper = await paperOf('approval');
    const code = codeOf(paper);
    const grouped = (code.match(/.{5}/gu) ?? []).join('-');
    const typed = [
      grouped,
      code.toLowerCase(),
      ` ${grouped.replaceAll('-', ' ')} `,
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    for (const one of typed) expect([one, (await verified(one)).state]).toEqual([one, 'current']);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{25}$/u);
    for (const one of ['A', 'A'.repeat(25), '%', "' or 1=1", `${code}0`])
      expect([one, (await verified(one)).state]).toEqual([one, 'unknown']);
  });
});
