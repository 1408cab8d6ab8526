import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDump } from '../db/ledger/dump.ts';
import { describeFinding, type Finding } from '../db/ledger/findings.ts';
import type { KeptDigest } from '../db/ledger/verify-digests.ts';
import { verifyLedger, type Verification } from '../db/ledger/verify.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { withLedger } from './ledger-source.ts';

const USAGE = `用法：verify-ledger [--dump 导出文件 | --database-url 地址 | --data-dir 数据文件夹] [--digest 日期=摘要值 …]
  --dump          核对 export-ledger 的导出文件，无需数据库
  --database-url  核对指定的数据库（默认取环境变量 DATABASE_URL）
  --data-dir      核对内置数据库的数据文件夹（默认 data）
  --digest        与留存在外的每日摘要核对，可多次给出，如 --digest 2026-11-22=3f9a0c…`;

/** Recomputes the ledger and reports in Chinese. Exit code 0: intact; 1: findings; 2: could not be read. */
export const verifyLedgerCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dump: { type: 'string' },
      'database-url': { type: 'string' },
      'data-dir': { type: 'string' },
      digest: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const kept = (values.digest ?? []).map(readKept);
  const place = {
    databaseUrl: values['database-url'] ?? (values['data-dir'] ? undefined : process.env['DATABASE_URL']),
    dataDir: path.resolve(values['data-dir'] ?? 'data'),
  };
  const verification =
    values.dump === undefined
      ? await withLedger(place, (records) => verifyLedger(records, kept))
      : await verifyDump(values.dump, kept);
  report(verification, print);
  return verification.findings.length === 0 ? 0 : 1;
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

const report = (verification: Verification, print: Print): void => {
  const { cases, events, commands, digests, latestDigest, undigested, findings } = verification;
  print(`已核对：案卷 ${cases} 个，记录 ${events} 条，办理指令 ${commands} 条，每日摘要 ${digests} 份。`);
  if (latestDigest) print(`最近一份每日摘要：${latestDigest.day} ${latestDigest.digest}`);
  if (undigested.events > 0)
    print(
      `尚未列入每日摘要：${undigested.events} 条，最早的记于 ${chinaTime(undigested.since)}；这些记录只核对了记录之间的衔接，没有摘要可对照。`,
    );
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
