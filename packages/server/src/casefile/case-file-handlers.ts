import type { Application, Tasks } from '@zhengxiang/application';
import { caseFileLimit, projectQuery, type ProjectQuery, type TaskView } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { projectNameOf } from '@zhengxiang/procedure';
import { legalDay, type Clock } from '../clock.ts';
import { answer, notFound, problem, type Answer } from '../http/problems.ts';
import type { Handlers } from '../http/register-routes.ts';
import { caseFileKind, caseFilesKind } from './case-file-tasks.ts';

interface Parts {
  readonly application: Application;
  readonly tasks: Tasks;
  readonly clock: Clock;
}

const begun = (task: TaskView | undefined): Answer<TaskView> =>
  task
    ? answer(task)
    : problem('too-many', { detail: '进行中的后台任务太多。', remedy: '请等已有任务完成，或取消不需要的任务。' });

const tooMany = (count: number): Answer<never> =>
  problem('invalid', {
    detail: `所选项目有 ${String(count)} 个，一次最多生成 ${String(caseFileLimit)} 个项目的案卷。`,
    remedy: '请用年度、单位、阶段等条件缩小范围，分几次下载。',
  });

const idsOf = async (
  application: Application,
  actor: Actor,
  query: ProjectQuery,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> => {
  const page = await application.projects(
    actor,
    projectQuery.parse({ ...query, origin: ['project'], page: 1, size: caseFileLimit, after: undefined }),
  );
  return { total: page.total, ids: page.rows.map(({ caseId }) => caseId) };
};

/** Asking for case files: what is asked for is fixed now, what may be in it is decided when it is made. */
export const caseFileHandlers = ({
  application,
  tasks,
  clock,
}: Parts): Pick<Handlers, 'makeCaseFile' | 'makeCaseFiles'> => ({
  makeCaseFile: async ({ session: { actor }, params }) => {
    const now = clock.now();
    const project = await application.project(actor, params.id, { now, today: legalDay(now) });
    if (!project) return notFound();
    const name = projectNameOf(project.facts) ?? '未命名项目';
    return begun(await tasks.start(actor, caseFileKind, `完整案卷：${name}`, { caseId: params.id }));
  },
  makeCaseFiles: async ({ session: { actor }, body }) => {
    const { total, ids } =
      'caseIds' in body
        ? { total: body.caseIds.length, ids: [...new Set(body.caseIds)] }
        : await idsOf(application, actor, body.query);
    if (total === 0) return problem('invalid', { detail: '没有符合条件的项目。', remedy: '请放宽条件后再试。' });
    if (total > caseFileLimit) return tooMany(total);
    return begun(await tasks.start(actor, caseFilesKind, `案卷汇编：${String(ids.length)} 个项目`, { caseIds: ids }));
  },
});
