import type { HintOffice } from '@zhengxiang/application';
import { actorOf } from '@zhengxiang/demo-county';
import { tradeHints } from '@zhengxiang/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../store/create-store.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { testUseCases } from '../../testing/use-cases.ts';

describe('行业提示的设定', () => {
  const database = useDatabase();
  const clock = { now: () => new Date('2026-11-30T09:00:00+08:00') };
  const leader = actorOf('zhengshu.leader');
  let office: HintOffice;
  beforeAll(async () => {
    await installTestCounty(database.db, clock.now());
    office = testUseCases(database.db, clock).hintOffice;
  });
  const stored = () => database.db.transaction((tx) => createStore(tx).hints());
  const rowOf = async (id: string) => (await office.hints(leader)).rows.find((row) => row.id === id);

  it('出厂时都提示，写明出处；只有管理的人能改', async () => {
    const { rows, mayEdit } = await office.hints(leader);
    expect(rows.map(({ id }) => id)).toEqual(tradeHints.map(({ id }) => id));
    expect(rows.every(({ on, source }) => on && source !== '')).toBe(true);
    expect(mayEdit).toBe(true);
    expect((await office.hints(actorOf('minzheng.clerk'))).mayEdit).toBe(false);
    expect(await stored()).toEqual({});
  });

  it('改数值、关掉，留下谁为什么改的记录', async () => {
    const change = { 'tender-days': { on: true, threshold: 15 }, 'few-bidders': { on: false, threshold: 3 } };
    expect(await office.saveHints(leader, change, '按省里的要求')).toBeUndefined();
    expect(await stored()).toEqual(change);
    expect(await rowOf('tender-days')).toMatchObject({ on: true, threshold: { value: 15, delivered: 20 } });
    expect(await rowOf('few-bidders')).toMatchObject({ on: false });
    const [made] = (await office.hints(leader)).changes;
    expect(made).toMatchObject({ reason: '按省里的要求' });
    expect(made?.what).toEqual([
      '招标从发布到投标截止的天数：提示（至少 20 日），改为提示（至少 15 日）',
      '参加的供应商家数：提示（至少 3 家），改为不提示',
    ]);
  });

  it.each([
    [{ 'no-such': { on: true } }, 'hints.no-such'],
    [{ 'tender-days': { on: true, threshold: 9999 } }, 'hints.tender-days.threshold'],
    [{ 'paid-outside-year': { on: true, threshold: 1 } }, 'hints.paid-outside-year.threshold'],
  ])('不认识的、过大的不收：%j', async (change, path) => {
    expect(await office.saveHints(leader, change, '试试')).toMatchObject({ path });
  });
});
