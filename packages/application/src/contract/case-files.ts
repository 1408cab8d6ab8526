import { z } from 'zod';
import { uuid } from './common.ts';
import { projectQuery } from './project-list.ts';
import { taskView } from './tasks.ts';

/** So many case files at most in one go; more have to be narrowed down. */
export const caseFileLimit = 200;

export const caseFileRoutes = {
  makeCaseFile: {
    method: 'POST',
    path: '/api/projects/:id/case-file',
    summary: '生成一个项目的完整案卷',
    params: z.object({ id: uuid }),
    reply: taskView,
  },
  makeCaseFiles: {
    method: 'POST',
    path: '/api/case-files',
    summary: '生成所选项目的案卷汇编',
    body: z.union([
      z.object({ caseIds: z.array(uuid).min(1, { error: '请至少选择一个项目' }) }),
      z.object({ query: projectQuery }),
    ]),
    reply: taskView,
  },
} as const;
