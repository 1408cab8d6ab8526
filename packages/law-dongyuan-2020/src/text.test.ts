import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { renderText } from '../scripts/generate-text.mjs';
import { annexText, regulationDocument, regulationText, type ArticleId, type TextUnit } from './text.generated.ts';
import { articleIds, findTextUnit, getTextUnit, quote, textUnitsWithin } from './text.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const regulation = read('../text/regulation.zh.md');
const annexes = read('../text/annexes.zh.md');

const fingerprint = (units: readonly TextUnit[]): string =>
  createHash('sha256')
    .update(units.map(({ number, title, text }) => `${number}${text === '' ? (title ?? '') : text}`).join(''))
    .digest('hex');

describe('the generated text', () => {
  it('is up to date with the markdown', () => {
    expect(read('./text.generated.ts')).toBe(renderText(regulation, annexes));
  });

  it('has the words that were compared with the issued copy', () => {
    // The regulation's words never change. A red test here means that somebody edited them; a successor is another pack.
    expect(fingerprint(regulationText)).toBe('6704c6833d8826b9b56251cb94d4cab7b5e5cf6d114af69fd2c1ee81643f42c2');
    expect(fingerprint(annexText)).toBe('caf3319a365a636f5cdd65fac29672d2439074aa0a32c17c0823a13c2003d60b');
  });

  it('has 7 chapters, 31 articles, 35 paragraphs, 9 items and 5 sub-items', () => {
    const count = (kind: TextUnit['kind']): number => regulationText.filter((unit) => unit.kind === kind).length;
    expect([count('chapter'), count('article'), count('paragraph'), count('item'), count('subitem')]).toEqual([
      7, 31, 35, 9, 5,
    ]);
    expect(articleIds).toHaveLength(31);
    expect(regulationDocument.annexes).toHaveLength(7);
  });

  it('every unit has words of its own or holds units, and a title opens its text', () => {
    for (const unit of [...regulationText, ...annexText] as readonly TextUnit[]) {
      if (unit.text === '' && unit.kind !== 'annex') expect(textUnitsWithin(unit.id), unit.id).not.toEqual([]);
      if (unit.text !== '' && unit.title !== undefined) expect(unit.text.startsWith(unit.title), unit.id).toBe(true);
      expect(unit.text, unit.id).not.toMatch(/\*|\d \p{Script=Han}|\p{Script=Han} \d/u);
    }
  });

  it('ids are types', () => {
    expectTypeOf<'art31'>().toExtend<ArticleId>();
    expectTypeOf<'art32'>().not.toExtend<ArticleId>();
  });
});

describe('a unit of the text', () => {
  it('sentences cut by the page are whole again', () => {
    expect(getTextUnit('art3.p1.i3').text).toContain('对资金使用进行绩效管理和监督检查');
    expect(getTextUnit('art8.p1').text).toContain('如在其它已立项项目中包含本申请项目的信息安全等级保护测评服务');
    expect(getTextUnit('art10.p2').text).toBe('县政务服务数据管理局作为业主单位的建设项目由有资质的第三方机构评审。');
    expect(getTextUnit('art15.p1').text).toContain('未经申请变更并审批');
    expect(getTextUnit('art25.p2').text).toContain('由县政务服务数据管理局进行通报');
  });

  it('is found in its chapter', () => {
    expect(getTextUnit('art10.p1.i3')).toMatchObject({ number: '（三）', title: '项目评审', parent: 'art10.p1' });
    expect(getTextUnit('art10').parent).toBe('ch2');
    expect(textUnitsWithin('art20').map(({ id }) => id)).toEqual(['art20.p1', 'art20.p2', 'art20.p3']);
    expect(findTextUnit('art32')).toBeUndefined();
  });

  it('is quoted as printed', () => {
    expect(quote('art31')).toBe('第三十一条\n本办法自印发之日起施行，试行2年。');
    expect(quote('art2.p1.i2').split('\n')[1]).toBe('1. 基础设施服务是指政务网、政务云等信息系统基础设施服务。');
    expect(quote('ch7').split('\n')[0]).toBe('第七章 附则');
    expect(quote('annex5.s1').split('\n').slice(0, 2)).toEqual(['一、项目概况', '（一）项目名称；']);
  });
});

describe('the generator refuses', () => {
  it.each([
    ['a number that is not its id', '第九条 {#art9}', '第八条 {#art9}', 'art9 should begin with 第九条'],
    ['a gap', '{#art20.p3}', '{#art20.p4}', 'art20.p4 found where art20.p3 was expected'],
    ['an id used twice', '{#art20.p3}', '{#art20.p2}', 'an id occurs twice'],
    ['a block without id', ' {#art4.p1}', '', 'not one line of text with an id'],
    ['a unit without its parent', '{#art10.p2}', '{#art32.p1}', 'art32.p1: no art32'],
    ['another list of annexes', '3. 项目工程变更单 {', '3. 变更单 {', 'the list of annexes names other titles'],
  ])('%s', (_name, before, after, message) => {
    const spoilt = regulation.replace(before, after);
    expect(spoilt).not.toBe(regulation);
    expect(() => renderText(spoilt, annexes)).toThrow(message);
  });
});
