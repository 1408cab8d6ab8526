import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendDigest } from '../db/ledger/digest.ts';
import { writeDump } from '../db/ledger/dump.ts';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { useDatabase } from '../testing/database.ts';
import { sampleCase } from '../testing/ledger-sample.ts';
import { exportLedgerCommand } from './export-ledger.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';

const database = useDatabase();
let folder: string;
let original: string;
let caseId: string;
let otherCase: string;
let digest: string;
let dump: string;
let number = 0;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-dump-'));
  original = path.join(folder, 'original.ndjson');
  // The lines are in the order of the ids: the first case is told by its lower one.
  [caseId = '', otherCase = ''] = [await sampleCase(database.db, 4), await sampleCase(database.db, 4)].sort();
  const result = await database.db.transaction((tx) =>
    appendDigest(tx, '2021-03-15', new Date('2021-03-15T15:00:00Z')),
  );
  digest = result.digest.digest;
  await database.db.transaction((tx) => writeDump(original, readLedger(tx), new Date('2021-03-15T16:00:00Z')));
});

beforeEach(() => {
  number += 1;
  dump = path.join(folder, `copy-${number}.ndjson`);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const run = async (...args: string[]): Promise<{ code: number; text: string }> => {
  const lines: string[] = [];
  const code = await verifyLedgerCommand(args, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
};

/** Writes a changed copy of the dump; lines 1 to 4 (from 0: the heading) are the events of the first case. */
const change = (edit: (lines: string[]) => void): void => {
  const lines = fs.readFileSync(original, 'utf8').trimEnd().split('\n');
  edit(lines);
  fs.writeFileSync(dump, `${lines.join('\n')}\n`);
};

describe('verify-ledger --dump', () => {
  it('finds an untouched dump whole, without a database', async () => {
    const { code, text } = await run('--dump', original, '--digest', `2021-03-15=${digest}`);
    expect(text).toBe(
      `已核对：案卷 2 个，记录 8 条，办理指令 8 条，每日摘要 1 份。\n最近一份每日摘要：2021-03-15 ${digest}\n结论：账册完整，未发现改动。`,
    );
    expect(code).toBe(0);
  });

  it('trusts no order of the lines', async () => {
    change((lines) => lines.splice(1, lines.length - 2, ...lines.slice(1, -1).reverse()));
    expect(await run('--dump', dump)).toMatchObject({ code: 0 });
  });

  const cases: [string, (lines: string[]) => void, RegExp][] = [
    ['an edit', (l) => (l[2] = (l[2] ?? '').replace('第二步', '第三步')), /第 2 条：内容被改动（事项 step\.2）/],
    ['a deletion', (l) => l.splice(2, 1), /应有 19 条，读到 18 条[\s\S]*第 2 条：记录被删除/],
    ['a line twice', (l) => l.splice(2, 0, l[2] ?? ''), /第 2 条：同一序号出现多条记录/],
    ['a tail cut off', (l) => l.splice(4, 1), /第 4 条：末尾的记录被删除/],
    ['a file cut off', (l) => l.splice(-2), /没有结束行，文件被截断（读到 18 条）/],
    ['a broken line', (l) => (l[3] = (l[3] ?? '').slice(0, 40)), /导出文件第 4 行：无法识别/],
    ['another file', (l) => (l[0] = '{"format":"other"}'), /导出文件第 1 行：无法识别/],
    [
      'two events swapped',
      (l) => {
        [l[2], l[3]] = [(l[2] ?? '').replace('"seq":2', '"seq":3'), (l[3] ?? '').replace('"seq":3', '"seq":2')];
      },
      /第 2 条：位置被改动，原为第 3 条/,
    ],
  ];
  it.each(cases)('finds %s', async (_name, edit, expected) => {
    change(edit);
    const { code, text } = await run('--dump', dump);
    expect(text).toMatch(expected);
    expect(text).toMatch(/结论：发现 \d+ 处异常，账册已被改动。$/);
    expect(code).toBe(1);
  });

  it('names the case', async () => {
    change((lines) => lines.splice(2, 1));
    expect((await run('--dump', dump)).text).toContain(`案卷 ${caseId} 第 2 条：记录被删除`);
  });

  type Row = Record<string, unknown>;
  /** Changes the records by somebody who knows the format and puts the closing line right. */
  const forge = (edit: (rows: Row[]) => Row[]): void =>
    change((lines) => {
      const rows = edit(lines.slice(1, -1).map((line) => JSON.parse(line) as Row));
      lines.splice(1, lines.length, ...[...rows, { end: rows.length }].map((row) => JSON.stringify(row)));
    });
  const isOf = (row: Row, record: string, seq?: number, of = caseId): boolean =>
    row['record'] === record && row['caseId'] === of && (seq === undefined || row['seq'] === seq);
  const find = (rows: Row[], record: string, seq?: number): Row =>
    rows.find((row) => isOf(row, record, seq)) ?? (rows.find((row) => row['record'] === record) as Row);

  const forgeries: [string, (rows: Row[]) => Row[], RegExp][] = [
    ['a whole case', (rows) => rows.filter((row) => row['caseId'] !== otherCase), /2021-03-15 的每日摘要记有本条/],
    [
      'the tail of a case, with its command and its head',
      (rows) => {
        const { commandId } = find(rows, 'event', 4);
        Object.assign(find(rows, 'head'), { seq: 3, digestedSeq: 3, hash: find(rows, 'event', 3)['hash'] });
        return rows.filter((row) => row['commandId'] !== commandId);
      },
      /第 4 条：2021-03-15 的每日摘要记有本条，现已不存在/,
    ],
    [
      'two receipts swapped',
      (rows) => {
        const [one, two] = [find(rows, 'event', 2), find(rows, 'event', 3)];
        [one['receiptCanonical'], two['receiptCanonical']] = [two['receiptCanonical'], one['receiptCanonical']];
        return rows;
      },
      /第 2 条：内容被改动[\s\S]*第 3 条：内容被改动/,
    ],
    [
      'two bodies swapped',
      (rows) => {
        const [one, two] = [find(rows, 'event', 2), find(rows, 'event', 3)];
        [one['bodyCanonical'], two['bodyCanonical']] = [two['bodyCanonical'], one['bodyCanonical']];
        return rows;
      },
      /第 2 条：内容被改动[\s\S]*第 3 条：内容被改动/,
    ],
    [
      'an event put in at the end, with head and command',
      (rows) => {
        const last = find(rows, 'event', 4);
        const commandId = '11111111-1111-4111-8111-111111111111';
        find(rows, 'head')['seq'] = 5;
        return [
          ...rows,
          { ...last, seq: 5, commandId, prevHash: last['hash'] },
          { ...find(rows, 'command'), commandId },
        ];
      },
      /第 5 条：内容被改动/,
    ],
    [
      'an edited answer of a command',
      (rows) => {
        const { commandId } = find(rows, 'event', 2);
        const command = rows.find((row) => row['record'] === 'command' && row['commandId'] === commandId);
        if (command) command['outcomeCanonical'] = String(command['outcomeCanonical']).replace('"seq":2', '"seq":3');
        return rows;
      },
      /第 2 条：办理指令 \S+ 的登记（请求、答复或时间）被改动/,
    ],
    [
      'an edited digest',
      (rows) => {
        const day = find(rows, 'digest');
        day['headsCanonical'] = String(day['headsCanonical']).replace(otherCase, caseId);
        return rows;
      },
      /2021-03-15 的每日摘要：摘要内容被改动/,
    ],
    ['a removed digest', (rows) => rows.filter((row) => row['record'] !== 'digest'), /末尾的摘要被删除/],
    [
      'a lowered head',
      (rows) => {
        find(rows, 'head')['digestedSeq'] = 0;
        return rows;
      },
      /链尾登记少于每日摘要已列入的记录/,
    ],
  ];
  it.each(forgeries)('finds %s in a dump with a right closing line', async (_name, edit, expected) => {
    forge(edit);
    const { code, text } = await run('--dump', dump);
    expect(text).not.toContain('导出文件');
    expect(text).toMatch(expected);
    expect(code).toBe(1);
  });

  it('finds a ledger rewritten as a whole by the digest that was kept outside', async () => {
    forge((rows) => rows.filter((row) => row['record'] === 'nothing'));
    expect(await run('--dump', dump)).toMatchObject({ code: 0 });
    const { code, text } = await run('--dump', dump, '--digest', `2021-03-15=${digest}`);
    expect(text).toContain(`2021-03-15 的每日摘要：摘要不存在，留存的摘要值为 ${digest}`);
    expect(code).toBe(1);
  });
});

const programs = (file: string, args: string[], env: Record<string, string> = {}) => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = fileURLToPath(new URL(file, import.meta.url));
  return spawnSync(process.execPath, ['--import', tsx, script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
};

describe('as programs', () => {
  it('verify-ledger ends with 0, 1 or 2', async () => {
    expect(programs('./verify-ledger.ts', ['--dump', original])).toMatchObject({ status: 0, stderr: '' });
    change((lines) => lines.splice(2, 1));
    expect(programs('./verify-ledger.ts', ['--dump', dump])).toMatchObject({ status: 1 });
    const wrong = programs('./verify-ledger.ts', ['--dump', original, '--digest', 'x']);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--digest 的格式');
    await expect(run('--data-dir', folder)).rejects.toThrow('没有数据库');
  });
});

describe('from a database', () => {
  it('exports a dump that verifies, and verifies the database itself', async () => {
    const url = databaseUrl();
    const lines: string[] = [];
    expect(await exportLedgerCommand([dump, '--database-url', url], (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([`已导出 19 条到 ${dump}`]);
    expect(await run('--dump', dump)).toMatchObject({ code: 0 });
    expect(await run('--database-url', url)).toMatchObject({ code: 0 });
    await expect(exportLedgerCommand([dump, '--database-url', url], () => undefined)).rejects.toThrow('EEXIST');
  });
});

const databaseUrl = (): string => {
  const { connectionString, host, user, database: name } = database.connection;
  return connectionString ?? `postgresql://${user}@${encodeURIComponent(host ?? '')}/${name}`;
};
