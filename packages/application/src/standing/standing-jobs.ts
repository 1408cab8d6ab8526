import { addDays } from '@zhengxiang/core';
import { z } from 'zod';
import { momentOf } from '../case/moment.ts';
import type { Application } from '../create-application.ts';
import { composeMails } from '../mail/compose-mails.ts';
import type { MailOffice } from '../mail/mail-office.ts';
import type { MailRounds } from '../mail/mail-rounds.ts';
import type { DigestStore, JobStore, MailStore, SettingStore, UnitOfWork } from '../ports/index.ts';
import type { Tasks } from '../tasks/create-tasks.ts';
import { legalDay } from '../time/legal-day.ts';
import type { JobDone, JobKind } from '../jobs/run-job.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Jobs that are over are shown for so long. */
const KEPT_DAYS = 7;

export interface StandingParts {
  readonly unit: UnitOfWork<JobStore & DigestStore & MailStore & SettingStore>;
  readonly application: Pick<Application, 'tellActs' | 'tellDue' | 'tellOpened' | 'passTime' | 'fillInsights'>;
  readonly mails: Pick<MailOffice, 'settings'>;
  readonly rounds: MailRounds;
  readonly tasks: Pick<Tasks, 'sweep'>;
  /** Clears away sessions that ran out, old failures and forgotten devices. */
  readonly sweepSignIn: () => Promise<void>;
  /** While the clock is in doubt nobody knows the day. */
  readonly clockFault: () => unknown;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Where links in mails lead. */
  readonly address: string;
}

const said = (...words: readonly (string | false)[]): JobDone => ({
  said: words.filter((one) => one !== false).join('，') || '没有要做的',
});
const counted = (count: number, words: string): string | false => count > 0 && `${words} ${String(count)}`;
const doubtful: JobDone = { said: '服务器时钟可疑，等确认后再做', afterSeconds: MINUTE };

/** Messages of new acts, and mails from messages. It asks nobody but the store, so that no mail server can hold it. */
export const noticeJob = (
  parts: Pick<StandingParts, 'unit' | 'application' | 'mails' | 'now' | 'newId' | 'address'>,
): JobKind => ({
  kind: 'notices',
  title: '发消息、汇总邮件',
  everySeconds: 5,
  run: async () => {
    const { unit, application, mails, newId, address } = parts;
    const now = parts.now();
    const told = await application.tellActs(momentOf(now));
    const settings = await mails.settings();
    // Until there is a mail server messages wait for theirs.
    const { batchHour } = settings ?? {};
    const composed = batchHour === undefined ? 0 : await composeMails(unit, { now, batchHour, address, newId });
    return said(counted(told, '告知事项'), counted(composed, '写邮件'));
  },
});

const lastDay = z.object({ day: z.string().optional() });

/**
 * Brings the lists to the day of the county when a server starts, and soon after each midnight; then tells of what the day has
 * opened. A round that was broken off is made up for.
 */
export const dayJob = ({
  application,
  clockFault,
  now,
}: Pick<StandingParts, 'application' | 'clockFault' | 'now'>): JobKind => ({
  kind: 'day',
  title: '换日：整理项目库和待办',
  everySeconds: MINUTE,
  run: async ({ data, stopping }) => {
    if (clockFault() !== undefined) return doubtful;
    const moment = momentOf(now());
    const begins = lastDay.safeParse(data).data?.day !== moment.today;
    const cases = begins ? await application.passTime(moment, stopping) : 0;
    if (stopping.aborted) return { said: '没有做完' };
    // Another reading of the law opens to-dos in the middle of the day.
    const told = await application.tellOpened(moment);
    return {
      ...said(`已到 ${moment.today}`, counted(cases, '整理案卷'), counted(told, '新消息')),
      data: { day: moment.today },
    };
  },
});

/** The digest of the day before, once it is over. */
export const digestJob = ({ unit, clockFault, now }: Pick<StandingParts, 'unit' | 'clockFault' | 'now'>): JobKind => ({
  kind: 'digests',
  title: '台账每日摘要',
  everySeconds: HOUR,
  run: async () => {
    // No act is taken while the clock is in doubt, and the next digest covers what there is.
    if (clockFault() !== undefined) return doubtful;
    const at = now();
    const day = addDays(legalDay(at), -1);
    const kind = await unit.transaction((store) => store.addDigest(day, at));
    return said(kind === 'appended' && `写下 ${day} 的摘要`);
  },
});

/** What a server does without being asked, whichever process is free. */
export const standingJobs = (parts: StandingParts): readonly JobKind[] => {
  const { unit, application, rounds, tasks, sweepSignIn, now } = parts;
  return [
    noticeJob(parts),
    {
      kind: 'reminders',
      title: '内部时限提醒',
      // Due dates move with the day; a calendar or a target that was changed is seen within this time.
      everySeconds: 10 * MINUTE,
      run: async () => said(counted(await application.tellDue(momentOf(now())), '提醒')),
    },
    {
      kind: 'mails',
      title: '发邮件',
      everySeconds: 5,
      run: async ({ signal }) => said(counted(await rounds.round(signal), '发出')),
    },
    dayJob(parts),
    digestJob(parts),
    {
      kind: 'tidying',
      title: '清理过期的登录、任务和记录',
      everySeconds: HOUR,
      run: async () => {
        await sweepSignIn();
        const gone = await tasks.sweep();
        const jobs = await unit.transaction((store) => store.sweepJobs(KEPT_DAYS));
        return said(counted(gone, '过期任务'), counted(jobs, '做完的工作'));
      },
    },
    {
      kind: 'figures',
      title: '补齐旧版本的统计数据',
      everySeconds: 24 * HOUR,
      run: async ({ stopping }) => said(counted(await application.fillInsights(stopping), '项目')),
    },
  ];
};
