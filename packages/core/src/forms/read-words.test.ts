import { describe, expect, it } from 'vitest';
import { fen } from '../values/fen.ts';
import { f, optional } from './fields.ts';
import { readWords } from './read-words.ts';
import { checkAnswer, soundAnswers } from './sound-answers.ts';

const nature = f.choice('建设性质', { new: '新建', expansion: '扩建', other: '其他' });
const ways = f.choices('方式', { a: '数据库中间库', b: '数据接口', c: '人工上传' });
const valueOf = (...given: Parameters<typeof readWords>) => {
  const read = readWords(...given);
  return read.ok ? read.value : read.error;
};

describe('纸面上的写法', () => {
  it.each([
    ['☑新建 □扩建 □其他', 'new'],
    ['□ 新建　☑ 扩建　□ 其他', 'expansion'],
    ['□新建√ □扩建 □其他', 'new'],
    ['新建 扩建√ 其他', 'expansion'],
    ['□新建 □扩建 □其他√', 'other'],
    ['扩建', 'expansion'],
    ['□新建 □扩建 □其他', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(valueOf(text, nature)).toBe(expected);
  });

  it('勾了两项、不在范围内的说明原因', () => {
    expect(valueOf('☑新建 ☑扩建 □其他', nature)).toContain('不止一项');
    expect(valueOf('重建', nature)).toContain('可填：新建、扩建、其他');
    expect(valueOf('☑数据库中间库 □数据接口 ■人工上传', ways)).toEqual(['a', 'c']);
  });

  it('是否', () => {
    const field = f.yesNo('是否');
    expect(['是', '√', '☑是 □否', '□是 ☑否', '否', '□是 □否'].map((text) => valueOf(text, field))).toEqual([
      true,
      true,
      true,
      false,
      false,
      undefined,
    ]);
  });

  it('金额按纸面的单位，写出的单位为准；日期也认 Excel 的序号', () => {
    expect(valueOf('１２．５', f.money('金额'))).toBe(fen(12_500_000));
    expect(valueOf('12,500.50', f.money('金额'), '元')).toBe(fen(1_250_050));
    expect(valueOf('3 万元', f.money('金额'), '元')).toBe(fen(3_000_000));
    expect(valueOf('46447', f.date('日期'))).toBe('2027-03-01');
    expect(valueOf('2027年3月1日', f.date('日期'))).toBe('2027-03-01');
    expect(valueOf('8.5台', f.quantity('数量'))).toContain('不要夹带文字');
  });
});

describe('没填完的草稿', () => {
  const fields = {
    name: f.text('名称'),
    amount: f.money('金额'),
    part: optional(f.group('部分', { phone: f.text('手机', { pattern: 'mobile' }), place: f.text('地点') })),
    lines: f.table('明细', { item: f.text('名称'), price: f.money('单价') }),
  };

  it('只留下能用的，一格有错不连累别的格', () => {
    const draft = {
      name: ' 平台 ',
      amount: '三百万',
      part: { phone: '138', place: '县城' },
      lines: [{ id: 'L1', item: '甲', price: '约十' }, { item: '没有编号的行' }, 7],
      unknown: 1,
    };
    expect(soundAnswers(fields, draft)).toEqual({
      name: '平台',
      part: { place: '县城' },
      lines: [{ id: 'L1', item: '甲' }],
    });
    expect(soundAnswers(fields, 'nothing')).toEqual({});
  });

  it('单独一格按自己的规则核对', () => {
    expect(checkAnswer(fields.amount, -1)).toMatchObject({ ok: false });
    expect(checkAnswer(fields.amount, 100)).toEqual({ ok: true, value: 100 });
  });
});
