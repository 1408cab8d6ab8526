import { describe, expect, it } from 'vitest';
import { software, tale } from './tale.ts';

describe('M8 一个清单条目对应一个项目', () => {
  it('两个项目用同一条目：后一个要说明理由，经同意例外', () => {
    const { surprises } = tale('minzheng', '2026-01-12', (t) => {
      const data = software(t);
      t.apply('minzheng.clerk', data);
      t.after(1).does('minzheng.leader', 'initiation.endorse');
      t.does('minzheng.clerk', 'initiation.submit');
      t.openCase('second', 'project', 'minzheng');
      t.inCase('second', () => {
        t.apply('minzheng.clerk', { ...data, name: '救助对象回访系统' });
        t.after(1).does('minzheng.leader', 'initiation.endorse');
        t.refused('minzheng.clerk', 'initiation.submit', 'art10.p1.i1', {}, 'annual-line-used');
        t.does('minzheng.clerk', 'waiver.request', {
          provision: 'art10.p1.i1/annual-list',
          reason: '清单条目分两期实施。',
        });
        t.does('zhengshu.leader', 'waiver.grant');
        t.does('minzheng.clerk', 'initiation.submit');
      });
    });
    expect(surprises).toEqual([]);
  });
});
