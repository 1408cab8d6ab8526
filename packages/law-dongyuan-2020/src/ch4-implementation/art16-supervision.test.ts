import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import type { ApplicationData } from '@zhengxiang/procedure';
import {
  application,
  approved,
  assessor,
  builder,
  day,
  factsOf,
  funded,
  lines,
  mainPackage,
  planned,
  submitted,
  supervisionPackage,
  supervisor,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  appointment,
  award,
  awarded,
  completed,
  contract,
  contracted,
  opened,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { findings, refusals, stateOf, whoMay } from '../testing/judging.ts';

const withoutFee = lines.filter((line) => line.purpose !== 'supervision');
const submit = (change: Partial<ApplicationData>) =>
  refusals(factsOf(submitted(application(change)).slice(0, 2)), 'initiation.submit', {});
/** Nothing is built: every line is a service of this kind. */
const serviceOnly = (kind: ApplicationData['mainKind']): Partial<ApplicationData> => ({
  mainKind: kind,
  lines: withoutFee.map((line) => ({ ...line, kind })),
});
const appointed = (events: readonly Told[]): readonly Told[] => [
  ...events,
  told('supervision.appointed', appointment(), '2021-03-10'),
];

describe('第十六条 编列工程质量监理费用', () => {
  it('软件开发、基础设施项目没有监理费的，不能报请立项', () => {
    expect(submit({})).toEqual([]);
    expect(submit({ lines: withoutFee })).toEqual(['supervision-fee: supervision-fee-missing']);
    const free = lines.map((line) => (line.purpose === 'supervision' ? { ...line, amount: fen(0) } : line));
    expect(submit({ lines: free })).toEqual(['supervision-fee: supervision-fee-missing']);
    const cheap = lines.map((line) => (line.purpose === 'supervision' ? { ...line, amount: fen(1) } : line));
    expect(submit({ lines: cheap })).toEqual([]);
  });

  it('主要类别或者任一明细是软件开发、基础设施的都要编列，其余不要求', () => {
    for (const kind of ['software-development', 'infrastructure'] as const) {
      expect(submit(serviceOnly(kind)), kind).toEqual(['supervision-fee: supervision-fee-missing']);
      const [first, ...rest] = serviceOnly('third-party').lines ?? [];
      const mixed = first ? [{ ...first, kind }, ...rest] : [];
      expect(submit({ mainKind: 'third-party', lines: mixed }), kind).toEqual([
        'supervision-fee: supervision-fee-missing',
      ]);
      expect(submit({ ...serviceOnly('third-party'), mainKind: kind }), kind).toEqual([
        'supervision-fee: supervision-fee-missing',
      ]);
    }
    for (const kind of ['third-party', 'operations-maintenance', 'business-operation'] as const)
      expect(submit(serviceOnly(kind)), kind).toEqual([]);
  });

  it('只备案的项目不受本条约束', () => {
    expect(submit({ lines: withoutFee, budgetAmount: fen(wanFen(50) - 1) })).toEqual([]);
    expect(submit({ lines: withoutFee, budgetAmount: wanFen(50) })).toEqual([
      'supervision-fee: supervision-fee-missing',
    ]);
    expect(stateOf(factsOf([]), 'initiation.submit')).toBe('waiting');
  });
});

describe('第十六条 项目监理单位须具备国家规定资质', () => {
  const facts = factsOf(contracted());

  it('项目建设单位经办岗确定监理、登记开工、进展和完成', () => {
    for (const act of [
      'supervision.appoint',
      'implementation.start',
      'implementation.reportProgress',
      'implementation.complete',
    ] as const)
      expect(whoMay(facts, act), act).toEqual(['project-owner/clerk']);
  });

  it('立项审批后确定，一次即可', () => {
    expect(stateOf(factsOf(submitted()), 'supervision.appoint')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(approved()), 'supervision.appoint')).toBe('open');
    expect(stateOf(factsOf(appointed(contracted())), 'supervision.appoint')).toBe('past: supervision-appointed');
    const bare = approved(application(serviceOnly('business-operation')));
    const done = [
      ...bare,
      told('implementation.started', { startedOn: day('2021-03-15') }, '2021-03-15'),
      told('implementation.completed', { completedOn: day('2021-06-20'), summary: '完成' }, '2021-06-20'),
    ];
    expect(stateOf(factsOf(done), 'supervision.appoint')).toBe('past: already-completed');
  });

  it('没有资质材料的不行', () => {
    expect(refusals(facts, 'supervision.appoint', appointment())).toEqual([]);
    expect(refusals(facts, 'supervision.appoint', appointment({ qualificationFiles: [] }))).toEqual([
      'qualified-supervision: qualification-missing',
    ]);
  });

  it('监理单位不得是承建单位：按名称或者信用代码核对', () => {
    const not = ['independent-supervision: supervision-not-independent'];
    expect(refusals(facts, 'supervision.appoint', appointment({ firm: builder }))).toEqual(not);
    const sameName = { ...supervisor, name: builder.name };
    expect(refusals(facts, 'supervision.appoint', appointment({ firm: sameName }))).toEqual(not);
    const sameCode = { ...supervisor, uscc: builder.uscc };
    expect(refusals(facts, 'supervision.appoint', appointment({ firm: sameCode }))).toEqual(not);
    expect(refusals(factsOf(awarded()), 'supervision.appoint', appointment({ firm: builder }))).toEqual(not);
    expect(refusals(factsOf(opened()), 'supervision.appoint', appointment({ firm: builder }))).toEqual([]);
    const renamed = { ...builder, name: '广东承建科技集团有限公司' };
    const signed = factsOf([...awarded(), told('contract.signed', contract({ party: renamed }), '2021-03-05')]);
    const underNewName = { ...supervisor, name: renamed.name };
    expect(refusals(signed, 'supervision.appoint', appointment({ firm: underNewName }))).toEqual(not);
    expect(refusals(facts, 'supervision.appoint', appointment({ firm: underNewName }))).toEqual([]);
  });

  it('已签监理合同的，监理单位是合同乙方', () => {
    const signed = factsOf([
      ...contracted(),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract(), '2021-03-05'),
    ]);
    expect(refusals(signed, 'supervision.appoint', appointment())).toEqual([]);
    expect(refusals(signed, 'supervision.appoint', appointment({ firm: assessor }))).toEqual([
      'implied-appointment: not-the-contracted-supervision',
    ]);
    expect(refusals(facts, 'supervision.appoint', appointment({ firm: assessor }))).toEqual([]);
  });

  it('确定日期不早于立项批复、不晚于今天', () => {
    const on = (date: string) => refusals(facts, 'supervision.appoint', appointment({ appointedOn: day(date) }));
    expect(on('2021-01-09')).toEqual(['implied-appointment: date-too-early']);
    expect(on('2021-01-10')).toEqual([]);
    expect(on('2021-07-01')).toEqual(['implied-appointment: date-in-future']);
  });

  it('已确定的监理单位不能中标、承建，反过来承建单位不能中标监理', () => {
    const rival = 'independent-winner: supervision-not-independent';
    const bySupervisor = award({ winner: supervisor });
    expect(refusals(factsOf(appointed(opened())), 'procurement.award', bySupervisor)).toContain(rival);
    expect(refusals(factsOf(opened()), 'procurement.award', bySupervisor)).not.toContain(rival);
    const won = [...opened(), told('procurement.awarded', supervisionAward(), '2021-02-25')];
    expect(refusals(factsOf(won), 'procurement.award', bySupervisor)).toContain(rival);
    expect(refusals(factsOf(awarded()), 'procurement.award', supervisionAward({ winner: builder }))).toEqual([rival]);
    expect(refusals(factsOf(awarded()), 'procurement.award', supervisionAward())).toEqual([]);
    expect(refusals(factsOf(awarded()), 'procurement.award', supervisionAward({ package: 'x' }))).not.toContain(rival);
  });

  it('其他第三方服务由承建、监理单位承担的不在此限', () => {
    const rows = [mainPackage(), supervisionPackage({ id: 'assess', subject: 'assessment' })];
    const facts = factsOf(awarded(planned(rows)));
    expect(refusals(facts, 'procurement.award', supervisionAward({ package: 'assess', winner: builder }))).toEqual([]);
  });

  it('签订合同时再次核对', () => {
    const rival = ['independent-party: supervision-not-independent'];
    expect(refusals(factsOf(appointed(awarded())), 'contract.sign', contract())).toEqual([]);
    const clash = told('supervision.appointed', appointment({ firm: builder }), '2021-03-01');
    expect(refusals(factsOf([...awarded(), clash]), 'contract.sign', contract())).toEqual(rival);
  });
});

describe('第十六条 开工', () => {
  it('签订建设合同、确定监理单位后开工', () => {
    expect(stateOf(factsOf(submitted()), 'implementation.start')).toContain('not-approved');
    expect(stateOf(factsOf(awarded()), 'implementation.start')).toBe('blocked: supervision-missing no-main-contract');
    expect(stateOf(factsOf(appointed(awarded())), 'implementation.start')).toBe('blocked: no-main-contract');
    expect(stateOf(factsOf(contracted()), 'implementation.start')).toBe('blocked: supervision-missing');
    expect(stateOf(factsOf(appointed(contracted())), 'implementation.start')).toBe('open');
    expect(stateOf(factsOf(started()), 'implementation.start')).toBe('past: already-started');
  });

  it('只有监理合同的不能开工', () => {
    const onlySupervision = [
      ...planned(),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract(), '2021-03-05'),
    ];
    expect(stateOf(factsOf(appointed(onlySupervision)), 'implementation.start')).toBe('blocked: no-main-contract');
  });

  it('没有建设内容的项目不要求监理', () => {
    const data = application(serviceOnly('operations-maintenance'));
    const events = contracted(planned([mainPackage({ lines: [] })], funded(approved(data))));
    expect(stateOf(factsOf(events), 'implementation.start')).toBe('open');
  });

  it('开工不早于最早的建设合同和确定监理，不晚于今天', () => {
    const start = (date: string, events: readonly Told[]) =>
      refusals(factsOf(events), 'implementation.start', { startedOn: day(date) });
    expect(start('2021-03-09', appointed(contracted()))).toEqual(['implied-start: date-too-early']);
    expect(start('2021-03-10', appointed(contracted()))).toEqual([]);
    expect(start('2021-07-01', appointed(contracted()))).toEqual(['implied-start: date-in-future']);
    const early = told('supervision.appointed', appointment({ appointedOn: day('2021-02-01') }), '2021-02-01');
    const two = [mainPackage(), mainPackage({ id: 'm2', lines: [], method: 'own-procurement', budget: wanFen(1) })];
    const both = [
      ...awarded(planned(two)),
      early,
      told('contract.signed', contract({ package: 'm2', number: 'X', signedOn: day('2021-03-20') }), '2021-03-20'),
      told('contract.signed', contract(), '2021-03-21'),
    ];
    expect(start('2021-03-04', both)).toEqual(['implied-start: date-too-early']);
    expect(start('2021-03-05', both)).toEqual([]);
  });
});

describe('第十六条 进展和完成', () => {
  const complete = (date: string, events = started()) =>
    refusals(factsOf(events), 'implementation.complete', { completedOn: day(date), summary: '完成' });

  it('开工后、完成前可以报告进展', () => {
    expect(stateOf(factsOf(submitted()), 'implementation.reportProgress')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(contracted()), 'implementation.reportProgress')).toBe('blocked: not-started');
    expect(stateOf(factsOf(started()), 'implementation.reportProgress')).toBe('open');
    expect(stateOf(factsOf(completed()), 'implementation.reportProgress')).toBe('past: already-completed');
  });

  it('开工后、建设采购包都签了合同才能完成', () => {
    expect(stateOf(factsOf(submitted()), 'implementation.complete')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(contracted()), 'implementation.complete')).toBe('blocked: not-started');
    expect(stateOf(factsOf(started()), 'implementation.complete')).toBe('open');
    expect(stateOf(factsOf(completed()), 'implementation.complete')).toBe('past: already-completed');
    const two = planned([mainPackage(), mainPackage({ id: 'm2', name: '二期', lines: [], budget: wanFen(1) })]);
    expect(stateOf(factsOf(started(two)), 'implementation.complete')).toBe('blocked: packages-without-contract');
    const input = { completedOn: day('2021-06-20'), summary: '完成' };
    expect(findings(factsOf(started(two)), 'implementation.complete', input)).toMatchObject([
      { verdict: { reason: { figures: { packages: '“二期”' } } } },
    ]);
  });

  it('完成不早于开工、不晚于今天', () => {
    expect(complete('2021-03-14')).toEqual(['implied-completion: date-too-early']);
    expect(complete('2021-03-15')).toEqual([]);
    expect(complete('2021-06-30')).toEqual([]);
    expect(complete('2021-07-01')).toEqual(['implied-completion: date-in-future']);
  });

  it('报备终止后不再开工、报告、完成、确定监理', () => {
    const ended = told(
      'termination.filed',
      { cause: '调整', procedure: '完成', terminatedOn: day('2021-05-01'), documents: [] },
      '2021-05-02',
    );
    for (const act of ['implementation.start', 'implementation.reportProgress', 'implementation.complete'] as const)
      expect(stateOf(factsOf([...started(), ended]), act), act).toBe('past: termination-filed');
    expect(stateOf(factsOf([...contracted(), ended]), 'supervision.appoint')).toBe('past: termination-filed');
  });
});
