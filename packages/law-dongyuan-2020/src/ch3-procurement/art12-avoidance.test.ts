import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { application, approved, factsOf, funded, mainPackage, planned, told, wanFen } from '../testing/delivery.ts';
import { bids, demonstration, draw, tender } from '../testing/delivery-acts.ts';
import { refusals } from '../testing/judging.ts';

const designFirm = { firm: { name: '某规划设计院', uscc: '91440000EEEEEEEEE5' }, qualification: '乙级' };
const before = funded(approved(application({ designFirm })));
const at600 = (method: 'open-tender' | 'single-source' = 'open-tender') =>
  planned([mainPackage({ budget: fen(wanFen(600)), method })], before);

describe('第十二条 论证专家回避', () => {
  const drawn = (organisation: string, avoidance: 'clear' | 'avoid') =>
    refusals(
      factsOf(at600()),
      'procurement.recordDraw',
      draw({
        experts: [
          { id: 'e1', name: '甲', specialty: '软件', organisation: '某大学', avoidance: 'clear' },
          { id: 'e3', name: '丙', specialty: '造价', organisation: '某协会', avoidance: 'clear' },
          { id: 'e2', name: '乙', specialty: '软件', organisation, avoidance },
        ],
      }),
    );

  it.each(['东源县某局', '某规划设计院', ' 某规划设计院 '])('来自“%s”的专家应当回避', (organisation) => {
    expect(drawn(organisation, 'clear')).toEqual(['experts-avoid: drawn-from-party']);
    expect(drawn(organisation, 'avoid')).toEqual([]);
  });

  it('来自别处的不必', () => {
    expect(drawn('某研究院', 'clear')).toEqual([]);
  });
});

describe('第十二条 不发布招标文件的采购包，也先论证', () => {
  const direct = at600('single-source');
  const drawing = [...direct, told('procurement.experts-drawn', draw(), '2021-01-28')];

  it('论证合理合规之前不接受报价', () => {
    expect(refusals(factsOf(direct), 'procurement.recordBids', bids())).toEqual([
      'demonstrated-before-bids: demonstration-missing',
    ]);
    const adverse = [
      ...drawing,
      told('procurement.demonstrated', demonstration({ finding: 'adverse', problems: '指定品牌' }), '2021-01-30'),
    ];
    expect(refusals(factsOf(adverse), 'procurement.recordBids', bids())).toEqual([
      'demonstrated-before-bids: demonstration-adverse',
    ]);
    const fair = [...drawing, told('procurement.demonstrated', demonstration(), '2021-01-30')];
    expect(refusals(factsOf(fair), 'procurement.recordBids', bids())).toEqual([]);
  });

  it('已经发布招标文件的，照常开标', () => {
    const out = [...at600(), told('procurement.tender-published', tender(), '2021-02-01')];
    expect(refusals(factsOf(out), 'procurement.recordBids', bids())).toEqual([]);
  });
});
