import { answer, notFound, problem, type Answer } from '../http/problems.ts';
import type { Handlers } from '../http/register-routes.ts';
import type { SignedIn } from '../http/session-hook.ts';
import { isKeeper } from '../settings/may-run-office.ts';
import type { MailOffice } from './mail-office.ts';

type MailRoute = 'mailSettings' | 'saveMailSettings' | 'testMail' | 'resendMail';

const kept = async <T>({ actor, mustChangePassword }: SignedIn, work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
  if (mustChangePassword) return problem('forbidden', { detail: '请先修改初始密码。' });
  return isKeeper(actor) ? work() : problem('forbidden', { detail: '只有系统管理岗可以维护邮件服务器。' });
};

/** The mail server, for the desk that keeps the system. */
export const mailHandlers = (office: MailOffice): Pick<Handlers, MailRoute> => ({
  mailSettings: ({ session }) => kept(session, async () => answer(await office.view())),
  saveMailSettings: ({ session, body }) =>
    kept(session, async () => {
      await office.save(session.actor, body);
      return answer({});
    }),
  testMail: ({ session, body }) =>
    kept(session, async () => {
      const fault = await office.test(body.to);
      return fault === undefined
        ? answer({})
        : problem('invalid', { title: '测试邮件没有发出', detail: fault, remedy: '请核对后保存，再试一次。' });
    }),
  resendMail: ({ session, params }) =>
    kept(session, async () => ((await office.resend(params.id)) ? answer({}) : notFound())),
});
