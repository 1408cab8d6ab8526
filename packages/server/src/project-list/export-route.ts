import type { ProjectLists } from '@zhengxiang/application';
import { exportQuery, filterWords, type LawNames, type OrganisationView } from '@zhengxiang/application/contract';
import { xlsxTable } from '@zhengxiang/documents';
import type { FastifyInstance } from 'fastify';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { legalDay, type Clock } from '../clock.ts';
import { problem } from '../http/problems.ts';
import { sendProblem } from '../http/send-problem.ts';
import { chosenColumns, listWorkbook } from './list-workbook.ts';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ExportParts {
  readonly lists: ProjectLists;
  readonly organisations: () => Promise<readonly OrganisationView[]>;
  readonly clock: Clock;
  readonly county: () => Promise<string>;
  readonly names: LawNames;
}

const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** `GET /api/projects/export`: exactly the list that is shown, all rows, as they were at one moment. */
export const exportRoute =
  ({ lists, organisations, clock, county, names: called }: ExportParts) =>
  (server: FastifyInstance): void => {
    server.get(
      '/api/projects/export',
      { schema: { summary: '导出项目库（xlsx）', operationId: 'exportProjects', tags: ['projects'] } },
      async (request, reply) => {
        const actor = request.signedIn?.actor;
        if (!actor) return sendProblem(reply, problem('unauthenticated', { remedy: '请登录后重新导出。' }).problem);
        const parsed = exportQuery.safeParse(request.query);
        if (!parsed.success)
          return sendProblem(reply, problem('invalid', { detail: '筛选条件不对，请从项目库页面导出。' }).problem);
        const { columns, ...filter } = parsed.data;
        const names = new Map((await organisations()).map((one) => [one.id, one.name]));
        const countyName = await county();
        const now = clock.now();
        const day = legalDay(now);
        const body = new PassThrough();
        const writing = lists.withListing(actor, filter, (listing) =>
          pipeline(
            xlsxTable(
              listWorkbook({
                heading: [
                  `${countyName}政务信息化服务项目库`,
                  `范围：${filterWords(called, filter, (id) => names.get(id) ?? '未知单位')}`,
                  `导出：${actor.organisationName} ${actor.name}，${day} ${time.format(now)}；金额单位：万元`,
                ],
                columns: chosenColumns(columns),
                batches: listing.batches,
                totals: listing,
              }),
            ),
            body,
          ),
        );
        writing.catch((error: unknown) => {
          // Whoever closes the page ends the download; anything else is ours. Either way the file must not look complete.
          if (!request.raw.destroyed) request.log.error({ err: error }, 'export failed');
          body.destroy(error instanceof Error ? error : undefined);
        });
        return reply
          .header('content-type', xlsxMediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`项目库 ${day}.xlsx`)}`)
          .send(body);
      },
    );
  };
