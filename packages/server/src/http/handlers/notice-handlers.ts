import { answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import type { Inbox, MailOffice } from '@zhengxiang/application';

type NoticeRoute =
  'notices' | 'noticeCount' | 'readNotice' | 'readAllNotices' | 'mySettings' | 'saveMySettings' | 'saveTextSize';

/** Everybody's own messages and settings: the session says whose. */
export const noticeHandlers = (inbox: Inbox, mails: MailOffice): Pick<Handlers, NoticeRoute> => ({
  notices: async ({ session, query }) =>
    answer(await inbox.list(session.actor.personId, query.unread === '1', query.page)),
  noticeCount: async ({ session }) => answer({ unread: await inbox.unread(session.actor.personId) }),
  readNotice: async ({ session, params }) => {
    await inbox.read(session.actor.personId, params.id);
    return answer({});
  },
  readAllNotices: async ({ session }) => {
    await inbox.readAll(session.actor.personId);
    return answer({});
  },
  mySettings: async ({ session }) => {
    const server = await mails.settings();
    return answer({
      ...(await inbox.settings(session.actor.personId)),
      mailIsSetUp: server !== undefined,
      batchHour: server?.batchHour ?? 9,
    });
  },
  saveMySettings: async ({ session, body }) => {
    await inbox.saveSettings(session.actor.personId, body);
    return answer({});
  },
  saveTextSize: async ({ session, body }) => {
    await inbox.saveTextSize(session.actor.personId, body.large);
    return answer({});
  },
});
