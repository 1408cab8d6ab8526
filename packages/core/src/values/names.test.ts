import { describe, expect, it } from 'vitest';
import { checkCreditCode } from './codes.ts';
import { foldedName, foldedNumber, namesParty, nearName, sameOffice, sameParty } from './names.ts';

const firm = '广州华软（集团）软件股份有限公司';

describe('同一名称的各种写法', () => {
  it.each([
    ['繁体', '廣州華軟（集團）軟件股份有限公司'],
    ['半角括号', '广州华软(集团)软件股份有限公司'],
    ['零宽字符', '广州​华软（集团）软件股份\u{200D}有限公司'],
    ['全角空格', '广州　华软（集团）软件 股份有限公司'],
    ['间隔号', '广州·华软（集团）•软件股份有限公司'],
    ['有限责任公司', '广州华软（集团）软件有限责任公司'],
    ['没有“股份”', '广州华软集团软件有限公司'],
    ['兼容字', '⼴州华软（集团）软件股份有限公司'],
  ])('%s', (_how, written) => {
    expect(foldedName(written)).toBe(foldedName(firm));
    expect(sameParty({ name: written, uscc: 'X' }, { name: firm, uscc: 'Y' })).toBe(true);
  });

  it('英文字母不分大小写和全半角，别的字就是别的名称', () => {
    expect(foldedName('Ａｂｃ软件')).toBe(foldedName('ABC软件'));
    expect(foldedName('广州华阮软件有限公司')).not.toBe(foldedName('广州华软软件有限公司'));
  });

  it('统一社会信用代码相同的，名称不同也是同一家', () => {
    const uscc = '91441600777777777';
    expect(sameParty({ name: '甲公司', uscc: `${uscc}X` }, { name: '乙公司', uscc: `${uscc.toLowerCase()}Ｘ` })).toBe(
      true,
    );
    expect(sameParty({ name: '甲公司', uscc: `${uscc}X` }, { name: '乙公司', uscc: `${uscc}Y` })).toBe(false);
    expect(sameParty({ name: '甲公司' }, { name: '乙公司' })).toBe(false);
  });
});

describe('一段话里有没有某家单位', () => {
  const designer = { name: '粤规信息规划设计有限公司', uscc: '91440101MA59BCDE1H' };
  it.each([
    '粤规信息规划设计有限公司河源分公司',
    '河源数联公司、粵規信息規劃設計有限責任公司',
    '联合体：河源数联公司；91440101ma59bcde1h',
    '粤规·信息规划设计股份有限公司（联合体）',
    '粤 规 信 息 规 划 设 计 有 限 公 司',
  ])('“%s”有', (text) => {
    expect(namesParty(text, designer)).toBe(true);
  });
  it.each(['河源数联公司', '新粤规软件有限公司', ''])('“%s”没有', (text) => {
    expect(namesParty(text, designer)).toBe(false);
  });
});

describe('同一机关', () => {
  it.each(['县民政局', '民政局', '东源民政局', '广东省河源市东源县民政局', '東源縣民政局', '东源县 民政局'])(
    '“%s”就是东源县民政局',
    (name) => {
      expect(sameOffice(name, '东源县民政局')).toBe(true);
    },
  );
  it.each(['河源市民政局', '东源县司法局', '东源县民政局婚姻登记中心', '紫金县民政局', '局'])('“%s”不是', (name) => {
    expect(sameOffice(name, '东源县民政局')).toBe(false);
  });
});

describe('十分相近的名称', () => {
  it.each([
    '广州华软软件公司',
    '广州华阮软件有限公司',
    '广州华软软件科技有限公司',
    '广州华软软件',
    '广州市华软软件有限公司',
  ])('“%s”请人核对', (name) => {
    expect(nearName(name, '广州华软软件有限公司')).toBe(true);
  });
  it.each(['深圳智政科技有限公司', '广州粤规设计有限公司', '', '有限公司'])('“%s”不是', (name) => {
    expect(nearName(name, '广州华软软件有限公司')).toBe(false);
  });
  it.each([
    ['东源县财政局', '东源县民政局'],
    ['东源县水务局', '东源县税务局'],
    ['东源县审计局', '东源县统计局'],
    ['河源市民政局', '东源县民政局'],
  ])('“%s”和“%s”是两个机关，不是相近', (a, b) => {
    expect(nearName(a, b)).toBe(false);
  });
  it.each([
    ['东源县政务服务数据管里局', '东源县政务服务数据管理局'],
    ['东源县住房和城乡建设局', '东源县住房与城乡建设局'],
    ['东源县民政局信息中心', '东源县民政局'],
  ])('“%s”和“%s”相近', (a, b) => {
    expect(nearName(a, b)).toBe(true);
  });
  it('同一名称的不同写法不是相近，就是同一家', () => {
    expect(nearName('廣州華軟軟件有限公司', '广州华软软件有限责任公司')).toBe(false);
  });
});

describe('统一社会信用代码', () => {
  it.each(['000000000000000000', '００００００００００００００００００', '914416000000000000', '004416007777777776'])(
    '“%s”不是谁的代码',
    (code) => {
      expect(checkCreditCode(code).ok).toBe(false);
    },
  );
});

describe('foldedNumber', () => {
  it.each([
    ['记—0012', '记-0012'],
    ['记－0012', '记-0012'],
    ['记–0012', '记-0012'],
    ['記-0012', '记-0012'],
    ['记-00\u200b12', '记-0012'],
    ['记 - 0012', '记-0012'],
    ['ht-2021-01', 'HT-2021-01'],
    ['东财〔2024〕1号', '东财[2024]1号'],
    ['东财（2024）1号', '东财【2024】1号'],
  ])('%s and %s are one number', (one, other) => {
    expect(foldedNumber(one)).toBe(foldedNumber(other));
  });

  it.each([
    ['记-12/2', '记-122'],
    ['记-1-22', '记-12-2'],
    ['HT-2021-01', 'HT-2021-10'],
    ['东财〔2024〕1号', '东财〔2024〕11号'],
  ])('%s and %s are two', (one, other) => {
    expect(foldedNumber(one)).not.toBe(foldedNumber(other));
  });
});
