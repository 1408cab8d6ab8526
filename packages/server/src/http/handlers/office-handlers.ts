import { calendarYearSchema } from '@zhengxiang/core';
import { answer, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import type { Office } from '@zhengxiang/application';

type OfficeRoute = 'calendar' | 'saveCalendarYear' | 'targets' | 'saveTargets';

/** Calendar and internal targets. Who may change them stands in `http/access.ts`. */
export const officeHandlers = (office: Office): Pick<Handlers, OfficeRoute> => ({
  calendar: async ({ session, query }) => answer(await office.calendar(session.actor, query.year)),
  saveCalendarYear: async ({ session, params, body }) => {
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
    const fault = await office.saveTargets(session.actor, body.days, body.reason);
    return fault ? problem('invalid', { detail: fault.message, issues: [fault] }) : answer({});
  },
});
