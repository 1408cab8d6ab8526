import { ledgerImportKind, TaskFailure, type JobKind, type LedgerImports, type Tasks } from '@zhengxiang/application';
import {
  ledgerImportRequest,
  ledgerOutcomeNames,
  mediaTypes,
  type LedgerCounts,
} from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { legalDay, type Clock } from '../clock.ts';
import { ledgerReport } from './ledger-report.ts';
import type { OpenedLedger } from './open-ledger.ts';

export interface LedgerImportParts {
  readonly imports: LedgerImports;
  readonly open: (actor: Actor, fileId: string) => Promise<OpenedLedger>;
  readonly clock: Clock;
}

const nothingTaken = (counts: LedgerCounts): string => {
  const rows = Object.entries(ledgerOutcomeNames)
    .map(([key, name]) => [name, counts[key as keyof LedgerCounts]] as const)
    .filter(([, count]) => count > 0);
  return `没有新的或更新的行，什么也没有导入。\n${rows.map(([name, count]) => `${name}：${String(count)} 行\n`).join('')}`;
};

/**
 * Takes a ledger in beside the requests, in one transaction: cancelled, or stopped with the server, it leaves nothing behind. Its
 * result is the report of every row.
 */
export const ledgerImportJob = (tasks: Pick<Tasks, 'kindOf'>, { imports, open, clock }: LedgerImportParts): JobKind =>
  tasks.kindOf(ledgerImportKind, ledgerImportRequest, async (job) => {
    await job.report(0, 1, '正在读取和核对文件');
    const ledger = await open(job.owner, job.data.fileId);
    if (ledger.kind === 'missing') throw new TaskFailure('文件已经不在，请重新上传。');
    if (ledger.kind === 'unreadable') throw new TaskFailure(ledger.message);
    const now = clock.now();
    const today = legalDay(now);
    const result = await imports.take(job.owner, ledger.file, job.data, {
      now,
      today,
      newId: () => randomUUID(),
      progress: (done, total) => job.report(done, total, `正在写入项目库：${String(done)} / ${String(total)} 行`),
    });
    if (result.kind === 'fault') throw new TaskFailure(result.message);
    if (result.kind === 'not-allowed') throw new TaskFailure('旧台账由办法指定的岗位导入，您的岗位不在其中。');
    const { importId, counts } = result.imported;
    const record = importId === null ? undefined : await imports.report(job.owner, importId, today);
    if (!record) return { name: '没有变化.txt', mediaType: 'text/plain', bytes: Buffer.from(nothingTaken(counts)) };
    const { name, bytes } = ledgerReport(record);
    return { name, mediaType: mediaTypes.xlsx, bytes: await buffer(bytes) };
  });
