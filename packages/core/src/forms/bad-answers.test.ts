import { describe, expect, it } from 'vitest';
import { largestEntry } from '../values/fen.ts';
import { f, optional } from './fields.ts';
import { readForm } from './schema.ts';

const fields = {
  text: optional(f.text('名称')),
  money: optional(f.money('金额')),
  choices: optional(f.choices('方式', { a: '甲' })),
  files: optional(f.files('合同文件', 'contract')),
  company: optional(f.company('乙方')),
  person: optional(f.person('专家', 'expert')),
  people: optional(f.people('成员', 'staff')),
  organisation: optional(f.organisation('单位')),
  table: optional(f.table('明细', { name: f.text('明细名称'), firm: optional(f.company('供应商')) })),
  annex: optional(f.annex('附件3', 'annex3')),
};
const annexes = { annex3: { basis: f.text('变更依据') } };

const messages = (values: unknown): Readonly<Record<string, string>> => {
  const result = readForm(fields, values, annexes);
  return result.ok ? {} : Object.fromEntries(result.issues.map(({ path, message }) => [path, message]));
};

describe('引用里面的错误', () => {
  it.each([
    [
      { files: [{ id: 'd', role: 'r', fileId: 'x', name: '合同.pdf', sha256: 'x', size: 1 }] },
      'files.0.fileId',
      '合同文件',
    ],
    [{ files: [null] }, 'files.0', '合同文件'],
    [{ company: 'x' }, 'company', '乙方'],
    [{ person: { id: '1', name: '', organisation: '' } }, 'person.id', '专家'],
    [{ people: [[]] }, 'people.0', '成员'],
    [{ organisation: { id: 'x', name: '局' } }, 'organisation.id', '单位'],
    [{ choices: ['b'] }, 'choices.0', '方式'],
    [{ table: [{ name: '甲' }] }, 'table.0.id', '明细'],
    [{ table: [{ id: 'a', name: '甲', firm: 'x' }] }, 'table.0.firm', '供应商'],
    [{ annex: { basis: 5, other: 1 } }, 'annex.basis', '变更依据'],
  ])('%j：也用中文说，说到最近的栏目', (values, path, label) => {
    const told = messages(values);
    expect(told[path]).toContain(`“${label}”`);
    expect(Object.values(told).join('')).not.toMatch(/[A-Za-z]{4,}/u);
  });

  it('不是表单的，说到表单', () => {
    for (const values of ['x', 5, null, []]) expect(messages(values)['']).toContain('“表单”');
  });
});

describe('不能保存的字符', () => {
  it('控制字符、半个字，指出是哪一栏', () => {
    const told = '含有不能保存的字符，请删去后重新填写';
    expect(messages({ text: '东\u0000源', table: [{ id: 'a', name: '\ud800' }] })).toEqual({
      text: told,
      'table.0.name': told,
    });
    expect(messages({ annex: { basis: '\u001b' } })).toEqual({ 'annex.basis': told });
  });

  it('换行、制表、生僻字、表情照常', () => {
    expect(messages({ text: '第一行\n\t第二行𠮷👍' })).toEqual({});
  });
});

describe('一笔金额的上限', () => {
  it('100 亿元可以，多 1 分就请核对单位；再多行也加得起来', () => {
    expect(messages({ money: largestEntry - 1 })).toEqual({});
    expect(messages({ money: largestEntry })).toEqual({});
    expect(messages({ money: largestEntry + 1 })).toEqual({ money: '“金额”过大，请核对单位是元还是万元' });
    expect(Number.isSafeInteger(2000 * largestEntry)).toBe(true);
  });
});
