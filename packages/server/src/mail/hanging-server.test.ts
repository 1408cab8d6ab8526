import { actorOf } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../db/log.ts';
import { mail } from '../db/schema/notices.ts';
import { keepMails, mailRounds, restAfter } from '../jobs/keep-mails.ts';
import { keepNotices } from '../jobs/keep-notices.ts';
import { useDatabase } from '../testing/database.ts';
import { openMailCatcher } from '../testing/mail-catcher.ts';
import type { MailServer, Patience } from './transport.ts';

const patience: Patience = { connection: 600, silence: 600, whole: 1500 };
const patient: Patience = { connection: 20_000, silence: 20_000, whole: 20_000 };

/** Mail servers that are none, by what they do to whoever connects. */
const hostile: Readonly<Record<string, (socket: Socket) => void>> = {
  '接受连接，一言不发': () => undefined,
  打过招呼就不再说话: (socket) => socket.write('220 mail.example\r\n'),
  一点一点说个没完: (socket) => {
    const drip = setInterval(() => socket.write('220-'), 100);
    socket.on('close', () => clearInterval(drip));
  },
  打过招呼就断开: (socket) => {
    socket.write('220 mail.example\r\n');
    setTimeout(() => socket.resetAndDestroy(), 50);
  },
  说的不是邮件协议: (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
};

describe('邮件服务器不正常', () => {
  const database = useDatabase();
  const sockets = new Set<Socket>();
  let server: net.Server;
  let behave: (socket: Socket) => void;
  let at = Date.parse('2026-03-05T09:00:00+08:00');
  const clock = { now: () => new Date(at) };
  const settings = (port: number): MailServer => ({
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: undefined,
    from: 'zxt@example.gov.cn',
    batchHour: 9,
  });
  const parts = (port: number, patience_: Patience = patience) => ({
    db: database.db,
    clock,
    patience: patience_,
    mails: { server: () => Promise.resolve(settings(port)), settings: () => Promise.resolve(settings(port)) },
  });
  const portOf = (): number => (server.address() as AddressInfo).port;
  const due = (count: number) =>
    database.db.insert(mail).values(
      Array.from({ length: count }, () => ({
        id: randomUUID(),
        personId: actorOf('zhengshu.intake').personId,
        address: 'intake@example.gov.cn',
        subject: '消息',
        bodyText: '消息',
        bodyHtml: '消息',
        state: 'waiting' as const,
        nextAt: clock.now(),
        createdAt: clock.now(),
      })),
    );
  const rows = () => database.db.select().from(mail);

  beforeEach(async () => {
    server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      behave(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await database.db.delete(mail);
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it.each(Object.keys(hostile))('%s：一轮很快结束，邮件一封不少，过一阵再试', async (name) => {
    behave = hostile[name] ?? (() => undefined);
    await due(30);
    const rounds = mailRounds(parts(portOf()), silentLog);
    const began = Date.now();
    expect(await rounds.round()).toBe(0);
    expect(Date.now() - began).toBeLessThan(8000);
    const tried = (await rows()).filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeLessThanOrEqual(4);
    expect((await rows()).every(({ state }) => state === 'waiting')).toBe(true);
    // Left alone: nobody connects.
    const connected = sockets.size;
    await rounds.round();
    expect(sockets.size).toBe(connected);
    // It is asked again after a minute, and whatever it said before, no error of it ends the program.
    at += 61_000;
    await rounds.round();
    expect(sockets.size).toBeGreaterThan(connected);
    await sleep(700);
  });

  it('换成好的服务器，马上发出，几封同时发', async () => {
    behave = hostile['接受连接，一言不发'] ?? (() => undefined);
    const catcher = await openMailCatcher();
    await due(12);
    let port = portOf();
    const rounds = mailRounds({ ...parts(0), mails: { server: () => Promise.resolve(settings(port)) } }, silentLog);
    expect(await rounds.round()).toBe(0);
    port = catcher.port;
    expect(await rounds.round()).toBe(8);
    at += 61_000;
    expect(await rounds.round()).toBe(4);
    expect(catcher.mails).toHaveLength(12);
    await catcher.close();
  });

  it('邮件挂住时，系统内的消息照样每一轮都发；停止很快，没交出去的邮件不算试过', async () => {
    behave = hostile['接受连接，一言不发'] ?? (() => undefined);
    await due(10);
    let told = 0;
    const application = {
      tellActs: () => {
        told += 1;
        return Promise.resolve(0);
      },
      tellDue: () => Promise.resolve(0),
    };
    const given = { ...parts(portOf(), patient), application, address: 'http://x' };
    const mails = keepMails(given, silentLog);
    const notices = keepNotices(given, silentLog);
    await expect.poll(() => told, { timeout: 18_000, interval: 100 }).toBeGreaterThanOrEqual(3);
    expect(sockets.size).toBeGreaterThan(0);
    const began = Date.now();
    await Promise.all([mails.stop(), notices.stop()]);
    expect(Date.now() - began).toBeLessThan(3000);
    expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual(Array(10).fill(['waiting', 0]));
  });

  it('间隔逐次变长，到一刻钟为止', () => {
    expect([1, 2, 3, 4, 5, 20].map((failures) => restAfter(failures) / 60_000)).toEqual([1, 2, 4, 8, 15, 15]);
  });
});
