import { f, optional, type Fields } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { mergePersonal, splitPersonal } from './personal.ts';

const annexes: Record<string, Fields> = {
  annex1: { place: f.text('地点'), mobile: f.text('手机', { personal: true }) },
};
const fields: Fields = {
  name: f.text('名称'),
  contact: optional(f.text('联系人', { personal: true })),
  annex1: f.annex('附件1', 'annex1'),
  office: f.group('办公室', { room: f.text('房间'), phone: f.text('电话', { personal: true }) }),
  people: f.table('参加人', { role: f.text('身份'), mobile: optional(f.text('手机', { personal: true })) }),
};
const answers = {
  name: '平台',
  contact: '张三',
  annex1: { place: '仙塘镇', mobile: '13800138000' },
  office: { room: '301', phone: '0762-8831234' },
  people: [
    { id: 'P1', role: '甲方', mobile: '13800138001' },
    { id: 'P2', role: '乙方' },
    { id: 'P3', role: '监理', mobile: '13800138003' },
  ],
};

describe('联系信息与台账内容分开', () => {
  it('栏目、分组、表格各行和附件里的联系信息都取出来', () => {
    expect(splitPersonal(fields, answers, annexes)).toEqual({
      body: {
        name: '平台',
        annex1: { place: '仙塘镇' },
        office: { room: '301' },
        people: [
          { id: 'P1', role: '甲方' },
          { id: 'P2', role: '乙方' },
          { id: 'P3', role: '监理' },
        ],
      },
      personal: {
        contact: '张三',
        annex1: { mobile: '13800138000' },
        office: { phone: '0762-8831234' },
        people: { P1: { mobile: '13800138001' }, P3: { mobile: '13800138003' } },
      },
    });
  });

  it('放回去和原来一样', () => {
    const { body, personal } = splitPersonal(fields, answers, annexes);
    expect(mergePersonal(body, personal)).toEqual(answers);
  });

  it('没有联系信息的，什么也不另存', () => {
    const plain = { name: '平台', people: [{ id: 'P2', role: '乙方' }] };
    expect(splitPersonal(fields, plain, annexes)).toEqual({ body: plain, personal: undefined });
  });

  it('联系信息已经删除的，内容不变', () => {
    const { body } = splitPersonal(fields, answers, annexes);
    expect(mergePersonal(body, undefined)).toEqual(body);
  });
});
