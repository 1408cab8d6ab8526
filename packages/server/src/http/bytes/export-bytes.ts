import { signature } from '@zhengxiang/core';
import {
  unknownStage,
  type Application,
  type LedgerImports,
  type ProjectLists,
  type Tasks,
} from '@zhengxiang/application';
import { filterWords, mediaTypes } from '@zhengxiang/application/contract';
import { xlsxTable } from '@zhengxiang/documents';
import type { FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { annualListWorkbook } from '../../workbooks/annual-list-workbook.ts';
import { legalDay, type Clock } from '../../clock.ts';
import { chosenColumns, listWorkbook } from '../../workbooks/list-workbook.ts';
import { ledgerReport } from '../../ledger-import/ledger-report.ts';
import { answer, notFound, problem } from '../problems.ts';
import type { ByteHandler, ByteHandlers } from '../register-byte-routes.ts';

export interface ExportParts {
  readonly application: Pick<Application, 'organisations' | 'annualLists' | 'names'>;
  readonly lists: ProjectLists;
  readonly imports: LedgerImports;
  readonly tasks: Pick<Tasks, 'result'>;
  readonly clock: Clock;
  readonly county: () => Promise<string>;
}

const clockTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
const xlsx = mediaTypes.xlsx;

/** What `write` writes, as it is written. Whoever closes the page ends it; anything else is ours, and the file must not look complete. */
const written = (request: FastifyRequest, write: (to: PassThrough) => Promise<unknown>): Readable => {
  const body = new PassThrough();
  write(body).catch((error: unknown) => {
    if (!request.raw.destroyed) request.log.error({ err: error }, 'export failed');
    body.destroy(error instanceof Error ? error : undefined);
  });
  return body;
};

/** Exactly the list that is shown, all rows, as they were at one moment. */
const exportProjects =
  ({ application, lists, clock, county }: ExportParts): ByteHandler<'exportProjects'> =>
  async ({ query: { columns, ...filter }, request, session: { actor } }) => {
    const fault = unknownStage(application.names, filter.stage);
    if (fault) return problem('invalid', { detail: fault.message, issues: [fault] });
    const names = new Map((await application.organisations()).map((one) => [one.id, one.name]));
    const countyName = await county();
    const now = clock.now();
    const day = legalDay(now);
    const heading = [
      `${countyName}政务信息化服务项目库`,
      `范围：${filterWords(application.names, filter, (id) => names.get(id) ?? '未知单位')}`,
      `导出：${actor.organisationName} ${signature(actor)}，${day} ${clockTime.format(now)}；金额单位：万元`,
    ];
    const body = written(request, (to) =>
      lists.withListing(actor, filter, (listing) => {
        const { batches } = listing;
        return pipeline(
          xlsxTable(listWorkbook({ heading, columns: chosenColumns(columns), batches, totals: listing })),
          to,
        );
      }),
    );
    return answer({ mediaType: xlsx, name: `项目库 ${day}.xlsx`, body });
  };

/** The yearly lists that this person sees, of one year or of all, as a workbook (article 10). */
const exportAnnualLists =
  ({ application, clock, county }: ExportParts): ByteHandler<'exportAnnualLists'> =>
  async ({ query: { year }, request, session: { actor } }) => {
    const lists = await application.annualLists(actor, year);
    const day = legalDay(clock.now());
    const title = `${year === undefined ? '各年度' : `${String(year)} 年度`}项目清单`;
    const heading = [
      `${await county()}政务信息化服务${title}`,
      `导出：${actor.organisationName} ${signature(actor)}，${day}；金额单位：万元`,
    ];
    const body = written(request, (to) => pipeline(xlsxTable(annualListWorkbook(heading, lists)), to));
    return answer({ mediaType: xlsx, name: `${title} ${day}.xlsx`, body });
  };

/** What became of every row of an old ledger, to correct the file by. */
const ledgerImportReport =
  ({ imports, clock }: ExportParts): ByteHandler<'ledgerImportReport'> =>
  async ({ params, session: { actor } }) => {
    const record = await imports.report(actor, params.id, legalDay(clock.now()));
    if (!record) return notFound();
    const { name, bytes } = ledgerReport(record);
    return answer({ mediaType: xlsx, name, body: bytes });
  };

type ExportRoute = 'exportProjects' | 'exportAnnualLists' | 'ledgerImportReport' | 'taskResult';

/** Lists, reports, and what background tasks have made. */
export const exportBytes = (parts: ExportParts): Pick<ByteHandlers, ExportRoute> => ({
  exportProjects: exportProjects(parts),
  exportAnnualLists: exportAnnualLists(parts),
  ledgerImportReport: ledgerImportReport(parts),
  taskResult: async ({ params, session: { actor } }) => {
    const file = await parts.tasks.result(actor, params.id);
    if (!file) return notFound();
    const { mediaType, name, size, path } = file;
    return answer({ mediaType, name, size, body: createReadStream(path) });
  },
});
