import { momentOf, type CaseFileAnswer, type CaseFileDesk } from '@zhengxiang/application';
import type { TaskView } from '@zhengxiang/application/contract';
import type { Clock } from '../../clock.ts';
import { answer, notFound, problem, type Answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';

const told = (given: CaseFileAnswer): Answer<TaskView> => {
  switch (given.kind) {
    case 'begun':
      return answer(given.task);
    case 'busy':
      return problem('too-many', {
        detail: '进行中的后台任务太多。',
        remedy: '请等已有任务完成，或取消不需要的任务。',
      });
    case 'not-found':
      return notFound();
    case 'none':
      return problem('invalid', { detail: '没有符合条件的项目。', remedy: '请放宽条件后再试。' });
    case 'too-many':
      return problem('invalid', {
        detail: `所选项目有 ${String(given.count)} 个，一次最多生成 ${String(given.limit)} 个项目的案卷。`,
        remedy: '请用年度、单位、阶段等条件缩小范围，分几次下载。',
      });
  }
};

/** Asking for case files. */
export const caseFileHandlers = (
  desk: CaseFileDesk,
  clock: Clock,
): Pick<Handlers, 'makeCaseFile' | 'makeCaseFiles'> => ({
  makeCaseFile: async ({ session, params }) => told(await desk.one(session.actor, params.id, momentOf(clock.now()))),
  makeCaseFiles: async ({ session, body }) => told(await desk.several(session.actor, body)),
});
