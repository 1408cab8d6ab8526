import { describe, expect, it } from 'vitest';
import { f, optional } from './fields.ts';
import { readForm } from './schema.ts';

const fields = { reason: f.longText('理由', { minLength: 2 }), note: optional(f.text('备注')) };
const said = (values: object): readonly string[] => {
  const result = readForm(fields, values);
  return result.ok ? [] : result.issues.map(({ message }) => message);
};

/** Written as code points, because nobody could read them here. */
const unseen: readonly (readonly [string, number])[] = [
  ['zero width space', 0x200b],
  ['zero width joiner', 0x200d],
  ['left-to-right mark', 0x200e],
  ['word joiner', 0x2060],
  ['byte order mark', 0xfeff],
  ['soft hyphen', 0xad],
  ['ideographic space', 0x3000],
  ['no-break space', 0xa0],
  ['Hangul filler', 0x3164],
  ['halfwidth Hangul filler', 0xffa0],
  ['Braille blank', 0x2800],
  ['variation selector', 0xfe0f],
  ['Mongolian vowel separator', 0x180e],
  ['tag space', 0xe0020],
];

describe('文字的长度只数看得见的字', () => {
  it.each(unseen)('只有看不见的字符（%s），等于没有填', (_name, code) => {
    const blank = String.fromCodePoint(code);
    expect(said({ reason: blank.repeat(5) })).toEqual(['请填写“理由”']);
    expect(said({ reason: `好${blank.repeat(5)}` })).toEqual(['“理由”至少写 2 个字']);
    expect(said({ reason: `${blank}好${blank}` })).toEqual(['“理由”至少写 2 个字']);
    expect(said({ reason: `因${blank}病` })).toEqual([]);
    expect(said({ reason: '因病', note: blank.repeat(3) })).toEqual(['请填写“备注”']);
  });

  it('混在一起的也数不成字；一个生僻字是一个字', () => {
    const all = unseen.map(([, code]) => String.fromCodePoint(code)).join('');
    expect(said({ reason: all })).toEqual(['请填写“理由”']);
    expect(said({ reason: String.fromCodePoint(0x20bb7) })).toEqual(['“理由”至少写 2 个字']);
    expect(said({ reason: String.fromCodePoint(0x20bb7, 0x91ce) })).toEqual([]);
    expect(said({ reason: '停业' })).toEqual([]);
  });
});
