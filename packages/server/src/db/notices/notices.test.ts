import { plainDate } from '@zhengxiang/core';
import type { ActionId } from '@zhengxiang/procedure';
import { usualChoices } from '@zhengxiang/application/contract';
import { actorOf, lives } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { actToTell } from '../../db/schema/notices.ts';
import { createStore } from '../../db/store/create-store.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { TestCounty } from '../../testing/test-county.ts';
import { createInbox, type Inbox } from '@zhengxiang/application';
import { databasePorts } from '../../db/store/database-ports.ts';

/** The life in which the act comes soonest. */
const lifeWith = (action: ActionId) => {
  const place = (life: (typeof lives)[number]): number =>
    life.steps.findIndex((step) => step.action === action && step.expect.kind === 'accepted');
  const [found] = lives.filter((life) => place(life) >= 0).toSorted((a, b) => place(a) - place(b));
  if (!found) throw new Error(`no life with ${action}`);
  return found;
};

describe('消息', () => {
  const database = useDatabase();
  const clock = { now: () => new Date('2024-06-03T09:00:00+08:00') };
  let county: TestCounty;
  let inbox: Inbox;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    inbox = createInbox(databasePorts(database.db), () => clock.now());
  });

  const of = async (login: string, page = 1) => inbox.list(actorOf(login).personId, false, page);
  const titles = async (login: string) => (await of(login)).rows.map((row) => `${row.kind} ${row.title}`);
  const tell = () => county.application.tellActs(county.moment('2024-06-03'));

  it('办理时就留下要告知的事，几个进程同时告知也不重复', async () => {
    const life = lifeWith('criticism.issue');
    await county.play(life, { until: (step) => step.action === 'criticism.issue' });
    const waiting = await database.db.select().from(actToTell);
    expect(waiting.length).toBeGreaterThan(10);
    const told = await Promise.all([tell(), tell(), tell()]);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(waiting.length);
    const before = (await of('zhengshu.leader')).total;
    await database.db.update(actToTell).set({ toldAt: null });
    await tell();
    expect((await of('zhengshu.leader')).total).toBe(before);
  }, 180_000);

  it('通报：办法要求的四个部门和单位都收到，写明条款', async () => {
    for (const login of ['jiwei.clerk', 'zuzhibu.clerk', 'caizheng.leader', 'shenji.clerk'])
      expect(await titles(login), login).toContain('law 通报');
    const [row] = (await of('jiwei.clerk')).rows.filter((one) => one.kind === 'law');
    expect(row?.citeText).toContain('第二十五条');
    // A unit that has nothing to do with the case hears nothing of it.
    expect((await of('tiyu.clerk')).total).toBe(0);
  });

  it('铃上的数和列表一致，读一条少一条，读不了别人的', async () => {
    const { personId } = actorOf('zhengshu.intake');
    const { rows, total, unread } = await inbox.list(personId, true, 1);
    expect(total).toBeGreaterThan(0);
    expect(unread).toBe(total);
    expect(await inbox.unread(personId)).toBe(total);
    const id = rows[0]?.id ?? '';
    await inbox.read(actorOf('zhengshu.review').personId, id);
    expect(await inbox.unread(personId)).toBe(total);
    await inbox.read(personId, id);
    expect(await inbox.unread(personId)).toBe(total - 1);
    await inbox.readAll(personId);
    expect(await inbox.unread(personId)).toBe(0);
  });

  it('按本人的选择；办法规定的不能关', async () => {
    const { personId } = actorOf('shuiwu.clerk');
    const off = { shown: false, mail: 'none' as const };
    const choices = { ...usualChoices, returned: off, todo: off, decision: { shown: false, mail: 'now' as const } };
    await inbox.saveSettings(personId, { mailAddress: null, choices, largeText: null });
    const add = (kind: 'law' | 'returned' | 'decision') => ({
      personId,
      kind,
      key: `${kind}:${randomUUID()}`,
      title: '事项',
      about: '项目',
      link: '/',
      caseId: randomUUID(),
      cite: null,
    });
    const written = await database.db.transaction((tx) =>
      createStore(tx).addNotices([add('law'), add('returned'), add('decision')], clock.now()),
    );
    expect(written).toBe(1);
    expect((await of('shuiwu.clerk')).rows.map((row) => row.kind)).toEqual(['law']);
  });

  it('退回补正：单位收到；钟在单位手上停着，再报时接着走', async () => {
    const life = lifeWith('intake.return');
    const caseId = life.cases['main']?.id ?? '';
    let returnedOn = '';
    await county.play(life, {
      until: (step) => {
        if (step.action === 'intake.return') returnedOn = step.on;
        return returnedOn !== '' && step.action === 'initiation.submit';
      },
    });
    await tell();
    const owner = life.steps.find((step) => step.action === 'initiation.submit')?.by ?? '';
    expect((await titles(owner)).some((title) => title.startsWith('returned 退回补正'))).toBe(true);
    const bench = await county.application.workbench(actorOf('zhengshu.intake'), plainDate('2024-12-31'));
    const [todo] = bench.todos.filter((one) => one.caseId === caseId && one.action === 'intake.accept');
    const submissions = life.steps
      .filter((step) => step.action === 'initiation.submit' && step.expect.kind === 'accepted')
      .map((step) => step.on);
    expect(todo?.since).toBe(submissions[1]);
    expect(todo?.before).toBeGreaterThan(0);
    expect(todo?.before).toBeLessThan(todo?.workingDays ?? 0);
  });

  it('快到期、超时各提醒一次', async () => {
    const late = await county.application.tellDue(county.moment('2030-01-04'));
    expect(late).toBeGreaterThan(0);
    expect(await county.application.tellDue(county.moment('2030-01-05'))).toBe(0);
    const rows = (await of('zhengshu.intake')).rows.filter((row) => row.kind === 'due');
    expect(rows[0]?.title).toContain('已超过内部时限');
  });
});
