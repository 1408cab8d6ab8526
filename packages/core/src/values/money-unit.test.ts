import { describe, expect, it } from 'vitest';
import { fen, fenFrom, fenNear } from './fen.ts';
import { moneyUnitOf, unitInFormat, unitsInHead, unitsInLine } from './money-unit.ts';

describe('表头里的金额单位', () => {
  it.each([
    ['合同金额（元）', ['元']],
    ['合同金额(元)', ['元']],
    ['合同金额【元】', ['元']],
    ['合同金额[元]', ['元']],
    ['合同金额（￥）', ['元']],
    ['合同金额（¥）', ['元']],
    ['合同金额（人民币元）', ['元']],
    ['合同金额（RMB 万元）', ['万元']],
    ['合同金额（元，含税）', ['元']],
    ['合同金额（含税、元）', ['元']],
    ['合同金额（单位：元）', ['元']],
    ['合同金额（金额单位：万元）', ['万元']],
    ['合同金额（以万元计）', ['万元']],
    ['合同金额（千元）', ['千元']],
    ['合同金额（百万元）', ['百万元']],
    ['合同金额（千万元）', ['千万元']],
    ['合同金额（亿元）', ['亿元']],
    ['合同金额（萬元）', ['万元']],
    ['合同金额（億圓）', ['亿元']],
    ['合同金额（万）', ['万元']],
    ['合同 金额（ 万 元 ）', ['万元']],
    ['合同金额\n（万元）', ['万元']],
    ['总投资/元', ['元']],
    ['合同金额－万元', ['万元']],
    ['合同金额万元', ['万元']],
    ['合同总价元', ['元']],
    ['已付款（万元）累计', ['万元']],
    ['合同金额 单位：元', ['元']],
    ['万元', ['万元']],
    ['合同金额（万元）（元）', ['万元', '元']],
  ])('%s', (words, units) => {
    expect(unitsInHead(words)).toEqual(units);
  });

  it.each([
    '合同金额',
    '单元',
    '多元化',
    '单价（元/月）',
    '合同金额（美元）',
    '合同金额美元',
    '合同金额（含税）',
    '50万元以下项目',
    '得分（分）',
    '状元路工程',
    '',
    '合同金额（W）',
    '单元测试费（个）',
  ])('“%s”没有说', (words) => {
    expect(unitsInHead(words)).toEqual([]);
  });
});

describe('表上方一行和标题里的金额单位', () => {
  it.each([
    ['单位：元', ['元']],
    ['单位:万元', ['万元']],
    ['金额单位：万元', ['万元']],
    ['单 位： 万 元', ['万元']],
    ['（单位：人民币元）', ['元']],
    ['货币单位为万元', ['万元']],
    ['单位：万元、个', ['万元']],
    ['填报日期：2020年1月1日    单位：千元', ['千元']],
    ['单位：元    填报人：张三', ['元']],
    ['某县 2016—2018 年项目台账（万元）', ['万元']],
    ['以下金额均以万元为单位', ['万元']],
    ['注：1. 金额单位：元。2. 含税', ['元']],
    ['币种：人民币　单位：元', ['元']],
    ['单位：元；合同金额单位：万元', ['元', '万元']],
  ])('%s', (words, units) => {
    expect(unitsInLine(words)).toEqual(units);
  });

  it.each([
    '单位：民政局',
    '单位名称（盖章）：',
    '编制单位：元善镇政府',
    '50万元以下项目台账',
    '2018年元旦前项目',
    '单位：元/月',
    '合同金额',
    '万元工程项目台账',
    '金额达到50万元',
  ])('“%s”没有说', (words) => {
    expect(unitsInLine(words)).toEqual([]);
  });
});

describe('单元格格式说的单位：存的数是什么', () => {
  it.each([
    ['0.00"万元"', '万元'],
    ['#,##0.00"元"', '元'],
    ['#,##0.00\\元', '元'],
    ['0.00,,"百万"', '元'],
    ['0.00,"千元"', '元'],
    ['0!.0,"万元"', '元'],
    ['0!.0000"万元"', '元'],
    ['0"."0,"万"', '元'],
    ['#,##0.00"万元";[Red]-#,##0.00"万元"', '万元'],
    ['#,##0.00万元', '万元'],
    ['#,##0.00', undefined],
    ['General', undefined],
    ['0.00%', undefined],
    ['"¥"#,##0.00', undefined],
    ['0.00,,"万元"', undefined],
    ['yyyy"年"m"月"', undefined],
    ['0"台"', undefined],
    ['', undefined],
  ])('%s', (format, unit) => {
    expect(unitInFormat(format)).toBe(unit);
  });
});

describe('按单位读金额', () => {
  const read = (text: string, unit: Parameters<typeof fenFrom>[1]) => {
    const amount = fenFrom(text, unit);
    return amount.ok ? amount.value : amount.error;
  };
  it('每种单位都精确到分，写出的单位为准', () => {
    expect(read('98000', '元')).toBe(fen(9_800_000));
    expect(read('98', '千元')).toBe(fen(9_800_000));
    expect(read('9.8', '万元')).toBe(fen(9_800_000));
    expect(read('0.098', '百万元')).toBe(fen(9_800_000));
    expect(read('0.00098', '亿元')).toBe(fen(9_800_000));
    expect(read('12.5亿元', '元')).toBe(fen(125_000_000_000));
    expect(read('0.5 亿', '元')).toBe(fen(5_000_000_000));
    expect(read('3百万元', '元')).toBe(fen(300_000_000));
    expect(read('36萬元', '元')).toBe(fen(36_000_000));
    expect(read('1.2345', '千元')).toBe(fen(123_450));
    expect(read('1.234567', '千元')).toContain('最多五位小数');
    expect(read('1.2345678', '万元')).toBe('以万元填写时最多六位小数（精确到分）');
    expect(moneyUnitOf('人民币萬元')).toBe('万元');
  });
  it('小数过多的四舍五入到分，并说出来', () => {
    expect(fenNear('12.345678912', '万元')).toEqual({ ok: true, value: { amount: 12_345_679, exact: false } });
    expect(fenNear('30.70', '万元')).toEqual({ ok: true, value: { amount: 30_700_000, exact: true } });
    expect(fenNear('0.0000001', '万元')).toEqual({ ok: true, value: { amount: 0, exact: false } });
    expect(fenNear('1.005', '元')).toEqual({ ok: true, value: { amount: 101, exact: false } });
    expect(fenNear('约12', '元').ok).toBe(false);
  });
});
