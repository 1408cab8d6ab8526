import type { Application } from '@zhengxiang/application';
import { xlsxTable } from '@zhengxiang/documents';
import type { FastifyInstance } from 'fastify';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { legalDay, type Clock } from '../clock.ts';
import { problem } from '../http/problems.ts';
import { sendProblem } from '../http/send-problem.ts';
import { xlsxMediaType } from '../project-list/export-route.ts';
import { annualListWorkbook } from './annual-list-workbook.ts';

const query = z.object({ year: z.coerce.number().int().optional() });

/** `GET /api/annual-lists/export`: the yearly lists that this person sees, of one year or of all, as a workbook (article 10). */
export const annualListExportRoute =
  ({
    application,
    clock,
    county,
  }: {
    readonly application: Application;
    readonly clock: Clock;
    readonly county: () => Promise<string>;
  }) =>
  (server: FastifyInstance): void => {
    server.get(
      '/api/annual-lists/export',
      { schema: { summary: '导出年度清单（xlsx）', operationId: 'exportAnnualLists', tags: ['annualLists'] } },
      async (request, reply) => {
        const actor = request.signedIn?.actor;
        if (!actor) return sendProblem(reply, problem('unauthenticated', { remedy: '请登录后重新导出。' }).problem);
        const parsed = query.safeParse(request.query);
        if (!parsed.success)
          return sendProblem(reply, problem('invalid', { detail: '年度不对，请从年度清单页面导出。' }).problem);
        const { year } = parsed.data;
        const lists = await application.annualLists(actor, year);
        const day = legalDay(clock.now());
        const title = `${year === undefined ? '各年度' : `${String(year)} 年度`}项目清单`;
        const table = annualListWorkbook(
          [
            `${await county()}政务信息化服务${title}`,
            `导出：${actor.organisationName} ${actor.name}，${day}；金额单位：万元`,
          ],
          lists,
        );
        const body = new PassThrough();
        pipeline(xlsxTable(table), body).catch((error: unknown) => {
          if (!request.raw.destroyed) request.log.error({ err: error }, 'export failed');
          body.destroy(error instanceof Error ? error : undefined);
        });
        return reply
          .header('content-type', xlsxMediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${title} ${day}.xlsx`)}`)
          .send(body);
      },
    );
  };
