import { describe, expect, it } from 'vitest';
import { fen, inWordsOf } from '@zhengxiang/core';
import type { ApplicationData, BodyOf, LinePurpose } from '@zhengxiang/procedure';
import {
  application,
  approved,
  day,
  factsOf,
  file,
  lines,
  submitted,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import { art14 } from './art14-infrastructure.ts';
import { chapters, consequencesOf, findings, refusals, stateOf, whoMay } from '../testing/judging.ts';

const withPurpose = (purpose: LinePurpose, change: Partial<ApplicationData> = {}): ApplicationData =>
  application({
    lines: lines.map((line) => (line.id === 'L1' ? { ...line, name: '机架式服务器', purpose } : line)),
    ...change,
  });
const prepared = (data: ApplicationData) => factsOf(submitted(data).slice(0, 2));

const request: BodyOf<'infrastructure.requested'> = {
  items: [{ id: 'z', resource: 'cloud-host', spec: '8 核', quantity: 2, unit: '台' }],
  purpose: '部署应用',
  neededOn: day('2021-03-01'),
};
const requested: readonly Told[] = [...approved(), told('infrastructure.requested', request, '2021-01-20')];
const allocation = (change: Partial<BodyOf<'infrastructure.allocated'>> = {}): BodyOf<'infrastructure.allocated'> => ({
  request: 'I1',
  allocation: '分配 2 台',
  allocatedOn: day('2021-01-25'),
  ...change,
});

describe('第十四条 不得新建机房、采购服务器存储、建设新网络', () => {
  it('三类预算明细没有专门批准的，不能报请立项，理由写明是哪一行', () => {
    for (const purpose of ['machine-room', 'server-storage', 'network'] as const) {
      const [finding] = findings(prepared(withPurpose(purpose)), 'initiation.submit', {});
      expect(finding, purpose).toMatchObject({
        provision: 'art14.p1/no-own-equipment',
        verdict: { reason: { code: 'own-equipment', text: expect.stringContaining('“机架式服务器”') as string } },
      });
    }
  });

  it('条文写明是哪三类', () => {
    const provision = art14.units.p1?.['own-equipment'];
    expect(provision?.kind === 'definition' && inWordsOf(chapters, provision.says)).toBe(
      '未经批准不得列入的用途：机房新建、改建、扩建（第十四条）；服务器、存储等设备（第十四条）；新建网络（第十四条）。',
    );
  });

  it('其他用途的明细，名称像设备的说明不属于的理由', () => {
    for (const purpose of ['general', 'mlps', 'data-interface', 'supervision', 'design'] as const)
      expect(refusals(prepared(withPurpose(purpose)), 'initiation.submit', {}), purpose).toEqual([
        'equipment-answered: reads-like-equipment',
      ]);
    const explained = { article14Note: '是软件模块的名称，不采购设备。' };
    expect(refusals(prepared(withPurpose('general', explained)), 'initiation.submit', {})).toEqual([]);
  });

  it('有专门批准文件的可以', () => {
    const article14Approval = {
      documentName: '关于建设机房的批复',
      documentNumber: '东府办函〔2020〕5号',
      files: file('article14Approval'),
    };
    expect(refusals(prepared(withPurpose('machine-room', { article14Approval })), 'initiation.submit', {})).toEqual([]);
  });

  it('只备案的项目不受本条约束，起点金额（含）以上的受约束', () => {
    const below = withPurpose('network', { budgetAmount: fen(wanFen(50) - 1) });
    expect(refusals(prepared(below), 'initiation.submit', {})).toEqual([]);
    const at = withPurpose('network', { budgetAmount: wanFen(50) });
    expect(refusals(prepared(at), 'initiation.submit', {})).toEqual(['no-own-equipment: own-equipment']);
  });

  it('没有申报材料时不作判断', () => {
    expect(stateOf(factsOf([]), 'initiation.submit')).toBe('waiting');
  });
});

describe('第十四条 原有系统应逐步迁移到市政务云', () => {
  const operating = application({
    lines: lines.map((line) => (line.id === 'L1' ? { ...line, kind: 'operations-maintenance' } : line)),
  });
  const warning = '没有写明迁移到市政务云的安排';

  it('运维原有系统没有写明迁移安排的提示，写明的、没有运维的不提示', () => {
    expect(consequencesOf(factsOf(submitted(operating)))).toContain(warning);
    expect(consequencesOf(factsOf(submitted({ ...operating, migrationPlan: '2022 年迁移' })))).not.toContain(warning);
    expect(consequencesOf(factsOf(submitted()))).not.toContain(warning);
    expect(consequencesOf(factsOf([]))).not.toContain(warning);
    const closed = [...submitted(operating), told('initiation.abandoned', { reason: '不再申报' }, '2020-12-04')];
    expect(consequencesOf(factsOf(closed))).not.toContain(warning);
  });
});

describe('第十四条 向县政务服务数据管理局申请基础设施服务', () => {
  it('项目建设单位经办岗申请，县政务服务数据管理局评审岗、领导岗审核分配', () => {
    const facts = factsOf(requested);
    expect(whoMay(facts, 'infrastructure.request')).toEqual(['project-owner/clerk']);
    for (const act of ['infrastructure.allocate', 'infrastructure.decline'] as const)
      expect(whoMay(facts, act)).toEqual(['data-bureau/leader', 'data-bureau/review']);
  });

  it('定稿以后随时可以申请，可以多次，备案的项目也可以；办结的不可以', () => {
    expect(stateOf(factsOf([]), 'infrastructure.request')).toBe('blocked: nothing-prepared');
    expect(stateOf(factsOf(submitted().slice(0, 1)), 'infrastructure.request')).toBe('open');
    expect(stateOf(factsOf(submitted().slice(0, 2)), 'infrastructure.request')).toBe('open');
    expect(stateOf(factsOf(submitted()), 'infrastructure.request')).toBe('open');
    expect(stateOf(factsOf(requested), 'infrastructure.request')).toBe('open');
    const filed = factsOf(submitted(application({ budgetAmount: wanFen(49) })));
    expect(stateOf(filed, 'infrastructure.request')).toBe('open');
    const closed = factsOf([...requested, told('cancellation.approved', { text: '同意' }, '2021-01-21')]);
    expect(stateOf(closed, 'infrastructure.request')).toBe('past: case-closed');
    expect(stateOf(closed, 'infrastructure.allocate')).toBe('past: case-closed');
  });

  it('有待审核的申请才能分配或者不予分配', () => {
    for (const act of ['infrastructure.allocate', 'infrastructure.decline'] as const) {
      expect(stateOf(factsOf(approved()), act)).toBe('past: no-open-infrastructure-request');
      expect(stateOf(factsOf(requested), act)).toBe('open');
    }
    const answered = factsOf([...requested, told('infrastructure.allocated', allocation(), '2021-01-25')]);
    expect(answered.infrastructure).toMatchObject([{ id: 'I1', state: 'allocated', answer: '分配 2 台' }]);
    expect(stateOf(answered, 'infrastructure.allocate')).toBe('past: no-open-infrastructure-request');
    const declined = factsOf([
      ...requested,
      told('infrastructure.requested', request, '2021-01-21'),
      told('infrastructure.declined', { request: 'I1', reason: '可以复用' }, '2021-01-25'),
    ]);
    expect(declined.infrastructure.map(({ id, state }) => [id, state])).toEqual([
      ['I1', 'declined'],
      ['I2', 'requested'],
    ]);
    expect(stateOf(declined, 'infrastructure.decline')).toBe('open');
    expect(refusals(declined, 'infrastructure.decline', { request: 'I1', reason: '可以复用' })).toEqual([
      'implied-open-request: no-such-infrastructure-request',
    ]);
    expect(refusals(declined, 'infrastructure.decline', { request: 'I2', reason: '可以复用' })).toEqual([]);
    expect(refusals(declined, 'infrastructure.allocate', allocation({ request: 'I2' }))).toEqual([]);
  });

  it('分配日期不早于申请、不晚于今天', () => {
    const allocate = (on: string) =>
      refusals(factsOf(requested), 'infrastructure.allocate', allocation({ allocatedOn: day(on) }));
    expect(allocate('2021-01-19')).toEqual(['implied-allocation-day: date-too-early']);
    expect(allocate('2021-01-20')).toEqual([]);
    expect(allocate('2021-06-30')).toEqual([]);
    expect(allocate('2021-07-01')).toEqual(['implied-allocation-day: date-in-future']);
    expect(refusals(factsOf(requested), 'infrastructure.allocate', allocation({ request: 'I9' }))).toEqual([
      'implied-open-request: no-such-infrastructure-request',
    ]);
  });
});
