import { answer, problem } from '../problems.ts';
import type { Handler, Handlers } from '../register-routes.ts';
import type { RouteName } from '@zhengxiang/application/contract';
import type { ServerClock, ClockWatch } from '@zhengxiang/application';

/** Lets a handler give legal days only while the clock can be trusted. */
export const whileClockHolds =
  <N extends RouteName>(watch: ClockWatch, handler: Handler<N>): Handler<N> =>
  (call) => {
    const fault = watch.fault();
    if (!fault) return handler(call);
    return Promise.resolve(
      problem('unavailable', {
        title: '服务器时钟可能不对',
        detail: `${fault.text}。为免记错法定日期，暂停办理。`,
        remedy:
          '请联系系统管理员核对服务器时间：不对的，改正后自行恢复；本来就对的，由管理员确认后恢复。已填写的内容仍在草稿中。',
      }),
    );
  };

const viewOf = ({ now, database, lastSeen, fault }: ServerClock) => ({
  now: now.toISOString(),
  database: database.toISOString(),
  lastSeen: lastSeen?.toISOString() ?? null,
  fault: fault?.text ?? null,
});

/** The clock, for the desk that keeps the system; who that is stands in `http/access.ts`. */
export const clockHandlers = (watch: ClockWatch): Pick<Handlers, 'clock' | 'confirmClock'> => ({
  clock: async () => answer(viewOf(await watch.state())),
  confirmClock: async ({ session, body }) => answer(viewOf(await watch.confirm(session.actor, body.reason))),
});
