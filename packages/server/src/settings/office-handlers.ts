import { calendarYearSchema, type LawPack } from '@zhengxiang/core';
import { answer, problem, type Answer } from '../http/problems.ts';
import type { Handlers } from '../http/register-routes.ts';
import type { SignedIn } from '../http/session-hook.ts';
import { mayRunOffice } from './may-run-office.ts';
import type { Office } from './office.ts';

type OfficeRoute = 'calendar' | 'saveCalendarYear' | 'targets' | 'saveTargets';

const refuseStranger = (pack: LawPack, { actor, mustChangePassword }: SignedIn): Answer<never> | undefined => {
  if (mustChangePassword) return problem('forbidden', { detail: '请先修改初始密码。' });
  return mayRunOffice(pack, actor)
    ? undefined
    : problem('forbidden', { detail: '工作日历和内部时限由系统管理岗或者负责解释办法的单位领导维护。' });
};

/** Calendar and internal targets. */
export const officeHandlers = (office: Office, pack: LawPack): Pick<Handlers, OfficeRoute> => ({
  calendar: async ({ session, query }) => answer(await office.calendar(session.actor, query.year)),
  saveCalendarYear: async ({ session, params, body }) => {
    const refused = refuseStranger(pack, session);
    if (refused) return refused;
    const year = calendarYearSchema.safeParse({ year: params.year, offDays: body.offDays, workDays: body.workDays });
    if (!year.success) {
      const issues = year.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return problem('invalid', { detail: issues.map(({ message }) => message).join('；'), issues });
    }
    await office.saveYear(session.actor, year.data, body.source, body.reason);
    return answer({});
  },
  targets: async ({ session }) => answer(await office.targets(session.actor)),
  saveTargets: async ({ session, body }) => {
    const refused = refuseStranger(pack, session);
    if (refused) return refused;
    const fault = await office.saveTargets(session.actor, body.days, body.reason);
    return fault ? problem('invalid', { detail: fault.message, issues: [fault] }) : answer({});
  },
});
