import { plainDate } from '@zhengxiang/core';
import { procedure, type LawPack } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { BadLaws, inOrder, lawById, UnknownLaw, type InstalledLaw } from './laws.ts';

const law = (id: string, from: string, to: string, replaces?: string): InstalledLaw => ({
  pack: {
    id,
    title: id,
    documentNumber: `${id}号`,
    inForce: { from: plainDate(from), to: plainDate(to) },
    replaces,
    procedure,
  } as LawPack,
  hash: '',
});

const first = law('a', '2020-07-13', '2022-07-12');

describe('安装几个办法', () => {
  it('新的在前，不论安装的次序', () => {
    const second = law('b', '2026-12-01', '2031-11-30');
    const ids = (laws: readonly InstalledLaw[]) => inOrder(laws).map(({ pack }) => pack.id);
    expect(ids([first, second])).toEqual(['b', 'a']);
    expect(ids([second, first])).toEqual(['b', 'a']);
  });

  it('紧接着的一天开始，不算重叠；写明取代的，前一个到此为止', () => {
    expect(inOrder([first, law('b', '2022-07-13', '2024-01-01')])).toHaveLength(2);
    expect(inOrder([first, law('b', '2021-01-01', '2024-01-01', 'a')])).toHaveLength(2);
  });

  it.each([
    ['一个也没有', [], '没有安装任何办法'],
    ['同一个两次', [first, first], '办法“a”安装了两次'],
    ['最后一天重叠', [first, law('b', '2022-07-12', '2024-01-01')], '《b》（b号，b）自 2022-07-12 起施行，《a》'],
    ['一个在另一个之中', [law('b', '2019-01-01', '2029-01-01'), first], '《a》（a号，a）自 2020-07-13 起施行，《b》'],
    ['隔着一个重叠', [law('z', '2019-01-01', '2030-01-01', 'y'), law('y', '2018-01-01', '2018-12-31'), first], '《z》'],
  ] as const)('%s：指名报错', (_what, laws, words) => {
    expect(() => inOrder(laws)).toThrow(BadLaws);
    expect(() => inOrder(laws)).toThrow(words);
  });

  it('没有安装的办法，指名报错', () => {
    expect(() => lawById([first], 'c')).toThrow(UnknownLaw);
    expect(() => lawById([first], 'c')).toThrow('本系统没有安装办法“c”');
    expect(lawById([first], 'a')).toBe(first);
  });
});
