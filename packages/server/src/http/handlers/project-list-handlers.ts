import type { ProjectLists } from '@zhengxiang/application';
import { legalDay, type Clock } from '../../clock.ts';
import { answer, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';

type ListRoute = 'listViews' | 'saveListView' | 'deleteListView';

/** The views that people keep of 项目库. */
export const projectListHandlers = (lists: ProjectLists, clock: Clock): Pick<Handlers, ListRoute> => ({
  listViews: async ({ session }) => answer(await lists.views(session.actor, legalDay(clock.now()))),
  saveListView: async ({ session, params, body }) =>
    (await lists.saveView(session.actor, { id: params.id, ...body }, clock.now()))
      ? answer({})
      : problem('invalid', {
          detail: '您已经有同名的视图。',
          issues: [{ path: 'name', message: '请换一个名称，或先删除原来的视图' }],
        }),
  deleteListView: async ({ session, params }) => {
    await lists.deleteView(session.actor, params.id);
    return answer({});
  },
});
