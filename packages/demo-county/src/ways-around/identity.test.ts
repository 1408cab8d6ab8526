import type { PersonRef } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { approved, contracted, funded } from '../chapters.ts';
import { actorOf, companyOf, firms, personOf } from '../county.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';

const tendered = (t: Teller): void => {
  approved(t, software(t));
  funded(t);
  t.after(5).does(clerk, 'procurement.plan');
  t.after(1).does(clerk, 'procurement.publishTender');
};

const another = companyOf('另一个信用代码').uscc;

describe('M12 一家单位换了写法还是这家单位', () => {
  it.each([
    ['繁体字', '廣州粵規信息規劃設計有限公司'],
    ['零宽字符', '广州粤规​信息规划设计有限公司'],
    ['间隔号', '广州·粤规·信息规划设计有限公司'],
    ['有限责任公司', '广州粤规信息规划设计有限责任公司'],
    ['全角空格', '广州粤规　信息规划设计有限公司'],
    ['股份有限公司', '广州粤规信息规划设计股份有限公司'],
    ['分公司', '广州粤规信息规划设计有限责任公司（河源）分公司'],
  ])('设计单位换了代码、写成%s，不能投标', (_how, name) => {
    const { surprises } = tale('minzheng', start, (t) => {
      tendered(t);
      t.after(1).refused(
        clerk,
        'procurement.recordBids',
        'art10.p1.i1',
        (_facts, today) => ({
          openedOn: today,
          bids: [{ id: 'T1', firm: { name, uscc: another }, price: 100_000_000 }],
        }),
        'designer-bids',
      );
    });
    expect(surprises).toEqual([]);
  });

  it('名称只差一点的，不拦，始终提示核对', () => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      tendered(t);
      const near = { name: '广州粤规信息规划设计院有限公司', uscc: another };
      t.after(1).does(clerk, 'procurement.recordBids', (_facts, today) => ({
        openedOn: today,
        bids: [{ id: 'T1', firm: near, price: 100_000_000 }],
      }));
    });
    expect(surprises).toEqual([]);
    expect(shown().filter((text) => text.includes('名称十分相近'))).toHaveLength(1);
  });

  it.each([
    ['同一代码', { ...firms.contractor, name: '云帆软件河源公司' }],
    ['繁体名称', { name: '廣東雲帆軟件有限公司', uscc: another }],
    ['有限责任', { name: '广东云帆软件有限责任公司', uscc: another }],
    ['半角空格', { name: '广东 云帆 软件 有限公司', uscc: another }],
    ['不可见字符', { name: '广东云帆\u{2060}软件有限公司', uscc: another }],
  ])('一家公司不能以两个投标人出现（%s）', (_how, firm) => {
    const { surprises } = tale('minzheng', start, (t) => {
      tendered(t);
      t.after(1).refused(
        clerk,
        'procurement.recordBids',
        'art13.p1',
        (_facts, today) => ({
          openedOn: today,
          bids: [
            { id: 'T1', firm: firms.contractor, price: 100_000_000 },
            { id: 'T2', firm, price: 110_000_000 },
          ],
        }),
        'bidder-twice',
      );
    });
    expect(surprises).toEqual([]);
  });
});

describe('M11 承建联合体的成员不能监理', () => {
  it.each([
    firms.supervision.name,
    `河源数联公司、${firms.supervision.name}`,
    '廣東正衡信息工程監理有限公司',
    '广东正衡信息工程监理有限责任公司',
    firms.supervision.uscc,
  ])('联合体成员写“%s”', (partners) => {
    const { surprises } = tale('minzheng', start, (t) => {
      tendered(t);
      t.after(1).does(clerk, 'procurement.publishTender');
      t.does(clerk, 'procurement.recordBids');
      t.after(1).does(clerk, 'procurement.award', { partners });
      t.refused(clerk, 'supervision.appoint', 'art16.p1', {}, 'supervision-not-independent');
    });
    expect(surprises).toEqual([]);
  });
});

const judges = (t: Teller, expert: PersonRef): void => {
  t.apply(clerk, software(t));
  t.after(1).does('minzheng.leader', 'initiation.endorse');
  t.after(1).does(clerk, 'initiation.submit');
  t.after(1).does('zhengshu.intake', 'intake.accept');
  t.after(1).refused('zhengshu.review', 'review.convene', 'art10.p1.i3', (_facts, today) => ({
    experts: [expert, personOf('zhuanjia.1')],
    meetsOn: today,
  }));
};

describe('R6 专家、验收成员来自当事单位的各种写法', () => {
  it.each([
    '县民政局',
    '民政局',
    '东源民政局',
    '東源縣民政局',
    '广州粤规信息规划设计有限责任公司',
    '东源县民政局信息中心',
  ])('工作单位写“%s”的，不能评审民政局的项目', (organisation) => {
    const { surprises } = tale('minzheng', start, (t) => {
      judges(t, { ...personOf('zhuanjia.2'), organisation });
    });
    expect(surprises).toEqual([]);
  });
});

describe('M3 人还是这个人，不论现在坐在哪个岗位', () => {
  const moved = (from: string, to: string) => ({
    ...actorOf(to),
    ...{ personId: actorOf(from).personId, name: actorOf(from).name },
  });

  it.each([clerk, 'minzheng.leader'])('%s 进了专家库，也不能评审自己经办、签批的项目', (login) => {
    const { surprises } = tale('minzheng', start, (t) => {
      judges(t, { ...personOf(login), organisation: '东源县政务信息化评审专家库' });
    });
    expect(surprises).toEqual([]);
  });

  it.each([
    ['zhengshu.intake', 'intake.accept', {}],
    ['zhengshu.intake', 'intake.return', { items: [{ id: 'B1', target: 'content', reason: '请补充' }] }],
    ['zhengshu.leader', 'intake.refuse', { reason: '不属于范围。' }],
  ] as const)('经办人调到 %s，不能自己 %s', (login, action, input) => {
    const told = tale('minzheng', start, (t) => {
      t.apply(clerk, software(t));
      t.after(1).does('minzheng.leader', 'initiation.endorse');
      t.after(1).does(clerk, 'initiation.submit');
    });
    const { world, facts } = told;
    const on = facts.lastOn ?? facts.versions[0]?.preparedOn;
    if (on === undefined) throw new Error('nothing happened');
    const outcome = world.perform(facts.origin.caseId, action, moved(clerk, login), on, input);
    expect(outcome.kind).toBe('refused');
    expect(world.perform(facts.origin.caseId, action, actorOf(login), on, input).kind).toBe('accepted');
  });

  it.each(['minzheng.clerk', 'minzheng.leader'])('%s 调到政数局当领导，不能批复、决定自己的项目', (login) => {
    const { world, facts, surprises } = tale('minzheng', start, (t) => {
      t.apply(clerk, software(t));
      t.after(1).does('minzheng.leader', 'initiation.endorse');
      t.does(clerk, 'waiver.request');
    });
    expect(surprises).toEqual([]);
    const on = facts.lastOn;
    if (on === undefined) throw new Error('nothing happened');
    const input = { request: 'W1', reason: '同意。' };
    expect(world.perform(facts.origin.caseId, 'waiver.grant', moved(login, 'zhengshu.leader'), on, input).kind).toBe(
      'refused',
    );
  });

  it('经办人不能坐进验收小组', () => {
    const { surprises } = tale('minzheng', start, (t) => {
      approved(t, software(t));
      funded(t);
      t.after(5).does(clerk, 'procurement.plan');
      contracted(t, 2);
      t.after(2).does(clerk, 'supervision.appoint');
      t.after(5).does(clerk, 'implementation.start');
      t.after(60).does(clerk, 'implementation.complete');
      t.after(5).does(clerk, 'acceptance.preliminary');
      t.after(1).does(clerk, 'sharing.confirm');
      t.after(1).does(clerk, 'acceptance.apply');
      t.after(1).refused(
        'zhengshu.review',
        'acceptance.convenePanel',
        'art22.p1',
        (_facts, today) => ({
          financeMembers: [{ ...personOf(clerk), organisation: '东源县财政局' }],
          experts: [personOf('zhuanjia.6')],
          onSiteOn: today,
        }),
        'member-handled-it',
      );
    });
    expect(surprises).toEqual([]);
  });
});
