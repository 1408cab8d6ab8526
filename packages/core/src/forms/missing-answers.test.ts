import { describe, expect, it } from 'vitest';
import { f } from './fields.ts';
import { readForm } from './schema.ts';

/** One field of every kind that can be missing altogether. */
const fields = {
  text: f.text('名称'),
  longText: f.longText('说明'),
  money: f.money('金额'),
  quantity: f.quantity('数量'),
  integer: f.integer('年度', { min: 2000 }),
  date: f.date('日期'),
  yesNo: f.yesNo('是否'),
  choice: f.choice('类别', { a: '甲' }),
  choices: f.choices('方式', { a: '甲' }),
  pick: f.pick('合同', 'contracts'),
  picks: f.picks('意见', 'remarks', { min: 1 }),
  files: f.files('合同文件', 'contract'),
  organisation: f.organisation('单位'),
  company: f.company('乙方'),
  person: f.person('专家', 'expert'),
  people: f.people('成员', 'staff'),
  group: f.group('评估', { remark: f.text('意见') }),
  table: f.table('明细', { name: f.text('名称') }, { min: 1 }),
  annex: f.annex('附件3', 'annex3'),
};
const annexes = { annex3: { basis: f.text('变更依据') } };

const messages = (values: unknown): Readonly<Record<string, string>> => {
  const result = readForm(fields, values, annexes);
  return result.ok ? {} : Object.fromEntries(result.issues.map(({ path, message }) => [path, message]));
};

describe('没有回答的栏目', () => {
  it('一次说出全部，每一栏一句中文，写明栏目名称', () => {
    const told = messages({});
    expect(Object.keys(told)).toEqual(Object.keys(fields));
    for (const [key, field] of Object.entries(fields)) expect(told[key]).toContain(`“${field.label}”`);
    expect(Object.values(told).join('')).not.toMatch(/[A-Za-z]{4,}/u);
  });

  it('不是金额的内容指出要填数字', () => {
    expect(messages({ money: '一百' })['money']).toBe('“金额”应为金额，请用数字填写');
    expect(messages({})['money']).toBe('请填写“金额”');
  });

  it('组里缺的内容说到组里的栏目', () => {
    expect(messages({ group: {} })['group.remark']).toBe('请填写“意见”');
    expect(messages({})['group']).toBe('请填写“评估”');
  });
});
