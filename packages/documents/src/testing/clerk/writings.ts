import { fen, type Field } from '@zhengxiang/core';
import { AnyOf } from './wanted.ts';

/** How somebody writes an answer, and what it can mean; nothing where it has to be told. */
export type Writing = readonly [words: string, means: readonly unknown[]];

const wide = (text: string): string =>
  [...text]
    .map((one) => (one > ' ' && one <= '~' ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one))
    .join('');

/** An amount of 123.4 万元 or 3,456.5 元, as the unit of the place has it. */
const moneyWritings = (unit: '元' | '万元'): readonly Writing[] => {
  const [number, is] = unit === '万元' ? ['123.4', fen(123_400_000)] : ['3456.5', fen(345_650)];
  const yuan = unit === '万元' ? '1,234,000' : '3,456.5';
  const inWan = unit === '万元' ? '123.4' : '0.34565';
  return [
    [number, [is]],
    [wide(number), [is]],
    [`${number}${unit}`, [is]],
    [`${yuan}元`, [is]],
    [`${yuan.replaceAll(',', '，')} 元`, [is]],
    [`${yuan.replaceAll(',', '')} 元`, [is]],
    [`${inWan}万元`, [is]],
    [`${inWan} 万`, [is]],
    [`${inWan}萬元`, [is]],
    [`￥${yuan}元`, [is]],
    [number.replace('.', '。'), [is]],
    [`${number}（含税）`, [is]],
    [number.replace('.', ','), []],
    [`1,${number}`, unit === '万元' ? [fen(1_123_400_000)] : []],
    [`约${number}`, []],
    [`${number}左右`, []],
    [`${number}-${number}`, []],
    [`${number}/2`, []],
    [`${number}+1`, []],
    [`${number}万美元`, []],
    [`${number}${unit}/年`, []],
    [`-${number}`, []],
    [`（${number}）`, []],
    ['1.234e2', []],
    [number.replace('1', 'l').replace('3', 'З'), []],
    [`${number}123456789`, []],
    ['无', []],
    ['同上', []],
    [`${number}\n${number}`, []],
    [`${number}？`, []],
    [`${number}%`, []],
    [`${number}²`, []],
    [`①${number}`, []],
    ['#REF!', []],
  ];
};

const dateWritings: readonly Writing[] = [
  ...['2027-3-5', '2027/3/5', '2027.3.5', '2027年3月5日', '20270305', wide('2027年3月5日'), '2027 年 03 月 05 日'].map(
    (words): Writing => [words, ['2027-03-05']],
  ),
  ['二〇二七年三月五日', ['2027-03-05']],
  ['2027-3-5 00:00:00', ['2027-03-05']],
  ['2027年3月5', ['2027-03-05']],
  ...[
    '2027年3月',
    '2027.3',
    '27.3.5',
    '3/5/2027',
    '2027年2月30日',
    '2027-13-05',
    '2027年3月5日前',
    '2027年3月5日—6日',
    '明年3月',
    '2027年第一季度',
    '46086',
    '2027-3/5',
    '20273.5',
    '同上',
    '待定',
    '2027年3月5日²',
  ].map((words): Writing => [words, []]),
];

const yesNoWritings: readonly Writing[] = [
  ['□是 √□否', [false]],
  ['是 √否', [false]],
  ['√是 否', [true]],
  ['☑是 □否', [true]],
  ['□是 ■否', [false]],
  ['是□ 否☑', [false]],
  ['是√ 否', [true]],
  ['是', [true]],
  ['否', [false]],
  ['不是', [false]],
  ['非', []],
  ['是否', []],
  ['☑是 ☑否', []],
  ['未列入', []],
  ['不清楚', []],
  ['是？', []],
  ['是/否', []],
  ['是（部分）', [true]],
  ['已列入，是', []],
  ['□是 □否 √', [false]],
];

const choiceWritings = (options: Readonly<Record<string, string>>, at: number, many: boolean): readonly Writing[] => {
  const entries = Object.entries(options);
  const [key, label] = entries[at % entries.length] ?? ['', ''];
  const [other, otherLabel] = entries[(at + 1) % entries.length] ?? ['', ''];
  const one = many ? [key] : key;
  const both = many
    ? [[key, other].sort((a, b) => Object.keys(options).indexOf(a) - Object.keys(options).indexOf(b))]
    : [];
  const each = (of: (label: string, chosen: boolean) => string, joint = ' '): string =>
    entries.map(([name, text]) => of(text, name === key)).join(joint);
  return [
    [each((text, chosen) => `${chosen ? '☑' : '□'}${text}`), [one]],
    [each((text, chosen) => `${chosen ? '√□' : '□'}${text}`), [one]],
    [each((text, chosen) => `${chosen ? '√' : ''}${text}`, '  '), [one]],
    [each((text, chosen) => `${text}${chosen ? '√' : ''}`, '  '), [one]],
    [each((text, chosen) => `${chosen ? '■' : '□'} ${text}`, '\n'), [one]],
    [each((text, chosen) => `${text}${chosen ? '■' : '□'}`), [one]],
    [each((text, chosen) => `${chosen ? '[√]' : '[ ]'}${text}`), [one]],
    [label, [one]],
    [`${label}（二期）`, [one]],
    [`非${label}`, []],
    [`不${label}`, []],
    [`${label}或${otherLabel}`, []],
    [`${label}、${otherLabel}`, both],
    [`☑${label} ☑${otherLabel}`, both],
    [`□${label} □${otherLabel}√`, [many ? [other] : other]],
    [`${label}？`, []],
    ['都不是', []],
    ['同上', []],
    [`×${label} √${otherLabel}`, [many ? [other] : other]],
  ];
};

const quantityWritings: readonly Writing[] = [
  ['12', [12]],
  ['１２', [12]],
  ['12.5', [12.5]],
  ['1,200', [1200]],
  ['1，200', [1200]],
  ['12套', []],
  ['1,2', []],
  ['约12', []],
  ['12-13', []],
  ['-3', []],
  ['12²', []],
  ['12.5.1', []],
  ['#N/A', []],
];

const textWritings: readonly Writing[] = [
  ['改过的内容', ['改过的内容']],
  ['  改过的内容  ', ['改过的内容']],
  ['含 <符号> & "引号"', ['含 <符号> & "引号"']],
  ['#VALUE!', []],
  ['同上', []],
  ['〃', []],
];

/** The ways in which an answer of a field is written. `at`: which option of a list. */
export const writingsOf = (field: Field, unit: '元' | '万元', at: number): readonly Writing[] => {
  switch (field.type) {
    case 'money':
      return moneyWritings(unit);
    case 'date':
      return dateWritings;
    case 'yesNo':
      return yesNoWritings;
    case 'choice':
      return choiceWritings(field.options ?? {}, at, false);
    case 'choices':
      return choiceWritings(field.options ?? {}, at, true);
    case 'quantity':
      return quantityWritings;
    case 'text':
    case 'longText':
      return field.pattern === undefined || field.pattern === 'plain' ? textWritings : [];
    default:
      return [];
  }
};

/** Columns whose words answer several fields of the row. */
export const composed: Readonly<
  Record<string, readonly (readonly [words: string, means: Readonly<Record<string, unknown>>])[]>
> = {
  提供方式: [
    [
      '数据接口（无条件共享）',
      { way: 'interface', sharing: 'unconditional', condition: undefined, legalBasis: undefined },
    ],
    [
      '人工上传（有条件共享：限县直部门）',
      { way: 'manual-upload', sharing: 'conditional', condition: '限县直部门', legalBasis: undefined },
    ],
    [
      '数据接口（不共享，涉及个人隐私）',
      { way: 'interface', sharing: 'not-shared', condition: undefined, legalBasis: '涉及个人隐私' },
    ],
    ...[
      '数据接口，暂不共享',
      '数据接口（依申请共享）',
      '不是数据接口',
      '数据接口（不予共亨）',
      '同上',
      '数据接口、人工上传',
      '数据接口（是否共享待定）',
    ].map(
      (words) =>
        [words, { way: new AnyOf([]), sharing: new AnyOf([]), condition: undefined, legalBasis: undefined }] as const,
    ),
  ],
  备注: [
    ['每日、数据接口', { cycle: 'daily', way: 'interface', note: undefined }],
    ['每月；人工上传；含坐标', { cycle: 'monthly', way: 'manual-upload', note: '含坐标' }],
    // What is denied, or named twice, is nobody's answer; what stands beside it is one.
    ...(
      [
        ['每日/实时，数据接口', [], ['interface'], '每日/实时'],
        ['非实时，数据接口', [], ['interface'], '非实时'],
        ['每日或每月，数据接口', [], ['interface'], '每日或每月'],
        ['不用数据接口，每日', ['daily'], [], '不用数据接口'],
        ['每日，不再人工上传', ['daily'], [], '不再人工上传'],
        ['每日，数据接口，人工上传', ['daily'], [], '数据接口，人工上传'],
        ['每日，数据接口，不用人工上传', ['daily'], [], '数据接口，不用人工上传'],
        ['每日，每月，数据接口', [], ['interface'], '每日，每月'],
        ['实时，数据接口，原为每日', [], ['interface'], '实时，原为每日'],
      ] as const
    ).map(
      ([words, cycle, way, note]) =>
        [words, { cycle: new AnyOf(cycle), way: new AnyOf(way), note: new AnyOf([words, note]) }] as const,
    ),
  ],
};
