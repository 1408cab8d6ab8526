import { calendarYearSchema } from '@zhengxiang/core';
import { actorOf } from '@zhengxiang/demo-county';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryCounty } from '../testing/test-county.ts';
import { mayRunOffice } from './may-run-office.ts';
import { createOffice, type Office } from './office.ts';

const keeper = actorOf('zhengshu.administrator');

describe('工作日历和内部时限（内存存储）', () => {
  let office: Office;
  beforeEach(() => {
    const unit = new MemoryCounty().memory;
    const now = () => new Date('2026-11-23T09:00:00+08:00');
    office = createOffice({ unit, now, lawOfToday: () => Promise.resolve(dongyuan2020) });
  });

  it('登记一年的放假通知，再改一次只记改了什么，别的年份不动', async () => {
    expect((await office.calendar(keeper, 2027)).year).toMatchObject({ published: false, source: null });
    const year = (offDays: string[]) => calendarYearSchema.parse({ year: 2027, offDays, workDays: ['2027-01-09'] });
    await office.saveYear(keeper, year(['2027-01-01']), '国办发明电〔2026〕9号', '登记');
    await office.saveYear(keeper, year(['2027-01-01', '2027-01-04']), '国办发明电〔2026〕9号', '补登');
    const { year: view, changes, publishedYears, mayEdit } = await office.calendar(keeper, 2027);
    expect([view.offDays, publishedYears, mayEdit]).toEqual([['2027-01-01', '2027-01-04'], [2027], true]);
    expect(changes.map(({ reason, what }) => [reason, what])).toEqual([
      ['补登', ['2027 年', '增加放假：2027-01-04']],
      ['登记', ['2027 年', '增加放假：2027-01-01', '增加调休上班：2027-01-09', '依据：国办发明电〔2026〕9号']],
    ]);
  });

  it('内部时限：不认识的事项不收，改了的逐项记下，没有改的不记', async () => {
    expect(await office.saveTargets(keeper, { 'no.such': 3 }, '试试')).toMatchObject({ path: 'days.no.such' });
    expect(await office.saveTargets(keeper, { 'intake.accept': 3 }, '首次')).toBeUndefined();
    await office.saveTargets(keeper, { 'intake.accept': 4 }, '放宽');
    const { rows, changes } = await office.targets(keeper);
    expect(rows.find(({ action }) => action === 'intake.accept')?.days).toBe(4);
    expect(changes.map(({ what }) => what)).toEqual([
      ['受理：3 个工作日，改为 4 个工作日'],
      ['受理：不设，改为 3 个工作日'],
    ]);
  });

  it('谁可以改：县系统管理岗和解释办法的单位领导', () => {
    const may = (login: string): boolean => mayRunOffice(dongyuan2020, actorOf(login));
    expect(['zhengshu.administrator', 'zhengshu.leader'].map(may)).toEqual([true, true]);
    expect(['zhengshu.intake', 'caizheng.leader', 'minzheng.leader', 'zhuanjia.1'].map(may)).not.toContain(true);
  });
});
