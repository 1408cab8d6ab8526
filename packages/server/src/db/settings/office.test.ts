import { calendarYearSchema, plainDate } from '@zhengxiang/core';
import { mayRunOffice, stepClock, type Office } from '@zhengxiang/application';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../db/store/create-store.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { testUseCases } from '../../testing/use-cases.ts';

describe('工作日历和内部时限', () => {
  const database = useDatabase();
  const clock = { now: () => new Date('2026-11-23T09:00:00+08:00') };
  const keeper = actorOf('zhengshu.administrator');
  let office: Office;
  beforeAll(async () => {
    await installTestCounty(database.db, clock.now());
    office = testUseCases(database.db, clock).office;
  });

  const dueOf = async () => {
    const calendar = await database.db.transaction((tx) => createStore(tx).calendar());
    const [since, today] = [plainDate('2026-12-30'), plainDate('2026-12-31')];
    return stepClock({ since, spans: [], today, target: 3, calendar });
  };

  it('登记下一年的放假安排，到期日重算，不再是暂定的；谁为什么改的有记录', async () => {
    expect((await office.calendar(keeper, 2027)).year).toMatchObject({ published: false, source: null });
    expect((await office.calendar(keeper, 2026)).year).toMatchObject({ published: true, workingDays: 248 });
    expect(await dueOf()).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    const year = calendarYearSchema.parse({ year: 2027, offDays: ['2027-01-01', '2027-01-04'], workDays: [] });
    await office.saveYear(keeper, year, '国办发明电〔2026〕9号', '登记放假通知');
    expect(await dueOf()).toMatchObject({ dueOn: '2027-01-06', provisional: false });
    const view = await office.calendar(keeper, 2027);
    expect(view.year).toMatchObject({ published: true, source: '国办发明电〔2026〕9号' });
    expect(view.changes[0]).toMatchObject({
      by: `${keeper.organisationName} ${keeper.name}`,
      reason: '登记放假通知',
      what: ['2027 年', '增加放假：2027-01-01、2027-01-04', '依据：国办发明电〔2026〕9号'],
    });
  });

  it('内部时限改了就用新的；不认识的事项不收', async () => {
    const leader = actorOf('zhengshu.leader');
    expect(await office.saveTargets(leader, { 'no.such': 3 }, '试试')).toMatchObject({ path: 'days.no.such' });
    const before = await office.targets(leader);
    const days = Object.fromEntries(before.rows.flatMap((row) => (row.days === null ? [] : [[row.action, row.days]])));
    expect(await office.saveTargets(leader, { ...days, 'intake.accept': 4 }, '统一要求')).toBeUndefined();
    const after = await office.targets(leader);
    expect(after.rows.find((row) => row.action === 'intake.accept')?.days).toBe(4);
    expect(after.changes[0]?.what).toEqual(['受理：3 个工作日，改为 4 个工作日']);
    expect(after.promptly.map((one) => one.cite)).toContain('art18.p1');
  });

  it('系统管理岗和负责解释办法的领导可以改，别人不能', () => {
    const may = (login: string): boolean => mayRunOffice(dongyuan2020, actorOf(login));
    expect(['zhengshu.administrator', 'zhengshu.leader'].map(may)).toEqual([true, true]);
    expect(['zhengshu.intake', 'caizheng.leader', 'minzheng.leader', 'zhuanjia.1'].map(may)).not.toContain(true);
  });
});
