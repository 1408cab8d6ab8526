import { parseKey, shortCheckpoint, type VerifierKey } from '@zhengxiang/transparency';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDump } from '../db/ledger/dump.ts';
import { describeFinding, type Finding } from '../db/ledger/findings.ts';
import type { KeptDigest } from '../db/ledger/verify-digests.ts';
import { verifyLedger, type Verification } from '../db/ledger/verify.ts';
import { readKept as readCheckpointText, type KeptCheckpoint, type LogTrust } from '../db/transparency/verify-log.ts';
import { folderStore } from '../files/store.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { withLedger } from './ledger-source.ts';
import { placeOf, placeOptions, withPlace, type Place } from './place-options.ts';

const USAGE = `用法：verify-ledger [--dump 导出文件 | --database-url 地址 | --data-dir 数据文件夹] [--checkpoint 存证点 …]
                    [--key 公钥 …] [--files 文件夹] [--derived] [--digest 日期=摘要值 …]
  --dump          核对 export-ledger 的导出文件，无需数据库
  --database-url  核对指定的数据库（默认取环境变量 DATABASE_URL）
  --data-dir      核对内置数据库的数据文件夹（默认环境变量 DATA_DIR，没有设的是 data）
  --digest        与留存在外的每日摘要核对，可多次给出，如 --digest 2026-11-22=3f9a0c…
  --checkpoint    与留存在外的存证点核对，可多次给出：邮件或见证方的存证点文件，或者文书页脚的简写（如 12345-3f9a0c4d）
  --key           存证日志或见证方的公钥（名称+编号+内容），给出的才核对签名，可多次给出
  --files         附件和文书所在的文件夹（默认数据文件夹下的 files）
  --derived       另外按账册重建项目库、待办等，与现有内容比较；期间办理事项等待`;

/** Recomputes the ledger and reports in Chinese. Exit code 0: intact; 1: findings; 2: could not be read. */
export const verifyLedgerCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...placeOptions,
      dump: { type: 'string' },
      digest: { type: 'string', multiple: true },
      checkpoint: { type: 'string', multiple: true },
      key: { type: 'string', multiple: true },
      files: { type: 'string' },
      derived: { type: 'boolean' },
    },
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const kept = (values.digest ?? []).map(readKept);
  const place = placeOf(values);
  if (values.dump !== undefined) {
    const verification = await verifyDump(values.dump, kept);
    report(verification, [], print);
    return verification.findings.length === 0 ? 0 : 1;
  }
  const trust = {
    kept: (values.checkpoint ?? []).map(readKeptCheckpoint),
    keys: (values.key ?? []).map(readKey),
  };
  const folder = values.files ?? (values['database-url'] === undefined ? path.join(place.dataDir, 'files') : undefined);
  const { verification, lines, found } = await verifyDatabase(place, kept, trust, folder, values.derived === true);
  report({ ...verification, findings: [...verification.findings, ...found] }, lines, print);
  return verification.findings.length + found.length === 0 ? 0 : 1;
};

/** The ledger and the record of a database as of one moment; loaded only here, a dump needs none of it. */
const verifyDatabase = async (
  place: Place,
  kept: readonly KeptDigest[],
  trust: Pick<LogTrust, 'kept' | 'keys'>,
  folder: string | undefined,
  derived: boolean,
) => {
  const { verifyRecord } = await import('./verify-record.ts');
  const { checkSm2 } = await import('../transparency/log-keys.ts');
  const files = folder !== undefined && existsSync(folder) ? folderStore(folder) : undefined;
  const both = await withLedger(place, async (records, tx) => ({
    verification: await verifyLedger(records, kept),
    record: await verifyRecord(tx, { ...trust, sm2: checkSm2 }, files),
  }));
  const { record } = both;
  const found: Finding[] = [...record.findings];
  if (derived) {
    const { verifyDerived } = await import('./verify-derived.ts');
    found.push(...(await withPlace(place, ({ db }) => verifyDerived(db, new Date()))));
  }
  const newest = record.size === 0 ? '尚无' : shortCheckpoint(record);
  const lines = [
    `存证日志：条目 ${String(record.entries)} 条，已编入 ${String(record.size)} 条，签名的存证点 ${String(record.checkpoints)} 个，当前 ${newest}。`,
    record.files === undefined
      ? '没有核对附件和文书的文件内容（未指明文件夹）。'
      : `文件：${String(record.files)} 个。`,
    ...(trust.kept.length === 0
      ? ['没有给出留存在外的存证点：整库改写、末尾删除只有与外部留存的存证点对照才能发现。']
      : []),
  ];
  return { verification: both.verification, lines, found };
};

const readKeptCheckpoint = (given: string): KeptCheckpoint => {
  const kept = readCheckpointText(existsSync(given) ? readFileSync(given, 'utf8') : given);
  if (kept === undefined)
    throw new UsageError(`--checkpoint 填存证点文件，或者 条数-根的开头（至少 8 位十六进制数字）：${given}\n${USAGE}`);
  return kept;
};

const readKey = (given: string): VerifierKey => {
  const key = parseKey(given);
  if (key === undefined) throw new UsageError(`--key 的格式为 名称+编号+内容：${given}\n${USAGE}`);
  return key;
};

const verifyDump = async (file: string, kept: readonly KeptDigest[]): Promise<Verification> => {
  const unreadable: Finding[] = [];
  const verification = await verifyLedger(readDump(file, unreadable), kept);
  return { ...verification, findings: [...unreadable, ...verification.findings] };
};

const readKept = (text: string): KeptDigest => {
  const [, day, digest] = /^(\d{4}-\d{2}-\d{2})=([0-9a-f]{8,64})$/.exec(text.toLowerCase()) ?? [];
  if (day === undefined || digest === undefined) {
    throw new UsageError(`--digest 的格式为 日期=摘要值（至少 8 位十六进制数字）：${text}\n${USAGE}`);
  }
  return { day, digest };
};

const report = (
  verification: Omit<Verification, 'findings'> & { readonly findings: readonly Finding[] },
  lines: readonly string[],
  print: Print,
): void => {
  const { cases, events, commands, digests, latestDigest, undigested, findings } = verification;
  print(`已核对：案卷 ${cases} 个，记录 ${events} 条，办理指令 ${commands} 条，每日摘要 ${digests} 份。`);
  if (latestDigest) print(`最近一份每日摘要：${latestDigest.day} ${latestDigest.digest}`);
  if (undigested.events > 0)
    print(
      `尚未列入每日摘要：${undigested.events} 条，最早的记于 ${chinaTime(undigested.since)}；这些记录只核对了记录之间的衔接，没有摘要可对照。`,
    );
  for (const line of lines) print(line);
  for (const finding of findings) print(`  ✗ ${describeFinding(finding)}`);
  print(
    findings.length === 0 ? '结论：账册完整，未发现改动。' : `结论：发现 ${findings.length} 处异常，账册已被改动。`,
  );
};

/** `2026-03-05 17:00`, the county's time; a forged instant may be none. */
const chinaTime = (iso: string | undefined): string => {
  const at = new Date(iso ?? '');
  return Number.isNaN(at.getTime())
    ? '无法识别的时间'
    : at.toLocaleString('sv', { timeZone: 'Asia/Shanghai' }).slice(0, 16);
};

await runCommand(import.meta.url, verifyLedgerCommand);
