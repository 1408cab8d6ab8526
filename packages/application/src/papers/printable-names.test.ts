import type { Administration } from '../administration/administration.ts';
import { readTypefaces } from '@zhengxiang/documents';
import { describe, expect, it } from 'vitest';
import { refusingUnprintableNames } from './printable-names.ts';

const { draws } = readTypefaces([]);
const old = { id: 'u1', name: '𠮷田街道办事处', shortName: '𠮷田街道办' };
const done = { ok: true, value: {} };
/** Keeps whatever comes as far as it: what is refused before is seen by its answer. */
const register = refusingUnprintableNames(
  {
    people: () => Promise.resolve([{ id: 'p1', name: '𠮷某' }]),
    addPerson: () => Promise.resolve(done),
    editPerson: () => Promise.resolve(done),
    addOrganisation: () => Promise.resolve(done),
    editOrganisation: () => Promise.resolve(done),
  } as unknown as Administration,
  { draws, organisations: () => Promise.resolve([old]) },
);
const keeper = {} as never;
const person = (name: string) => ({ name, specialty: null }) as never;
const unit = (name: string, shortName = '某局') => ({ name, shortName }) as never;

/** One character of each block that GB 18030 level 3 and the names of people take from. */
const rare = [
  ['扩展 B 区', '𠮷', 'U+20BB7'],
  ['扩展 B 区的末尾', '𪛖', 'U+2A6D6'],
  ['扩展 C 区', '𪜀', 'U+2A700'],
  ['扩展 D 区', '𫝀', 'U+2B740'],
  ['扩展 E 区', '𫠠', 'U+2B820'],
  ['扩展 F 区', '𬺰', 'U+2CEB0'],
  ['扩展 G 区', '𰀀', 'U+30000'],
] as const;

describe('文书上印不出的姓名和单位名称，登记时就在那一栏指出', () => {
  it.each(rare)('%s', async (_block, character, code) => {
    const saying = { ok: false, fault: { message: expect.stringContaining(`${character}（${code}）`) as string } };
    expect(await register.addPerson(keeper, person(`王${character}`))).toMatchObject({
      ...saying,
      fault: { ...saying.fault, path: 'name' },
    });
    expect(await register.editPerson(keeper, 'p1', person(`李${character}`))).toMatchObject(saying);
    expect(await register.addOrganisation(keeper, unit(`东源县${character}局`))).toMatchObject(saying);
    expect(await register.editOrganisation(keeper, 'u1', unit(old.name, `${character}局`))).toMatchObject({
      ...saying,
      fault: { ...saying.fault, path: 'shortName' },
    });
  });

  it.each(['王㛃', '堃龑', '李䶮', '张鿏', '冯骉'])('印得出的照常登记：%s', async (name) => {
    expect(await register.addPerson(keeper, person(name))).toEqual(done);
    expect(await register.addOrganisation(keeper, unit(name))).toEqual(done);
  });

  it('早已登记的名称不拦：只改别的栏', async () => {
    expect(await register.editPerson(keeper, 'p1', person('𠮷某'))).toEqual(done);
    expect(await register.editOrganisation(keeper, 'u1', unit(old.name, old.shortName))).toEqual(done);
  });
});
