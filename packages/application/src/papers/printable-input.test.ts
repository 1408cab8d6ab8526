import { describe, expect, it } from 'vitest';
import { readTypefaces } from '@zhengxiang/documents';
import { unprintableAnswers } from './printable-input.ts';

const { draws } = readTypefaces([]);

describe('印不出的字，办理前就在那一栏指出', () => {
  it.each([
    ['扩展 B 区的姓', { contact: '𠮷田' }, 'contact', '𠮷（U+20BB7）'],
    ['表里的一格', { lines: [{ name: '设备' }, { name: '𠄀型' }] }, 'lines.1.name', 'U+20100'],
    ['表情', { reason: '同意👍' }, 'reason', 'U+1F44D'],
    ['没有字体的文字', { a: { b: 'ཨོཾ' } }, 'a.b', 'U+0F68'],
    ['两个不同的字', { note: '𠮷𠮷𡈽' }, 'note', '𠮷（U+20BB7）、𡈽（U+2123D）'],
  ])('%s', (_name, input, path, says) => {
    const [issue, ...more] = unprintableAnswers(input, draws);
    expect(more).toEqual([]);
    expect(issue?.path).toBe(path);
    expect(issue?.message).toContain(says);
    expect(issue?.message).toContain('字体文件夹');
  });

  it.each([
    ['堃龑㛃䶮㎡①Ⅷ℃鿏'],
    ['a\u200bb\u202ec\ufeff'],
    ['第一行\n第二行\t'],
    ['é ü Ω Ж ″ ≥ ‰'],
    ['〔2026〕1号“”——……'],
  ])('印得出的不拦：%s', (text) => {
    expect(unprintableAnswers({ text }, draws)).toEqual([]);
  });
});
