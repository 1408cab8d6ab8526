import { compareSharing, sharingComparisonOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { approved, planned } from '../testing/delivery.ts';
import { completed, started } from '../testing/delivery-acts.ts';
import { dataItem, factsFrom, preliminaryHeld, sharingConfirmed, software, table } from '../testing/acceptance.ts';

const names = ({ delivered, missing, added, changed }: ReturnType<typeof compareSharing>) => ({
  delivered: delivered.map(({ item, table: { id } }) => `${item.id}=${id}`),
  missing: missing.map(({ id }) => id),
  added: added.map(({ id }) => id),
  changed: changed.map(({ item, table: { id }, cycle, way }) => `${item.id}=${id} ${cycle} ${way}`),
});

describe('承诺与交付的数据逐项比较（第二十一条）', () => {
  it('一致的为已提供，没有的为缺少', () => {
    expect(names(compareSharing([dataItem('D1'), dataItem('D2')], [table('D1')]))).toEqual({
      delivered: ['D1=t-D1'],
      missing: ['D2'],
      added: [],
      changed: [],
    });
  });

  it('周期或者方式与承诺不同的为改变', () => {
    const items = [dataItem('D1'), dataItem('D2'), dataItem('D3')];
    const tables = [
      table('D1', { cycle: 'monthly' }),
      table('D2', { way: 'manual-upload' }),
      table('D3', { cycle: 'yearly', way: 'manual-upload' }),
    ];
    expect(names(compareSharing(items, tables))).toEqual({
      delivered: [],
      missing: [],
      added: [],
      changed: ['D1=t-D1 true false', 'D2=t-D2 false true', 'D3=t-D3 true true'],
    });
  });

  it('同一项数据有几张表的，有一张与承诺一致即为已提供', () => {
    const tables = [table('D1', { id: 'a', cycle: 'monthly' }), table('D1', { id: 'b' })];
    expect(names(compareSharing([dataItem('D1')], tables))).toEqual({
      delivered: ['D1=b'],
      missing: [],
      added: [],
      changed: [],
    });
  });

  it('同一项数据的几张表都不一致的，按第一张表算改变', () => {
    const tables = [table('D1', { id: 'a', cycle: 'monthly' }), table('D1', { id: 'b', way: 'intermediate-database' })];
    expect(names(compareSharing([dataItem('D1')], tables)).changed).toEqual(['D1=a true false']);
  });

  it('声明不予共享的不算承诺：不提供不算缺少，提供了算增加', () => {
    const secret = dataItem('D1', { sharing: 'not-shared' });
    expect(names(compareSharing([secret], []))).toEqual({ delivered: [], missing: [], added: [], changed: [] });
    expect(names(compareSharing([secret], [table('D1')])).added).toEqual(['t-D1']);
  });

  it('有条件共享的算承诺', () => {
    expect(names(compareSharing([dataItem('D1', { sharing: 'conditional' })], [])).missing).toEqual(['D1']);
  });

  it('没有对应或者对应核查表之外数据的表算增加', () => {
    const tables = [table('D1'), table('X', { id: 'x', item: undefined }), table('D9')];
    expect(names(compareSharing([dataItem('D1')], tables)).added).toEqual(['x', 't-D9']);
  });

  it('由项目现行的核查表和确认书得出；没有填报确认书的，没有比较', () => {
    const built = preliminaryHeld(completed(started(planned(undefined, approved(software())))));
    expect(sharingComparisonOf(factsFrom(built))).toBeUndefined();
    const comparison = sharingComparisonOf(factsFrom(sharingConfirmed(built)));
    expect(comparison && names(comparison)).toEqual({
      delivered: ['D1=t-D1', 'D2=t-D2'],
      missing: [],
      added: [],
      changed: [],
    });
  });
});
