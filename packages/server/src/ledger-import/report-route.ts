import type { LedgerImports, NewImport } from '@zhengxiang/application';
import { ledgerOutcomeNames } from '@zhengxiang/application/contract';
import { xlsxTable, type TableCell } from '@zhengxiang/documents';
import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { legalDay, type Clock } from '../clock.ts';
import { notFound, problem } from '../http/problems.ts';
import { sendProblem } from '../http/send-problem.ts';
import { xlsxMediaType } from '../project-list/export-route.ts';

const text = (value: string): TableCell => ({ kind: 'text', text: value });
const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** What became of every row of an import, to correct the file by. */
export const ledgerReport = (record: NewImport): { readonly name: string; readonly bytes: Readable } => {
  const { counts } = record;
  const bytes = xlsxTable({
    sheet: '导入报告',
    heading: [
      `旧台账导入报告：${record.fileName}（${record.sheet}）`,
      `${time.format(record.at)} ${record.by.name} 导入；新增 ${counts.added}，更新 ${counts.updated}，没有变化 ${counts.unchanged}，未勾选 ${counts.unticked}，有错误 ${counts.faulty}`,
      `文件 SHA-256：${record.sha256}`,
    ],
    columns: [
      { title: '行号', kind: 'count', width: 8 },
      { title: '结果', kind: 'text', width: 18 },
      { title: '问题', kind: 'text', width: 60 },
      ...record.headings.map((title) => ({ title, kind: 'text' as const, width: 20 })),
    ],
    rows: record.report.map(({ row, outcome, issues, written }): TableCell[] => [
      { kind: 'count', count: row },
      text(ledgerOutcomeNames[outcome]),
      text(issues.join('；')),
      ...written.map(text),
    ]),
  });
  return { name: `导入报告 ${record.fileName.replace(/\.\w+$/u, '')}.xlsx`, bytes };
};

/** `GET /api/ledger-imports/:id/report`: what became of every row, to correct the file by. */
export const ledgerReportRoute =
  (imports: LedgerImports, clock: Clock) =>
  (server: FastifyInstance): void => {
    server.get<{ Params: { id: string } }>(
      '/api/ledger-imports/:id/report',
      { schema: { summary: '旧台账导入报告（xlsx）', operationId: 'ledgerImportReport', tags: ['ledger-imports'] } },
      async (request, reply) => {
        const actor = request.signedIn?.actor;
        if (!actor) return sendProblem(reply, problem('unauthenticated').problem);
        const id = z.uuid().safeParse(request.params.id);
        const record = id.success ? await imports.report(actor, id.data, legalDay(clock.now())) : undefined;
        if (!record) return sendProblem(reply, notFound().problem);
        const { name, bytes } = ledgerReport(record);
        return reply
          .header('content-type', xlsxMediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
          .send(bytes);
      },
    );
  };
