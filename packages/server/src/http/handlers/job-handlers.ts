import type { JobDesk } from '@zhengxiang/application';
import { answer, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';

/** Work in the background, for the administrator of the county. Who may call which stands in `http/access.ts`. */
export const jobHandlers = (desk: JobDesk): Pick<Handlers, 'jobs' | 'hurryJob'> => ({
  jobs: async () => answer(await desk.list()),
  hurryJob: async ({ body }) =>
    (await desk.hurry(body.kind, body.key))
      ? answer({})
      : problem('invalid', { detail: '这项工作正在做，或者已经做完。', remedy: '请刷新页面查看结果。' }),
});
