import type { CompanyRef } from '@zhengxiang/core';
import type { NeighbourProject } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/file.ts';
import { application, builder, day, designer, factsOf, line, people, wanFen } from '../testing/initiation.ts';
import { accepted, approved, costed, opinion, prepared } from '../testing/initiation-acts.ts';
import { refusals } from '../testing/judging-initiation.ts';

const facts = factsOf(approved());

describe('第十条（一） 设计单位不得以任何身份参与投标', () => {
  const bid = (firm: CompanyRef, partners?: string) =>
    refusals(facts, 'procurement.recordBids', {
      package: 'G1',
      openedOn: day('2024-05-01'),
      bids: [{ id: 'T1', firm, partners, price: wanFen(100) }],
    });
  const award = (winner: CompanyRef, partners?: string) =>
    refusals(facts, 'procurement.award', {
      package: 'G1',
      winner,
      partners,
      price: wanFen(100),
      awardedOn: day('2024-05-02'),
    });

  it.each([
    `${builder.name}、${designer.name}`,
    designer.name.split('').join(' '),
    `河源数联公司,${designer.name}（联合体）`,
    designer.uscc,
  ])('联合体成员中有设计单位的，不能投标、中标：“%s”', (partners) => {
    expect(bid(builder, partners)).toEqual(['designer-does-not-bid: designer-bids @bids.0.firm']);
    expect(award(builder, partners)).toEqual(['designer-does-not-win: designer-bids @winner']);
  });

  it.each([`${builder.name}、${designer.name}联合体`, `${designer.name}河源分公司`])('以“%s”的名义也不行', (name) => {
    expect(bid({ ...builder, name })).toEqual(['designer-does-not-bid: designer-bids @bids.0.firm']);
  });

  it('名称里的全角、半角括号不算另一家', () => {
    const asked = { ...designer, name: '规划（广州）设计有限公司' };
    const of = factsOf(prepared(application({ designFirm: { firm: asked, qualification: '乙级' } })));
    const given = { ...builder, name: '规划(广州)设计有限公司' };
    expect(
      refusals(of, 'procurement.award', {
        package: 'G1',
        winner: given,
        price: wanFen(100),
        awardedOn: day('2024-05-02'),
      }),
    ).toEqual(['designer-does-not-win: designer-bids @winner']);
  });

  it('别家的联合体可以；只有两三个字的名字不算出现在别人的名字里', () => {
    expect(bid(builder, '深圳智政科技有限公司')).toEqual([]);
    const brief = factsOf(
      prepared(application({ designFirm: { firm: { ...designer, name: '粤规' }, qualification: '乙级' } })),
    );
    expect(
      refusals(brief, 'procurement.award', {
        package: 'G1',
        winner: { ...builder, name: '新粤规软件公司' },
        price: wanFen(100),
        awardedOn: day('2024-05-02'),
      }),
    ).toEqual([]);
  });
});

describe('第十条（一） 设计单位的名称', () => {
  const award = (asked: string, name: string) =>
    refusals(
      factsOf(prepared(application({ designFirm: { firm: { ...designer, name: asked }, qualification: '乙级' } }))),
      'procurement.award',
      { package: 'G1', winner: { ...builder, name }, price: wanFen(100), awardedOn: day('2024-05-02') },
    );
  const refused = ['designer-does-not-win: designer-bids @winner'];

  it('名称相同的就是它，不论长短', () => {
    expect(award('粤规', '粤规')).toEqual(refused);
  });

  it('四个字起，出现在别的名称里的也是它；三个字的不算', () => {
    expect(award('粤规设计', '粤规设计河源分公司')).toEqual(refused);
    expect(award('粤规院', '粤规院河源分院')).toEqual([]);
  });
});

describe('第十条第二款 第三方评审机构', () => {
  const convene = (name: string, data = application()) =>
    refusals(factsOf(accepted(data)), 'review.convene', {
      mode: 'independent-reviewer',
      reviewer: {
        organisation: { id: 'r', name },
        qualification: '甲级',
        evidence: file('reviewerQualification', '资信证书.pdf'),
      },
      meetsOn: day('2024-03-12'),
    });

  it('不能由设计单位评审自己编制的方案', () => {
    expect(convene('信实咨询公司')).toEqual([]);
    for (const name of [`${designer.name} `, `${designer.name}河源分公司`])
      expect(convene(name)).toEqual(['convened-after-intake: designer-is-reviewer @reviewer']);
  });

  it('没有设计单位的项目，哪一家都可以评审', () => {
    expect(convene(designer.name, application({ designFirm: undefined }))).toEqual([]);
  });
});

describe('第十条（三） 整合到另一个项目', () => {
  const other = (change: Partial<NeighbourProject> = {}): NeighbourProject => ({
    caseId: 'case-2',
    name: '全民健康信息平台',
    ownerId: 'other',
    mainKind: 'software-development',
    content: '',
    budgetAmount: wanFen(400),
    reportedOn: day('2024-01-10'),
    approved: true,
    hasMlpsLine: true,
    ...change,
  });
  const merge = (named: readonly NeighbourProject[], lookedUp: readonly string[] | undefined) =>
    refusals(
      factsOf(costed()),
      'review.issueOpinion',
      { ...opinion('merged'), mergedInto: 'case-2' },
      { around: { named, lookedUp }, by: people.bureauLeader },
    );
  const unknown = ['outcome-fits-review: merged-into-unknown @mergedInto'];

  it('那个项目存在，并已报送', () => {
    expect(merge([other()], ['case-2'])).toEqual([]);
    expect(merge([], ['case-2'])).toEqual(unknown);
    expect(merge([other({ caseId: 'case-3' })], ['case-2'])).toEqual(unknown);
    expect(merge([other({ reportedOn: undefined })], ['case-2'])).toEqual(unknown);
  });

  it('没有查过的，留给服务端判断', () => {
    expect(merge([], undefined)).toEqual([]);
    expect(merge([], ['case-9'])).toEqual([]);
  });
});

describe('第八条、第九条 费用是有金额的费用', () => {
  const lines = (mlps: number, sharing: number) => [
    line('L1', 136 - mlps - sharing),
    line('L2', sharing, { purpose: 'data-interface' }),
    line('L3', mlps, { kind: 'third-party', subKind: 'assessment', purpose: 'mlps' }),
  ];
  const draft = (mlps: number, sharing: number) =>
    refusals(factsOf([]), 'initiation.prepare', application({ lines: lines(mlps, sharing) }));

  it('金额为零的一行不算编列费用', () => {
    expect(draft(6, 10)).toEqual([]);
    expect(draft(0.000001, 0.000001)).toEqual([]);
    expect(draft(0, 10)).toEqual(['fee-or-list-draft: level-without-fee @lines']);
    expect(draft(6, 0)).toEqual(['interface-line-draft: no-interface-line @lines']);
  });

  it('名单在定稿时就核对，指出是哪一栏', () => {
    const data = application({
      lines: [line('L1', 126), line('L2', 10, { purpose: 'data-interface' })],
      mlpsCoveredBy: ['case-7'],
    });
    const prepare = (lookedUp?: readonly string[]) =>
      refusals(factsOf([]), 'initiation.prepare', data, { around: { lookedUp } });
    expect(prepare()).toEqual([]);
    expect(prepare(['case-7'])).toEqual(['list-of-approved-draft: covering-project-unfit @mlpsCoveredBy']);
  });

  it.each(['暂时没有办法', '没有其他做法', '依法', '行政法规没有这个用法', '单位内部管理办法'])(
    '“%s”不是不予共享的依据',
    (legalBasis) => {
      const [item] = application().dataItems;
      if (item === undefined) throw new Error('the sample promises data');
      const data = application({ dataItems: [{ ...item, sharing: 'not-shared', legalBasis }] });
      expect(refusals(factsOf([]), 'initiation.prepare', data)).toEqual([
        'legal-basis-draft: no-legal-basis @dataItems.0.legalBasis',
      ]);
    },
  );
});
