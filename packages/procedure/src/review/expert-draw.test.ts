import { canonicalJson, sha256 } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { certificateText, isGenuine, readCertificate } from './draw-certificate.ts';
import {
  drawAlgorithm,
  drawCertificate,
  drawExperts,
  earlierDrawAlgorithm,
  nextSubstitute,
  type DrawEvidence,
  type DrawCandidate,
  type DrawInputs,
} from './expert-draw.ts';

const candidate = (index: number, specialty: string, excluded?: string): DrawCandidate => ({
  id: `p${String(index)}`,
  name: `专家${String(index)}`,
  organisation: '专家库',
  specialty,
  ...(excluded === undefined ? {} : { excluded }),
});

const inputs = (change: Partial<DrawInputs> = {}): DrawInputs => ({
  algorithm: drawAlgorithm,
  caseId: 'case',
  number: 1,
  head: 'a'.repeat(64),
  seq: 4,
  drawnAt: '2026-11-23T02:00:00.000Z',
  drawnBy: '县政务服务数据管理局 评审岗',
  quotas: [
    { specialty: '软件工程', count: 2 },
    { specialty: '网络安全', count: 1 },
  ],
  candidates: [
    ...[1, 2, 3, 4, 5].map((index) => candidate(index, '软件工程')),
    ...[6, 7, 8].map((index) => candidate(index, '网络安全')),
    candidate(9, '软件工程', '是设计单位的人员'),
  ],
  ...change,
});

const evidence = (nonce = 'c'): DrawEvidence => ({
  nonce: nonce.padStart(64, '0'),
  cosignature: 'd'.repeat(144),
  entryId: 1,
  salt: 'e'.repeat(32),
  index: 0,
  path: [],
  note: '',
});

describe('专家抽取', () => {
  it('按专业抽足人数，其余按顺序备选，回避的从不抽中', () => {
    const { chosen, substitutes, short } = drawExperts(inputs());
    expect(chosen.map((one) => one.specialty)).toEqual(['软件工程', '软件工程', '网络安全']);
    expect([...chosen, ...substitutes].map((one) => one.id).sort()).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
    ]);
    expect(short).toEqual([]);
    for (let second = 0; second < 100; second += 1) {
      const result = drawExperts(inputs(), evidence(String(second)));
      expect([...result.chosen, ...result.substitutes].some((one) => one.id === 'p9')).toBe(false);
    }
  });

  it('同样的输入结果一样；改动名单、人数、次数、随机数、签名，种子就不同；改动时刻什么也不变', () => {
    const { seed } = drawExperts(inputs(), evidence());
    expect(drawExperts(inputs(), evidence()).seed).toBe(seed);
    const changed = [
      drawExperts(inputs({ number: 2 }), evidence()),
      drawExperts(inputs({ candidates: inputs().candidates.slice(1) }), evidence()),
      drawExperts(inputs({ quotas: [{ specialty: '', count: 1 }] }), evidence()),
      drawExperts(inputs(), evidence('d')),
      drawExperts(inputs(), { ...evidence(), cosignature: 'f'.repeat(144) }),
    ].map((one) => one.seed);
    expect(new Set([seed, ...changed]).size).toBe(6);
    for (const same of [inputs({ drawnAt: '2026-11-23T02:00:01.000Z' }), inputs({ head: 'b'.repeat(64), seq: 9 })])
      expect(drawExperts(same, evidence()).seed).toBe(seed);
  });

  it('早期版本的凭证照样重算：种子是全部条件的校验值', () => {
    const earlier = drawCertificate(inputs({ algorithm: earlierDrawAlgorithm }));
    // As releases before the witness computed it.
    expect(earlier.result.seed).toBe(sha256(canonicalJson(inputs({ algorithm: 'zhengxiang-draw-1' }))));
    expect(isGenuine(earlier)).toBe(true);
    expect(readCertificate(certificateText(earlier))).toEqual(earlier);
    expect(isGenuine({ ...earlier, evidence: evidence() })).toBe(false);
    expect(isGenuine(drawCertificate(inputs()))).toBe(false);
  });

  it('机会均等：五人中抽二，一千次里每人约被抽中四成', () => {
    const times = 1000;
    const hits = new Map<string, number>();
    for (let second = 0; second < times; second += 1)
      for (const { id } of drawExperts(inputs(), evidence(String(second))).chosen)
        hits.set(id, (hits.get(id) ?? 0) + 1);
    // χ² with 4 degrees of freedom: 18.5 is exceeded by chance once in a thousand; these inputs never change.
    const expected = (times * 2) / 5;
    const chiSquare = ['p1', 'p2', 'p3', 'p4', 'p5'].reduce(
      (sum, id) => sum + ((hits.get(id) ?? 0) - expected) ** 2 / expected,
      0,
    );
    expect(chiSquare).toBeLessThan(18.5);
    expect(Math.max(...hits.values())).toBeGreaterThan(expected);
  });

  it('凭证读得回来，可以重算；改了人就对不上', () => {
    const certificate = drawCertificate(inputs(), evidence());
    const read = readCertificate(certificateText(certificate));
    expect(read && isGenuine(read)).toBe(true);
    const [first, ...others] = certificate.result.chosen;
    const swapped = first && { ...certificate, result: { ...certificate.result, chosen: [...others, first] } };
    expect(swapped && isGenuine(swapped)).toBe(false);
    expect(readCertificate('{}')).toBeUndefined();
    expect(readCertificate('不是凭证')).toBeUndefined();
  });

  it('人数不足的专业会说明；补选先找同专业的下一位', () => {
    const result = drawExperts(inputs({ quotas: [{ specialty: '网络安全', count: 5 }] }));
    expect(result.chosen).toHaveLength(3);
    expect(result.short).toEqual([{ specialty: '网络安全', count: 5 }]);
    const anybody = drawExperts(
      inputs({
        quotas: [
          { specialty: '网络安全', count: 1 },
          { specialty: '', count: 4 },
        ],
      }),
    );
    expect(new Set(anybody.chosen.map((one) => one.id)).size).toBe(5);
    const drawn = drawExperts(inputs());
    const software = drawn.substitutes.filter((one) => one.specialty === '软件工程');
    expect(nextSubstitute(drawn, '软件工程', [])).toEqual(software[0]);
    expect(nextSubstitute(drawn, '软件工程', [software[0]?.id ?? ''])).toEqual(software[1]);
    expect(nextSubstitute(drawn, '造价', [])).toEqual(drawn.substitutes[0]);
  });
});
