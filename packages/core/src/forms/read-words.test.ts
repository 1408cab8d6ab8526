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

  it.each([
    ['□新建 √□扩建 □其他', 'expansion'],
    ['□新建 √ □扩建 □其他', undefined],
    ['□新建√ □扩建 □其他', 'new'],
    ['□新建 □√扩建 □其他', 'expansion'],
    ['√□新建 □扩建 □其他', 'new'],
    ['□√新建 □扩建 □其他', 'new'],
    ['√新建  扩建  其他', 'new'],
    ['新建  √扩建  其他', 'expansion'],
    ['新建  扩建  √其他', 'other'],
    ['新建  扩建  其他 √', 'other'],
    ['□新建 □扩建 □其他 √', 'other'],
    ['新建□ 扩建☑ 其他□', 'expansion'],
    ['新建 □ 扩建 ☑ 其他 □', 'expansion'],
    ['□新建 ■扩建 □其他', 'expansion'],
    ['☐新建 ☒扩建 ☐其他', 'expansion'],
    ['○新建 ●扩建 ○其他', 'expansion'],
    ['□新建 ✅扩建 □其他', 'expansion'],
    ['☑新建□扩建□其他', 'new'],
    ['√新建□扩建□其他', 'new'],
    ['□新建 √扩建 □其他', 'expansion'],
    ['□新建\n√□扩建\n□其他', 'expansion'],
    ['□新建 ☑扩建（二期） □其他', 'expansion'],
    ['扩建（二期）', 'expansion'],
    ['扩建。', 'expansion'],
    ['☑其他：租赁 □新建 □扩建', 'other'],
  ])('%s：按看得见的位置读', (text, expected) => {
    const read = readWords(text, nature);
    expect(read.ok ? read.value : undefined).toBe(expected);
  });

  it.each([
    '□新建√□扩建 □其他',
    '□新建 √ □扩建 □其他',
    '新建 √ 扩建 其他',
    '新建√扩建 其他',
    '不是新建',
    '非新建',
    '新建 扩建 其他',
    '新建或扩建',
    '新建×扩建√其他×',
    '□新建 □不☑扩建 □其他',
    '新建（不含扩建）',
    '新建、扩建',
    '新建？',
    '☑新建 □扩建 □新建',
    '□新建 \uFFFD扩建 □其他',
    '重新建设',
  ])('%s：不能确定的不读，说明原因', (text) => {
    const read = readWords(text, nature);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.error).toContain('扩建');
  });

  it('几项里勾选的，和只留下的几项', () => {
    expect(valueOf('□ 数据库中间库 √□ 数据接口 □ 人工上传', ways)).toEqual(['b']);
    expect(valueOf('√□ 数据库中间库 √□ 数据接口 □ 人工上传', ways)).toEqual(['a', 'b']);
    expect(valueOf('数据接口、人工上传', ways)).toEqual(['b', 'c']);
    expect(valueOf('数据接口', ways)).toEqual(['b']);
    expect(valueOf('□数据库中间库 □数据接口 □人工上传', ways)).toBeUndefined();
    for (const text of [
      '不用数据接口',
      '数据库中间库 √ 数据接口 人工上传',
      '数据接口 人工上传',
      '数据库中间库 数据接口 人工上传',
    ])
      expect(readWords(text, ways).ok, text).toBe(false);
  });

  it('周期不把一个词当成另一个', () => {
    const cycle = f.choice('周期', { realtime: '实时', daily: '每日' });
    expect(valueOf('实时', cycle)).toBe('realtime');
    for (const text of ['非实时', '每日/实时', '准实时', '每日两次', '不定期（每日）'])
      expect(readWords(text, cycle).ok, text).toBe(false);
  });

  it('特殊字体里读不出的符号，文字栏也说明', () => {
    expect(readWords('甲\uFFFD乙', f.text('名称')).ok).toBe(false);
    expect(readWords('甲\uFFFD乙', f.longText('内容')).ok).toBe(false);
  });

  it.each([
    ['□是 √□否', false],
    ['是 √否', false],
    ['√是 否', true],
    ['是√ 否', true],
    ['是 否√', false],
    ['□是√ □否', true],
    ['□是 □√否', false],
    ['是□ 否☑', false],
    ['是：☑ 否：□', true],
    ['☑ 是 ☐ 否', true],
    ['■是□否', true],
    ['否。', false],
  ])('是否：%s', (text, expected) => {
    expect(valueOf(text, f.yesNo('是否'))).toBe(expected);
  });

  it.each([
    '不是',
    '□是√□否',
    '是 √ 否',
    '是否',
    '是√否',
    '是（否）',
    '尚未确定',
    '是？',
    '也是',
    '但是没有',
    'R是 否',
  ])('是否：“%s”不能确定', (text) => {
    expect(readWords(text, f.yesNo('是否')).ok).toBe(false);
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

  it('金额按纸面的单位，写出的单位为准；只是一个数的不当日期；小号数字不当数字', () => {
    expect(valueOf('１２．５', f.money('金额'))).toBe(fen(12_500_000));
    expect(valueOf('12,500.50', f.money('金额'), '元')).toBe(fen(1_250_050));
    expect(valueOf('3 万元', f.money('金额'), '元')).toBe(fen(3_000_000));
    for (const words of ['46447', '20273.5']) expect(valueOf(words, f.date('日期'))).toContain('看不懂这个日期');
    for (const words of ['8,5', '1,2345', '1,20']) expect(valueOf(words, f.quantity('数量'))).toContain('请用数字填写');
    expect(valueOf('1,200.5', f.quantity('数量'))).toBe(1200.5);
    for (const [words, field] of [
      ['286.5²', f.money('金额')],
      ['①5', f.quantity('数量')],
      ['2027年3月1日¹', f.date('日期')],
    ] as const)
      expect(valueOf(words, field)).toContain('上标');
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

describe('小字号的数字不当作平常的数字', () => {
  const phone = f.text('电话', { pattern: 'phone' });
  it.each(['0762-883123４²', '1380013800①', '0762-8831234₂'])('电话 %s', (text) => {
    expect(readWords(text, phone).ok).toBe(false);
  });
  it('文字里的照原样留下', () => {
    expect(readWords('面积 100 m²', f.text('说明'))).toEqual({ ok: true, value: '面积 100 m²' });
  });
});

describe('多选按表上的次序，不按勾的先后', () => {
  it.each(['人工上传、数据库中间库', '☑人工上传 □数据接口 ☑数据库中间库', '人工上传√ 数据接口 数据库中间库√'])(
    '%s',
    (text) => {
      expect(readWords(text, ways)).toEqual({ ok: true, value: ['a', 'c'] });
    },
  );
});
