import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units at every depth and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: '政务', B: 0, é: 1 })).toBe(
      '{"B":0,"a":"政务","b":[1,{"a":true,"z":null}],"é":1}',
    );
    expect(canonicalJson({ '10': 'a', '9': 'b', '😀': 1, '\uffee': 2 })).toBe('{"10":"a","9":"b","😀":1,"\uffee":2}');
  });

  it('drops properties that are undefined, keeps those that are null', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('writes numbers in their shortest form', () => {
    expect(canonicalJson([-0, 1.5, 1e-7, 0.1, Number.MAX_SAFE_INTEGER])).toBe('[0,1.5,1e-7,0.1,9007199254740991]');
  });

  it('escapes control characters as JSON does', () => {
    expect(canonicalJson('a\u0000\n"\\')).toBe('"a\\u0000\\n\\"\\\\"');
  });

  const refused: [string, unknown][] = [
    ['undefined itself', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', Array(1)],
    ['NaN', { a: NaN }],
    ['infinity', Infinity],
    ['an unsafe integer', 2 ** 53],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a symbol key', { [Symbol('s')]: 1 }],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
  ];
  it.each(refused)('throws on %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('throws on a cycle but takes the same object twice', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => canonicalJson(cycle)).toThrow(/contains itself/);
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  it('names the place of what it refuses', () => {
    expect(() => canonicalJson({ lines: [{ amount: 0.1 }, { amount: NaN }] })).toThrow('$.lines[1].amount');
  });

  it('reads back as the same value, and the order of keys never matters', () => {
    const plain = fc.jsonValue().filter(hasCanonicalText);
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

const hasCanonicalText = (value: unknown): boolean => {
  try {
    return canonicalJson(value).length > 0;
  } catch {
    return false;
  }
};

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};
