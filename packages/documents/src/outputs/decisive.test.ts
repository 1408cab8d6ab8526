import { wanText, yuanText, type Paper } from '@zhengxiang/core';
import { currentApplication } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { decisiveAsPrinted } from '../index.ts';
import { expectedPieces } from '../testing/expected.ts';
import { asIssued, lifePapers } from '../testing/issued-papers.ts';
import { dense } from '../testing/readers.ts';

const papers = lifePapers();
const amountsOf = (paper: Paper): readonly string[] =>
  (paper.decisive?.amounts ?? []).map(({ amount, unit }) => dense(unit === '元' ? yuanText(amount) : wanText(amount)));
const bare = (text: string): string => text.replaceAll(/[,，元万]/gu, '');

describe('核验时告诉人的内容', () => {
  it('每份文书都有：项目、对方单位和结论或金额', () => {
    for (const one of papers) {
      const { decisive } = asIssued(one, undefined);
      expect([one.definition.kind, decisive?.project]).toEqual([one.definition.kind, expect.stringMatching(/./u)]);
      const told = (decisive?.amounts.length ?? 0) + (decisive?.points.length ?? 0);
      expect([one.definition.kind, told > 0]).toEqual([one.definition.kind, true]);
    }
  });

  it('金额都印在这份文书上，一分不差', () => {
    for (const one of papers) {
      const paper = asIssued(one, undefined);
      const whole = bare(expectedPieces(paper).join(''));
      const missing = amountsOf(paper).filter((amount) => !whole.includes(bare(amount)));
      expect([one.life, one.definition.kind, missing]).toEqual([one.life, one.definition.kind, []]);
    }
  });

  it('粘贴带来的控制字符和残缺字符，与纸上一样去掉', () => {
    const [one] = papers;
    const paper = one && asIssued(one, undefined);
    const pasted = { project: '水利\u0000\u0007平台\ud800', addressee: '水务\u0001局', amounts: [] };
    const points = [{ label: '系统名称', text: '平\t台\ufffe' }];
    expect(paper && decisiveAsPrinted({ ...paper, decisive: { ...pasted, points } })).toEqual({
      ...{ project: '水利平台', addressee: '水务局', amounts: [] },
      points: [{ label: '系统名称', text: '平 台' }],
    });
  });

  it('没有人名、电话、邮箱、地址', () => {
    for (const one of papers) {
      const told = JSON.stringify(asIssued(one, undefined).decisive);
      const { annex1, annex2 } = currentApplication(one.source.facts) ?? {};
      const personal = ['contactName', 'mobile', 'officePhone', 'phone', 'email', 'address', 'postCode'].flatMap(
        (key) =>
          [annex1?.[key], annex2?.[key]].filter((value): value is string => typeof value === 'string' && value !== ''),
      );
      expect([one.definition.kind, personal.filter((value) => told.includes(value))]).toEqual([
        one.definition.kind,
        [],
      ]);
      expect(told).not.toMatch(/1[3-9]\d{9}|\d{3,4}-\d{7,8}|@|https?:|\d+\.\d+\.\d+\.\d+/u);
    }
  });
});
