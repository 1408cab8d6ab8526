import { actorOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { usualChoices } from '../contract/index.ts';
import type { Letter, MailServer, MailTransport } from '../ports/index.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import { composeMails } from './compose-mails.ts';
import { createMailOffice, type MailOffice } from './mail-office.ts';
import { mailRestAfter, mailRounds, type MailRounds } from './mail-rounds.ts';
import { sendMails } from './send-mails.ts';

const address = 'https://zxt.example.gov.cn';
const reader = actorOf('zhengshu.intake');
const keeper = actorOf('zhengshu.administrator');
const MINUTE = 60_000;

/** A mail server that does as the test says. */
class Post implements MailTransport {
  readonly sent: Letter[] = [];
  connections = 0;
  unreachable = false;
  refusing: Error | undefined;
  connect(): ReturnType<MailTransport['connect']> {
    this.connections += 1;
    return {
      verify: () => (this.unreachable ? Promise.reject(new Error('nobody there')) : Promise.resolve()),
      send: (_from, letter) => {
        if (this.refusing) return Promise.reject(this.refusing);
        this.sent.push(letter);
        return Promise.resolve();
      },
      close: () => undefined,
    };
  }
  mayHaveArrived(error: unknown): boolean {
    return error instanceof Error && error.message === 'silence';
  }
  faultOf(error: unknown): string {
    return `邮件没有发出（${error instanceof Error ? error.message : ''}）`;
  }
}

describe('邮件（内存存储）', () => {
  let county: MemoryCounty;
  let post: Post;
  let office: MailOffice;
  let rounds: MailRounds;
  let at: Date;
  const time = () => at;
  const set = (text: string): void => {
    at = new Date(`${text}:00+08:00`);
  };
  const settings = {
    host: 'smtp',
    port: 25,
    security: 'none',
    user: null,
    from: 'zxt@example.gov.cn',
    batchHour: 9,
  } as const;
  beforeEach(async () => {
    set('2024-03-05T09:00');
    county = new MemoryCounty();
    post = new Post();
    const unit = county.memory;
    const box = {
      seal: (secret: string) => Promise.resolve([...secret].reverse().join('')),
      open: (sealed: string) => Promise.resolve([...sealed].reverse().join('')),
    };
    office = createMailOffice({ unit, now: time, newId: freshId, box, transport: post, address });
    rounds = mailRounds({ unit, now: time, mails: office, transport: () => post, unreachable: () => undefined });
    await office.save(keeper, { ...settings, password: '密码', reason: '启用' });
    await choose('now');
  });
  const choose = (mail: 'now' | 'batch') =>
    county.memory.transaction((store) =>
      store.putMySettings(
        reader.personId,
        { mailAddress: 'a@b.cn', choices: { ...usualChoices, todo: { shown: true, mail } } },
        at,
      ),
    );
  const tell = (title = '受理') =>
    county.memory.transaction((store) =>
      store.addNotices(
        [
          {
            personId: reader.personId,
            key: freshId(),
            kind: 'todo',
            title,
            about: '救助平台',
            link: '/projects/x',
            caseId: null,
            cite: null,
          },
        ],
        at,
      ),
    );
  const compose = () => composeMails(county.memory, { now: at, batchHour: 9, address, newId: freshId });

  it('要求立即的马上一封；汇总的工作日到点一封，周末不发', async () => {
    await tell();
    expect([await compose(), await compose()]).toEqual([1, 0]);
    await choose('batch');
    set('2024-03-08T18:00');
    await tell();
    await tell('组织评审');
    set('2024-03-09T10:00');
    expect(await compose()).toBe(0);
    set('2024-03-11T08:59');
    expect(await compose()).toBe(0);
    set('2024-03-11T09:00');
    expect(await compose()).toBe(1);
    await rounds.round();
    expect(post.sent.map(({ subject }) => subject)).toEqual(['【政项通】受理：救助平台', '【政项通】2 条消息']);
    expect(post.sent[1]?.text).toContain(`${address}/projects/x`);
  });

  it('邮箱收回了，不再欠邮件', async () => {
    await tell();
    await county.memory.transaction((store) => store.putMySettings(reader.personId, { mailAddress: null }, at));
    await compose();
    await county.memory.transaction((store) => store.putMySettings(reader.personId, { mailAddress: 'a@b.cn' }, at));
    expect([await compose(), (await office.view()).mails]).toEqual([0, []]);
  });

  it('被拒的隔一阵再试，试够八次算失败；可能到了的不自动再发，管理员可以重发', async () => {
    await tell();
    await compose();
    post.refusing = new Error('mailbox full');
    for (let day = 0; day < 10; day += 1) {
      await rounds.round();
      at = new Date(at.getTime() + 24 * 60 * MINUTE);
    }
    const [row] = (await office.view()).mails;
    expect(row).toMatchObject({ state: 'failed', attempts: 8, fault: '邮件没有发出（mailbox full）' });
    expect(await office.resend(row?.id ?? '')).toBe(true);
    post.refusing = new Error('silence');
    await rounds.round();
    post.refusing = undefined;
    at = new Date(at.getTime() + 24 * 60 * MINUTE);
    await rounds.round();
    expect([post.sent.length, (await office.view()).mails[0]?.state]).toEqual([0, 'unsure']);
    expect([await office.resend(row?.id ?? ''), await rounds.round()]).toEqual([true, 1]);
    expect(await office.resend(row?.id ?? '')).toBe(false);
  });

  it('服务器不在的，越等越久，别的邮件不算试过；换了设置马上再试', async () => {
    for (let n = 0; n < 6; n += 1) await tell(`第 ${String(n)} 件`);
    await choose('now');
    await compose();
    post.unreachable = true;
    expect(await rounds.round()).toBe(0);
    const tried = post.connections;
    expect(await rounds.round()).toBe(0);
    expect(post.connections).toBe(tried);
    at = new Date(at.getTime() + mailRestAfter(1));
    await rounds.round();
    expect(post.connections).toBeGreaterThan(tried);
    post.unreachable = false;
    at = new Date(at.getTime() + MINUTE);
    expect(await rounds.round()).toBe(0);
    await office.save(keeper, { ...settings, host: 'other', reason: '换' });
    at = new Date(at.getTime() + 10 * MINUTE);
    expect(await rounds.round()).toBe(1);
    expect([1, 2, 3, 4, 5, 9].map((failures) => mailRestAfter(failures) / MINUTE)).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('停下时没交出去的还回去，不算试过；断电的：在连接的再发，交出去的不知道', async () => {
    await tell();
    await compose();
    const server = (await office.server()) as MailServer;
    const signal = { aborted: false };
    const stopping: MailTransport = {
      ...post,
      faultOf: post.faultOf.bind(post),
      mayHaveArrived: post.mayHaveArrived.bind(post),
      connect: () => ({
        ...post.connect(),
        verify: () => {
          signal.aborted = true;
          return Promise.reject(new Error('stopped'));
        },
      }),
    };
    expect(await sendMails({ unit: county.memory, now: time, server, transport: stopping, signal })).toBe(0);
    const id = (await office.view()).mails[0]?.id ?? '';
    expect((await office.view()).mails[0]).toMatchObject({ state: 'waiting', attempts: 0 });
    const claim = () => county.memory.transaction((store) => store.claimMail(at));
    await claim();
    at = new Date(at.getTime() + 11 * MINUTE);
    expect(await rounds.round()).toBe(1);
    await county.memory.transaction((store) => store.moveMail(id, ['sent'], { state: 'sending', claimedAt: at }));
    at = new Date(at.getTime() + 11 * MINUTE);
    expect(await rounds.round()).toBe(0);
    expect((await office.view()).mails[0]).toMatchObject({ state: 'unsure' });
  });

  it('修改记录里没有密码；没有设置的说清楚；测试邮件说出错在哪里', async () => {
    await office.save(keeper, { ...settings, password: '新密码', batchHour: 10, reason: '改' });
    const view = await office.view();
    expect(view).toMatchObject({ hasPassword: true, settings: { batchHour: 10 } });
    expect(view.changes[0]?.what).toEqual(['汇总时间：9 改为 10', '密码已修改']);
    expect(JSON.stringify(view)).not.toContain('新密码');
    expect((await office.server())?.password).toBe('新密码');
    expect(await office.test('a@b.cn')).toBeUndefined();
    post.refusing = new Error('no entry');
    expect(await office.test('a@b.cn')).toContain('no entry');
    const bare = createMailOffice({
      unit: new MemoryCounty().memory,
      now: time,
      newId: freshId,
      box: { seal: (one) => Promise.resolve(one), open: (one) => Promise.resolve(one) },
      transport: post,
      address,
    });
    expect(await bare.test('a@b.cn')).toContain('还没有设置');
    expect(await bare.server()).toBeUndefined();
  });
});
