import { answer, notFound, type Answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import type { Tasks } from '@zhengxiang/application';

const found = <T>(value: T | undefined): Answer<T> => (value === undefined ? notFound() : answer(value));

/** The background tasks of the desk that asks. */
export const taskHandlers = (
  tasks: Tasks,
): Pick<Handlers, 'tasks' | 'task' | 'cancelTask' | 'repeatTask' | 'deleteTask'> => ({
  tasks: async ({ session }) => answer(await tasks.list(session.actor)),
  task: async ({ session, params }) => found(await tasks.find(session.actor, params.id)),
  cancelTask: async ({ session, params }) => found(await tasks.cancel(session.actor, params.id)),
  repeatTask: async ({ session, params }) => found(await tasks.repeat(session.actor, params.id)),
  deleteTask: async ({ session, params }) => ((await tasks.remove(session.actor, params.id)) ? answer({}) : notFound()),
});
