import { unmet, type Finding, type UnmetOptions } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { citeWords, findingView } from './finding-view.ts';

const finding = (provision: Finding['provision'], options: UnmetOptions = { field: 'price' }): Finding => ({
  provision,
  cite: provision.slice(0, provision.indexOf('/')),
  verdict: unmet({ code: 'price', text: '合同价高于核定金额。', figures: { approved: 580, proposed: 612 } }, options),
});

describe('规定对人说的话', () => {
  it('引用条款；办法没有写的核对，称系统校验', () => {
    expect(citeWords('art11.p1/price-cap', 'art11.p1')).toBe('第十一条');
    expect(citeWords('art10.p1.i3/convene', 'art10.p1.i3')).toBe('第十条第（三）项');
    expect(citeWords('art11.p1/implied-sum', 'art11.p1')).toBe('系统校验');
  });

  it('带上数字、出路、可以例外的机关和所在栏目', () => {
    const remedy = { text: '调整合同价', action: 'contract.sign' };
    const view = findingView(
      finding('art11.p1/price-cap', { remedy, waivableBy: { organ: 'data-bureau', subject: 'C2' }, field: 'price' }),
    );
    expect(view).toMatchObject({
      kind: 'unmet',
      citeText: '第十一条',
      text: '合同价高于核定金额。',
      figures: { approved: 580, proposed: 612 },
      remedy,
      waivableBy: 'data-bureau',
      waiverSubject: 'C2',
      field: 'price',
    });
  });

  it('缺材料的说缺什么，属于裁量的问谁', () => {
    const base = { provision: 'art8.p1/mlps', cite: 'art8.p1' } as const;
    expect(findingView({ ...base, verdict: { kind: 'unknown', missing: ['总投资', '类别'] } }).text).toBe(
      '尚缺：总投资、类别',
    );
    const question = '是否属于重大变更？';
    expect(findingView({ ...base, verdict: { kind: 'discretion', question, decidedBy: 'data-bureau' } }).text).toBe(
      question,
    );
  });
});
