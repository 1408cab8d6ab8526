import { fen } from '@zhengxiang/core';
import type { ApplicationData } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, type ApplicationSketch } from '../application.ts';
import type { Teller } from '../life.ts';
import { tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';

const sketch = (t: Teller, change: Partial<ApplicationSketch> = {}): ApplicationData =>
  application({
    name: '婚姻登记预约系统',
    wan: '60',
    kind: 'software-development',
    subKind: 'professional-software',
    content: '婚姻登记预约、叫号、统计和归档。',
    on: t.today,
    ...change,
  });

const without = ({ designFirm: _firm, ...data }: ApplicationData): ApplicationData => data;

/** An application without a design firm, with the exception asked for and granted. */
const excepted = (t: Teller): void => {
  t.apply(clerk, without(sketch(t)));
  t.does(clerk, 'waiver.request', { provision: 'art10.p1.i1/annual-list', reason: '年中上级新下达的任务。' });
  t.after(1).does('zhengshu.leader', 'waiver.grant');
  t.does(clerk, 'waiver.request');
  t.after(1).does('zhengshu.leader', 'waiver.grant', { request: 'W2' });
  t.after(1).does('minzheng.leader', 'initiation.endorse');
  t.after(1).does(clerk, 'initiation.submit');
  t.after(1).does(clerk, 'initiation.withdraw');
};

const again = (t: Teller, data: ApplicationData): void => {
  t.after(1).apply(clerk, data);
  t.after(1).does('minzheng.leader', 'initiation.endorse');
};

describe('M2 例外跟着当时申请的事项走', () => {
  it.each<readonly [string, (t: Teller) => ApplicationData]>([
    ['改大', (t) => sketch(t, { wan: '900' })],
    ['只大一分', (t) => sketch(t, { wan: '60.000001' })],
    ['换了类别', (t) => sketch(t, { kind: 'infrastructure', subKind: 'government-cloud' })],
    ['换了一个项目', (t) => sketch(t, { name: '殡葬管理平台', content: '殡仪馆火化、寄存、祭扫业务办理。' })],
    ['换名又改大', (t) => sketch(t, { name: '养老服务监管', wan: '300', content: '机构备案、补贴发放。' })],
  ])('撤回后%s，例外不再适用，可以重新申请', (_how, data) => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      excepted(t);
      again(t, without(data(t)));
      t.after(1).refused(clerk, 'initiation.submit', 'art10.p1.i1', {}, 'exception-outgrown');
      t.does(clerk, 'waiver.request', { provision: 'art10.p1.i1/annual-list', reason: '年中上级新下达的任务。' });
      t.does(clerk, 'waiver.request');
      t.after(1).does('zhengshu.leader', 'waiver.grant', { request: 'W3' });
      t.does('zhengshu.leader', 'waiver.grant', { request: 'W4' });
      t.after(1).does(clerk, 'initiation.submit');
    });
    expect(surprises).toEqual([]);
    expect(shown().filter((text) => text.includes('这项例外不再适用'))).toHaveLength(2);
  });

  it('改小、改文字的继续适用，改了什么一直看得见', () => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      excepted(t);
      again(t, without(sketch(t, { wan: '55', content: '婚姻登记预约、叫号、统计、归档和回访。' })));
      t.after(1).does(clerk, 'initiation.submit');
    });
    expect(surprises).toEqual([]);
    expect(shown().filter((text) => text.includes('申报材料有改动'))).toHaveLength(2);
    expect(shown().some((text) => text.includes('预算金额由 60.00 万元改为 55.00 万元'))).toBe(true);
  });

  it('申请以后改大了的，不能再同意', () => {
    const { surprises } = tale('minzheng', start, (t) => {
      t.apply(clerk, without(sketch(t)));
      t.does(clerk, 'waiver.request');
      t.after(1).does('minzheng.leader', 'initiation.refuseEndorsement');
      t.apply(clerk, without(sketch(t, { wan: '900' })));
      t.after(1).refused('zhengshu.leader', 'waiver.grant', 'art10.p1.i1', { request: 'W1' }, 'waiver-outgrown');
      t.does('zhengshu.leader', 'waiver.refuse', { request: 'W1' });
    });
    expect(surprises).toEqual([]);
  });

  it.each([
    ['没有写多少', undefined, 'exception-without-amount'],
    ['0.5 万元', 500_000, undefined],
  ])('对变更的例外写明金额：%s', (_how, amount, code) => {
    const { surprises } = tale('minzheng', start, (t) => {
      t.apply(clerk, without(sketch(t)));
      const input = {
        provision: 'art17.p1/no-added-items',
        subject: 'C1',
        amount: amount && fen(amount),
        reason: '确有必要的理由',
      };
      if (code === undefined) t.does(clerk, 'waiver.request', input);
      else t.refused(clerk, 'waiver.request', 'art10.p1.i1', input, code);
    });
    expect(surprises).toEqual([]);
  });
});
