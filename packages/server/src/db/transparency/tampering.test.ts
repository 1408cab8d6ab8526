import { lives, type Life } from '@zhengxiang/demo-county';
import { parseKey, parseNote } from '@zhengxiang/transparency';
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpPlayer } from '../../testing/http-player.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { SpoiltRecord } from '../../testing/spoilt-record.ts';
import { openTestServer, type TestServer } from '../../testing/test-server.ts';
import { appendDigest } from '../ledger/digest.ts';
import { GENESIS, hashDigest, hashEvent } from '../ledger/hash.ts';
import type { EventRecord } from '../ledger/ledger-record.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { openLogKeys } from '../../transparency/log-keys.ts';
import { readKept, type KeptCheckpoint } from './verify-log.ts';

const life: Life | undefined = lives.find(({ id }) => id === 'social-assistance-136');

describe('账册和它旁边的记录被改动', () => {
  let app: TestServer;
  let spoilt: SpoiltRecord;
  let kept: KeptCheckpoint;
  let caseId: string;

  beforeAll(async () => {
    app = await openTestServer(undefined, { publicUrl: 'https://zx.example.test' });
    await installTestCounty(app.database.db, app.clock.now());
    const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    if (!life) throw new Error('no life');
    caseId = life.cases['main']?.id ?? '';
    for (const step of life.steps) {
      expect(await player.play(life, step)).toBeUndefined();
      if (step.action === 'approval.issue' && step.expect.kind === 'accepted') break;
    }
    await app.papers.desk.drain();
    const { db } = app.database;
    await db.transaction((tx) => appendDigest(tx, '2024-01-02', app.clock.now()));
    const owner = life.steps[0]?.by ?? '';
    // After the digest of the day: what the digests alone do not cover.
    for (const url of [`/api/projects/${caseId}`, `/api/projects/${caseId}/papers`])
      await player.send(owner, 'GET', url);
    await app.database.pool.query(
      `insert into setting_change (at, person_id, person_name, setting, reason, what) values (now(), gen_random_uuid(), '某', 'calendar', '某因', '["某事"]')`,
    );
    const paper = (await app.database.pool.query<{ id: string }>('select id from issued_paper limit 1')).rows[0];
    await player.send('shenji.clerk', 'GET', `/api/papers/${paper?.id ?? ''}/pdf`);
    const read = readKept((await app.transparency.checkpoint())?.note ?? '');
    if (!read) throw new Error('no checkpoint');
    kept = read;
    spoilt = await SpoiltRecord.open(app.database.superuser);
  });
  afterAll(async () => {
    await spoilt.close();
    await app.close();
  });

  const keys = () => app.transparency.keys.texts.map((text) => parseKey(text)).filter((key) => key !== undefined);
  const kinds = async (outside = [kept]): Promise<string[]> =>
    (await spoilt.findings({ kept: outside, keys: keys() })).map(({ kind }) => kind);

  /** Writes the chain of the case anew from an event on, with head, commands and digests that fit. */
  const rehash = async (change: (event: EventRecord) => EventRecord): Promise<void> => {
    let before = GENESIS;
    for await (const record of readLedger(spoilt.tx)) {
      if (record.record !== 'event' || record.caseId !== caseId) continue;
      const changed = change({ ...record, prevHash: before });
      before = hashEvent(changed);
      await spoilt.change(
        'update ledger_event set body_canonical = $1, prev_hash = $2, hash = $3 where case_id = $4 and seq = $5',
        [changed.bodyCanonical, changed.prevHash, before, caseId, record.seq],
      );
    }
    await spoilt.change('update chain_head set hash = $1 where case_id = $2', [before, caseId]);
    for await (const record of readLedger(spoilt.tx)) {
      if (record.record !== 'digest') continue;
      const heads = (JSON.parse(record.headsCanonical) as [string, number, string][]).map(([id, seq, hash]) =>
        id === caseId ? [id, seq, before] : [id, seq, hash],
      );
      const made = { ...record, headsCanonical: JSON.stringify(heads) };
      await spoilt.change('update ledger_digest set heads_canonical = $1, digest = $2 where number = $3', [
        made.headsCanonical,
        hashDigest(made),
        record.number,
      ]);
    }
  };
  const raised = (event: EventRecord): EventRecord =>
    event.seq === 1 ? { ...event, bodyCanonical: event.bodyCanonical.replace(/"name":"/u, '"name":"改') } : event;
  const dropDigests = async (): Promise<void> => {
    await spoilt.change('delete from ledger_digest');
    await spoilt.change('update chain_head set digested_seq = 0');
  };
  const dropNewest = async (): Promise<void> => {
    const [newest] = await spoilt.rows<{ command_id: string; seq: number }>(
      'select command_id, seq from ledger_event where case_id = $1 order by seq desc limit 1',
      [caseId],
    );
    await spoilt.change('delete from ledger_event where command_id = $1', [newest?.command_id]);
    await spoilt.change('delete from command_result where command_id = $1', [newest?.command_id]);
    await spoilt.change(
      'update chain_head set (seq, hash) = (select seq, hash from ledger_event e where e.case_id = chain_head.case_id order by seq desc limit 1) where case_id = $1',
      [caseId],
    );
  };

  // What the security review did: each is found by what stands in the database itself or by the state kept outside.
  const tamperings: [string, () => Promise<void>, RegExp][] = [
    ['一条记录连同案卷、链尾、摘要全部重算', () => rehash(raised), /row-altered/],
    ['删掉最新一条', dropNewest, /row-removed/],
    [
      '整个案卷删除',
      async () => {
        for (const table of ['ledger_event', 'command_result', 'chain_head'])
          await spoilt.change(`delete from ${table} where case_id = $1`, [caseId]);
      },
      /row-removed/,
    ],
    [
      '摘要全部删除，链尾归零',
      async () => {
        await spoilt.change('delete from ledger_digest');
        await spoilt.change('update chain_head set digested_seq = 0');
      },
      /row-removed/,
    ],
    [
      '错误时钟写下的摘要',
      () =>
        spoilt.change(
          `insert into ledger_digest (number, day, heads_count, heads_canonical, prev_digest, digest, created_at) select number + 1, date '2031-01-01', heads_count, '[]', digest, repeat('a', 64), now() from ledger_digest order by number desc limit 1`,
        ),
      /row-unlogged/,
    ],
    [
      '个人信息改动',
      () =>
        spoilt.change(
          `update personal_data set data = '{"contact":{"phone":"13900000000"}}' where ctid = (select ctid from personal_data limit 1)`,
        ),
      /personal-altered/,
    ],
    ['个人信息删除', () => spoilt.change('delete from personal_data'), /row-removed/],
    [
      '附件改指别的内容',
      () =>
        spoilt.change(
          `update stored_file set sha256 = repeat('b', 64) where ctid = (select ctid from stored_file limit 1)`,
        ),
      /row-altered/,
    ],
    [
      '文书的标题、字号、校验值',
      () =>
        spoilt.change(
          `update issued_paper set title = '改', pdf_sha256 = repeat('c', 64), place = 999 where series is not null and ctid = (select ctid from issued_paper where series is not null limit 1)`,
        ),
      /row-altered.*paper-differs/,
    ],
    ['查阅记录删除', () => spoilt.change('delete from reading_log'), /row-removed/],
    ['查阅记录改名', () => spoilt.change(`update reading_log set person_name = '他人'`), /row-altered/],
    ['管理记录删除', () => spoilt.change('delete from setting_change'), /row-removed/],
    [
      '账号改密码',
      () => spoilt.change(`update account set password_hash = 'x' where ctid = (select ctid from account limit 1)`),
      /row-altered/,
    ],
    [
      '岗位加一个',
      () =>
        spoilt.change(`insert into desk select person_id, organisation_id, 'system-administrator' from desk limit 1`),
      /row-unlogged/,
    ],
    [
      '单位性质改动',
      () =>
        spoilt.change(
          `update organisation set role = 'audit-bureau' where ctid = (select ctid from organisation where role <> 'audit-bureau' limit 1)`,
        ),
      /row-altered/,
    ],
    [
      '日志清空',
      async () => {
        for (const table of ['log_entry', 'log_tile', 'log_checkpoint']) await spoilt.change(`delete from ${table}`);
      },
      /row-unlogged.*kept-beyond|kept-beyond.*row-unlogged/,
    ],
  ];
  it.each(tamperings)('%s', async (_name, tamper, expected) => {
    const found = await spoilt.during(async () => {
      await tamper();
      return kinds();
    });
    expect(found.join(' ')).toMatch(expected);
  });

  it('两条记录交换位置', async () => {
    const found = await spoilt.during(async () => {
      await spoilt.change('update ledger_event set seq = seq + 1000 where case_id = $1 and seq in (1, 2)', [caseId]);
      await spoilt.change('update ledger_event set seq = 1003 - seq where case_id = $1 and seq > 1000', [caseId]);
      return kinds();
    });
    expect(found).toEqual(expect.arrayContaining(['event-moved', 'row-altered']));
  });

  it('日志的两条交换位置', async () => {
    const found = await spoilt.during(async () => {
      await spoilt.change('update log_entry set place = place - 1000 where place in (0, 1)');
      await spoilt.change('update log_entry set place = -999 - place where place < 0');
      return kinds();
    });
    expect(found).toEqual(expect.arrayContaining(['tile-differs', 'kept-differs', 'checkpoint-differs']));
  });

  // The operator holds the key of the log, too: what stands in the database fits itself, and only what is outside tells.
  const rewritten: [string, () => Promise<void>, string[]][] = [
    ['整库改写', () => rehash(raised), []],
    ['摘要全部删除，再删掉最新一条', () => dropDigests().then(dropNewest), []],
    ['查阅记录删除', () => spoilt.change('delete from reading_log'), []],
    ['管理记录删除', () => spoilt.change('delete from setting_change'), []],
    [
      '账号改密码',
      () => spoilt.change(`update account set password_hash = 'x' where ctid = (select ctid from account limit 1)`),
      [],
    ],
    // The event of the issue still says otherwise.
    [
      '文书标题改动',
      () =>
        spoilt.change(
          `update issued_paper set title = '改' where ctid = (select ctid from issued_paper where state = 'ready' limit 1)`,
        ),
      ['paper-differs'],
    ],
  ];
  it.each(rewritten)('%s，日志重写并重新签名：只有留存在外的存证点能发现', async (_name, tamper, inside) => {
    await spoilt.during(async () => {
      await tamper();
      await spoilt.rewriteLog(app.transparency.keys);
      expect(await kinds([])).toEqual(inside);
      const found = await kinds();
      expect(found.some((kind) => kind === 'kept-differs' || kind === 'kept-beyond')).toBe(true);
    });
  });

  it('存证点的简写（文书页脚）同样管用', async () => {
    const short = readKept(`${String(kept.size)}-${kept.root.slice(0, 16)}`);
    expect(short).toBeDefined();
    await spoilt.during(async () => {
      expect(await kinds([short as KeptCheckpoint])).toEqual([]);
      await spoilt.change('delete from reading_log');
      await spoilt.rewriteLog(app.transparency.keys);
      expect(await kinds([short as KeptCheckpoint])).not.toEqual([]);
    });
  });

  it('另一把钥匙签的存证点不算', async () => {
    const others = openLogKeys(mkdtempSync(path.join(tmpdir(), 'zx-keys-')), 'https://zx.example.test', false);
    expect(others.origin).toBe(app.transparency.keys.origin);
    const state = await app.transparency.checkpoint();
    const text = parseNote(state?.note ?? '')?.text ?? '';
    const found = await spoilt.during(async () => {
      await spoilt.change('update log_checkpoint set note = $1 where size = $2', [others.sign(text), kept.size]);
      return kinds();
    });
    expect(found).toEqual(['checkpoint-unsigned']);
  });

  const files: [string, (path: string) => void, string][] = [
    ['改一个字节', (path) => writeFileSync(path, 'x', { flag: 'a' }), 'file-altered'],
    ['换成别的内容', (path) => writeFileSync(path, '%PDF-1.4'), 'file-altered'],
    ['拿走', (path) => renameSync(path, `${path}.gone`), 'file-missing'],
  ];
  it.each(files)('附件和文书的文件%s', async (_name, spoil, expected) => {
    for (const table of ['stored_file:sha256', 'issued_paper:pdf_sha256']) {
      const [name = '', column = ''] = table.split(':');
      const rows = await spoilt.rows<{ sha256: string }>(
        `select ${column} as sha256 from ${name} where ${column} is not null order by 1`,
      );
      const sha256 = rows[files.findIndex(([, one]) => one === spoil)]?.sha256 ?? rows[0]?.sha256 ?? '';
      spoil(app.files.pathOf(sha256));
      const found = await spoilt.during(() => spoilt.findings({ kept: [kept], keys: keys() }, app.files));
      expect(found.map(({ kind }) => kind)).toContain(expected);
    }
  });

  it('程序自己的账号也改不了查阅记录、管理记录和日志', async () => {
    for (const table of ['reading_log', 'setting_change', 'log_checkpoint', 'log_entry'])
      for (const statement of [`delete from ${table}`, `truncate ${table}`])
        await expect(app.database.pool.query(statement)).rejects.toThrow('append-only');
    await expect(app.database.pool.query(`update reading_log set what = 'x'`)).rejects.toThrow('append-only');
    await expect(app.database.pool.query(`update log_entry set key = 'x'`)).rejects.toThrow('does not change');
    await expect(app.database.pool.query(`update log_entry set place = place + 1`)).rejects.toThrow('does not change');
  });
});
