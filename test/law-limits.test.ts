import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameters } from '../packages/law-dongyuan-2020/src/parameters.ts';
import { dongyuan2020 } from '../packages/law-dongyuan-2020/src/index.ts';
import { limits } from '../packages/law-dongyuan-2020/src/testing/limits.ts';
import { numbersIn } from '../packages/law-dongyuan-2020/src/words.ts';

const source = new URL('../packages/law-dongyuan-2020/src/', import.meta.url);

/** The reasons that hold one amount against another: those whose sentences are made from two amounts and more. */
const comparing = fs
  .readdirSync(source)
  .filter((name) => /^ch\d/u.test(name))
  .flatMap((chapter) => {
    const text = fs.readFileSync(new URL(`${chapter}/reasons.ts`, source), 'utf8');
    return [...text.matchAll(/'?([a-z0-9-]+)'?: \(f: \{([^}]*)\}\)/gu)]
      .filter(([, , figures = '']) => figures.split(': Fen').length > 2)
      .map(([, code = '']) => `${chapter.slice(0, 3)}/${code}`);
  });

describe('每个限额都有三种情形：差一、正好、多一', () => {
  it.each(limits.map((limit) => [limit.reason, limit] as const))('%s', (_reason, { expected, stands }) => {
    expect([stands(-1), stands(0), stands(1)]).toEqual(expected);
  });

  it('办法的每个数字都在里面', () => {
    const tried = new Set(limits.map(({ parameter }) => parameter));
    expect(Object.keys(parameters).filter((name) => !tried.has(name as keyof typeof parameters))).toEqual([]);
  });

  it('每一条拿两个金额相比的理由都在里面', () => {
    expect(comparing.length).toBeGreaterThan(20);
    const tried = new Set(limits.map(({ reason }) => reason));
    expect(comparing.filter((reason) => !tried.has(reason))).toEqual([]);
  });
});

describe('参数的数值就是所引条款里的数字', () => {
  it.each(dongyuan2020.parameters.map((parameter) => [parameter.label, parameter] as const))('%s', (_label, given) => {
    const { cite, value, unit } = given;
    const text = dongyuan2020.text.find(({ id }) => id === cite)?.text ?? '';
    const units = {
      fen: ['万元', 1_000_000],
      years: ['年', 1],
      count: ['次', 1],
      percent: ['%', 1],
      days: ['日', 1],
      'working-days': ['个工作日', 1],
    } as const;
    const [word, size] = units[unit];
    expect(numbersIn(text).map((number) => `${number.value}${number.unit}`)).toContain(`${value / size}${word}`);
  });
});
