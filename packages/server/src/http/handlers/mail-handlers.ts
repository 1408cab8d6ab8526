import { answer, notFound, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import type { MailOffice } from '@zhengxiang/application';

type MailRoute = 'mailSettings' | 'saveMailSettings' | 'testMail' | 'resendMail';

/** The mail server, for the administrator of the county. Who may call which stands in `http/access.ts`. */
export const mailHandlers = (office: MailOffice): Pick<Handlers, MailRoute> => ({
  mailSettings: async () => answer(await office.view()),
  saveMailSettings: async ({ session, body }) => {
    await office.save(session.actor, body);
    return answer({});
  },
  testMail: async ({ body }) => {
    const fault = await office.test(body.to);
    return fault === undefined
      ? answer({})
      : problem('invalid', { title: '测试邮件没有发出', detail: fault, remedy: '请核对后保存，再试一次。' });
  },
  resendMail: async ({ params }) => ((await office.resend(params.id)) ? answer({}) : notFound()),
});
