import { describe, expect, it } from 'vitest';
import { regulationText } from './text.generated.ts';
import { getTextUnit } from './text.ts';
import { chineseNumeral, documentsIn, numbersIn } from './words.ts';

describe('quantities', () => {
  it('of the whole regulation are these and no others', () => {
    const found = regulationText.flatMap(({ id, text }) => numbersIn(text).map(({ quote }) => `${id}: ${quote}`));
    expect(found).toEqual([
      'art2.p1.i1: 50万元（含）',
      'art2.p1.i1: 50万元以下',
      'art5.p1: 四个步骤',
      'art12.p1: 600万元（含）以上',
      'art17.p1: 多于1次',
      'art20.p3: 200万元（含）以上',
      'art31.p1: 2年',
    ]);
  });

  it('say their value, unit and bound', () => {
    expect(numbersIn(getTextUnit('art12.p1').text)).toEqual([
      { quote: '600万元（含）以上', value: 600, unit: '万元', inclusive: true, bound: 'above' },
    ]);
    expect(numbersIn(getTextUnit('art2.p1.i1').text)[1]).toEqual({
      quote: '50万元以下',
      value: 50,
      unit: '万元',
      inclusive: false,
      bound: 'below',
    });
  });

  it.each([
    ['采购预算 600 万元（含）以上', 600, '万元'],
    ['应当在十五日内答复', 15, '日'],
    ['三个工作日', 3, '个工作日'],
    ['不超过百分之十', 10, '%'],
    ['不超过10%', 10, '%'],
    ['两年', 2, '年'],
    ['二十一人', 21, '人'],
    ['1.5倍', 1.5, '倍'],
    ['五百万元', 500, '万元'],
  ])('%s', (text, value, unit) => {
    expect(numbersIn(text)).toMatchObject([{ value, unit }]);
  });

  it.each([
    '2020年7月13日',
    '（粤府〔2017〕133号）',
    '（见附件 1）',
    '第三方监理单位',
    '第一年',
    '上一年度',
    '同一项目',
    '统一参照',
    '立项依据之一',
    '《2020年50万元计划》',
    '一体化',
  ])('%s holds none', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each([
    ['四', 4],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二百零三', 203],
    ['一千', 1000],
    ['六百万', 6_000_000],
    ['一万二千', 12_000],
  ])('%s is %d', (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });
});

describe('documents', () => {
  it('carry their number', () => {
    expect(documentsIn(getTextUnit('art1.p1').text)).toEqual([
      { title: '广东省“数字政府”改革建设方案', number: '粤府〔2017〕133号', annex: null },
      { title: '河源市“数字政府”改革建设工作推进方案', number: '河府办〔2018〕49号', annex: null },
      { title: '河源市人民政府办公室关于深化政府采购制度改革实施意见', number: '河府办〔2019〕9号', annex: null },
    ]);
  });

  it('carry the annex they refer to', () => {
    const found = regulationText.flatMap(({ id, text }) =>
      documentsIn(text).map(({ title, annex }) => `${id}: ${title} ${annex ?? '-'}`),
    );
    expect(found.slice(3)).toEqual([
      'art6.p1: 东源县县级政务信息化服务项目立项申请表 1',
      'art9.p1: 数据资源管理核查表 2',
      'art10.p1.i2: 东源县县级政务信息化服务项目立项申请表 1',
      'art10.p1.i2: 数据资源管理核查表 2',
      'art17.p1: 项目工程变更单 3',
      'art17.p1: 项目变更清单 4',
      'art20.p3: 东源县政务信息化服务项目绩效自评报告 5',
      'art21.p1: 数据资源共享确认书 6',
      'art21.p1: 数据资源管理核查表 -',
    ]);
  });
});
