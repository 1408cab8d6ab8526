import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, approved, day, lines, planned, told } from '../testing/delivery.ts';
import { completed, started } from '../testing/delivery-acts.ts';
import {
  acceptanceApplication,
  allPass,
  applied,
  confirmation,
  convened,
  countersigned,
  factsFrom,
  preliminaryHeld,
  report,
  reported,
  returned,
  sharingConfirmed,
  software,
  table,
  voted,
} from '../testing/acceptance.ts';
import { consequencesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';

const builtOf = (data = software()) => completed(started(planned(undefined, approved(data))));
const withoutSoftware = builtOf(
  application({
    mainKind: 'business-operation',
    mainSubKind: 'business-operation',
    lines: lines.map((line) => ({ ...line, kind: 'business-operation', subKind: 'business-operation' })),
  }),
);
const built = factsFrom(builtOf());
const confirmed = sharingConfirmed(preliminaryHeld(builtOf()));
const confirmedAs = (change: Partial<BodyOf<'sharing.confirmed'>>) =>
  factsFrom([...builtOf(), told('sharing.confirmed', confirmation(change), '2021-07-02')]);
const signing = { signatory: '戊', signedOn: day('2021-07-03') };

describe('第二十一条 《数据资源共享确认书》', () => {
  it('由项目建设单位填报，由县政务服务数据管理局数据共享岗或者领导签收', () => {
    expect(whoMay(built, 'sharing.confirm')).toEqual(['project-owner/clerk']);
    expect(whoMay(built, 'sharing.countersign')).toEqual(['data-bureau/leader', 'data-bureau/data-sharing']);
  });

  it('软件开发服务项目建设完成后填报；没有软件开发服务的不填报', () => {
    expect(stateOf(factsFrom(started()), 'sharing.confirm')).toContain('blocked not-completed');
    expect(stateOf(built, 'sharing.confirm')).toBe('open');
    expect(stateOf(factsFrom(withoutSoftware), 'sharing.confirm')).toBe('past no-software');
    expect(stateOf(factsFrom(withoutSoftware), 'sharing.countersign')).toBe('past no-software');
    expect(refusals(built, 'sharing.confirm', confirmation())).toEqual([]);
  });

  it('填报一次；申请被退回、验收不合格的可以重新填报，验收合格后不再填报', () => {
    expect(stateOf(factsFrom(confirmed), 'sharing.confirm')).toBe('past already-confirmed');
    expect(stateOf(factsFrom(applied(confirmed)), 'sharing.confirm')).toBe('past already-confirmed');
    expect(stateOf(factsFrom(returned(applied(confirmed))), 'sharing.confirm')).toBe('open');
    expect(stateOf(factsFrom(reported()), 'sharing.confirm')).toBe('past already-accepted');
    const failed = reported('failed', voted(['fail', 'fail', 'fail', 'pass']));
    expect(stateOf(factsFrom(failed), 'sharing.confirm')).toBe('open');
    const again = (on: string) => factsFrom([...failed, told('sharing.confirmed', confirmation(), on)]);
    expect(stateOf(again('2021-08-20'), 'sharing.confirm')).toBe('open');
    expect(stateOf(again('2021-08-21'), 'sharing.confirm')).toBe('past already-confirmed');
  });

  it('重新填报后，应重新签收', () => {
    const again = told('sharing.confirmed', confirmation(), '2021-07-07');
    const facts = factsFrom([...returned(applied(countersigned(confirmed))), again]);
    expect(stateOf(facts, 'sharing.countersign')).toBe('open');
  });

  it.each([
    [['not-shared', 'not-shared'], []],
    [['not-shared', 'unconditional'], ['art21.p1/tables-of-what-is-shared: tables-missing @tables']],
    [['unconditional', 'conditional'], ['art21.p1/tables-of-what-is-shared: tables-missing @tables']],
    [['conditional'], ['art21.p1/tables-of-what-is-shared: tables-missing @tables']],
    [['not-shared'], []],
  ] as const)('共享类型 %j：不填共享表', (kinds, expected) => {
    const dataItems = kinds.map((sharing, index) => ({
      ...(software().dataItems[0] ?? ({} as never)),
      id: `D${index + 1}`,
      sharing,
      legalBasis: '《中华人民共和国个人信息保护法》',
    }));
    const of = factsFrom(builtOf(software({ dataItems })));
    expect(refusals(of, 'sharing.confirm', confirmation({ tables: [], ways: undefined }))).toEqual(expected);
  });

  it('对应的数据在核查表中，提供方式已勾选', () => {
    const check = (...tables: ReturnType<typeof table>[]) =>
      refusals(built, 'sharing.confirm', confirmation({ tables }));
    expect(check(table('D1'), table('D2'))).toEqual([]);
    expect(check(table('D1'), table('X', { item: undefined }))).toEqual([]);
    expect(check(table('D1'), table('D9'))).toEqual(['art21.p1/implied-tables: no-such-item @tables.1.item']);
    expect(check(table('D1', { way: 'manual-upload' }))).toEqual([
      'art21.p1/implied-tables: way-not-ticked @tables.0.way',
    ]);
    const both = confirmation({ tables: [table('D1', { way: 'manual-upload' }), table('D9')] });
    expect(sentences(built, 'sharing.confirm', both)).toEqual([
      '“表D1”以人工上传提供，“数据共享方式”没有勾选',
      '第 2 行对应的数据不在《数据资源管理核查表》中',
    ]);
  });

  it('签署日期不早于建设完成（2021-06-20），不晚于今天（2021-10-01）', () => {
    const on = (signedOn: string) => refusals(built, 'sharing.confirm', confirmation({ signedOn: day(signedOn) }));
    expect(on('2021-06-19')).toEqual(['art21.p1/implied-confirmation-day: date-too-early @signedOn']);
    expect(on('2021-06-20')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art21.p1/implied-confirmation-day: date-in-future @signedOn']);
  });

  it('填报后签收，签收一次', () => {
    expect(stateOf(built, 'sharing.countersign')).toBe('blocked confirmation-missing → sharing.confirm');
    expect(refusals(built, 'sharing.countersign', signing)).toEqual([
      'art21.p1/confirmed-before-countersigned: confirmation-missing',
    ]);
    expect(stateOf(factsFrom(started()), 'sharing.countersign')).toContain('blocked not-completed');
    expect(stateOf(factsFrom(confirmed), 'sharing.countersign')).toBe('open');
    expect(stateOf(factsFrom(countersigned(confirmed)), 'sharing.countersign')).toBe('past already-countersigned');
  });

  it('签收日期不早于提供方签署（2021-07-02），不晚于今天', () => {
    const on = (signedOn: string) =>
      refusals(factsFrom(confirmed), 'sharing.countersign', { ...signing, signedOn: day(signedOn) });
    expect(on('2021-07-01')).toEqual(['art21.p1/implied-countersign-day: date-too-early @signedOn']);
    expect(on('2021-07-02')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art21.p1/implied-countersign-day: date-in-future @signedOn']);
  });

  it('承诺的数据缺少或者改变的，签收时写明意见；增加的不必', () => {
    const refused = ['art21.p1/differences-answered: differences-unexplained @note'];
    const missing = confirmedAs({ tables: [table('D1')] });
    const changed = confirmedAs({ tables: [table('D1'), table('D2', { cycle: 'monthly' })] });
    const added = confirmedAs({ tables: [table('D1'), table('D2'), table('X', { item: undefined })] });
    const forTheLeader = ['art21.p1/differences-answered: missing-is-the-leaders @note'];
    expect(refusals(missing, 'sharing.countersign', signing)).toEqual(forTheLeader);
    expect(refusals(missing, 'sharing.countersign', { ...signing, note: '限期补充' })).toEqual(forTheLeader);
    expect(refusals(changed, 'sharing.countersign', signing)).toEqual(refused);
    const both = confirmedAs({ tables: [table('D2', { cycle: 'monthly' })] });
    expect(refusals(both, 'sharing.countersign', signing)).toEqual(forTheLeader);
    expect(refusals(added, 'sharing.countersign', signing)).toEqual([]);
    expect(sentences(missing, 'sharing.countersign', signing)).toEqual([
      '承诺共享的数据有 1 项没有提供，不能由数据共享岗签收',
    ]);
    expect(sentences(changed, 'sharing.countersign', signing)[0]).toContain('缺少 0 项、改变 1 项');
  });

  it('软件开发服务项目申请验收，没有确认书的不能申请；没有软件开发服务的可以', () => {
    const held = factsFrom(preliminaryHeld(builtOf()));
    expect(stateOf(held, 'acceptance.apply')).toBe('blocked confirmation-missing → sharing.confirm');
    expect(refusals(held, 'acceptance.apply', acceptanceApplication())).toEqual([
      'art21.p1/confirmation-with-application: confirmation-missing',
    ]);
    expect(stateOf(factsFrom(confirmed), 'acceptance.apply')).toBe('open');
    expect(stateOf(factsFrom(preliminaryHeld(withoutSoftware)), 'acceptance.apply')).toBe('open');
  });

  it('没有签收的，不能验收合格，可以验收不合格', () => {
    const voting = (events: Parameters<typeof convened>[0], votes: Parameters<typeof voted>[0] = allPass) =>
      factsFrom(voted(votes, convened(applied(events))));
    const open = voting(confirmed);
    expect(refusals(open, 'acceptance.issueReport', report('accepted'))).toEqual([
      'art21.p1/countersigned-before-accepted: not-countersigned @conclusion',
    ]);
    expect(refusals(voting(countersigned(confirmed)), 'acceptance.issueReport', report('accepted'))).toEqual([]);
    const against = voting(confirmed, ['fail', 'fail', 'fail', 'fail']);
    expect(refusals(against, 'acceptance.issueReport', report('failed'))).toEqual([]);
    const plain = voting(preliminaryHeld(withoutSoftware));
    expect(refusals(plain, 'acceptance.issueReport', report('accepted'))).toEqual([]);
  });

  it('差异逐项列出', () => {
    const facts = confirmedAs({
      tables: [table('D2', { cycle: 'monthly', way: 'manual-upload' }), table('X', { item: undefined })],
    });
    expect(consequencesOf('art21', facts)).toEqual([
      'danger 承诺共享的“数据D1”（业务办理）没有提供',
      'warning “数据D2”共享周期由每日变为每月，提供方式由数据接口变为人工上传',
      'info 核查表之外增加共享“表X”',
    ]);
    const only = (change: Parameters<typeof table>[1]) =>
      consequencesOf('art21', confirmedAs({ tables: [table('D1'), table('D2', change)] }));
    expect(only({ cycle: 'monthly' })).toEqual(['warning “数据D2”共享周期由每日变为每月']);
    expect(only({ way: 'manual-upload' })).toEqual(['warning “数据D2”提供方式由数据接口变为人工上传']);
    expect(consequencesOf('art21', factsFrom(confirmed))).toEqual([]);
    expect(consequencesOf('art21', built)).toEqual([]);
  });

  it('评审意见对资源整合共享的要求在验收合格前一并列出', () => {
    const judged = (criterion: 'integrationAndSharing' | 'necessity') =>
      told(
        'review.judged',
        {
          criteria: {
            necessity: 'sound',
            planCompleteness: 'sound',
            softwareFunctions: 'sound',
            equipmentChoice: 'sound',
            timeliness: 'sound',
            networkSecurity: 'sound',
            integrationAndSharing: 'sound',
          },
          remarks: [{ id: 'r', criterion, remark: '应接入市级共享平台', mustAnswer: false }],
          summary: '可行',
        },
        '2020-12-20',
      );
    const facts = (criterion: 'integrationAndSharing' | 'necessity', more = confirmed) =>
      factsFrom([...more.slice(0, 5), judged(criterion), ...more.slice(5)]);
    const demand = 'info 评审意见对资源整合共享的要求：应接入市级共享平台';
    expect(facts('integrationAndSharing').review.remarks).toHaveLength(1);
    expect(consequencesOf('art21', facts('integrationAndSharing'))).toEqual([demand]);
    expect(consequencesOf('art21', facts('necessity'))).toEqual([]);
    expect(consequencesOf('art21', facts('integrationAndSharing', preliminaryHeld(builtOf())))).toEqual([]);
    const accepted = reported('accepted', voted(allPass, convened(applied(confirmed))));
    expect(consequencesOf('art21', facts('integrationAndSharing', accepted))).toEqual([]);
  });
});
