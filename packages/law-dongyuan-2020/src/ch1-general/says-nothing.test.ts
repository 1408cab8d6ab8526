import { describe, expect, it } from 'vitest';
import { saysNothing } from './says-nothing.ts';

describe('写了等于没有写的', () => {
  it.each(['无', ' 无。', '没有', '暂无', '不涉及', '/', '——', 'N/A', '​​​', '无资质'])('“%s”等于没有写', (text) => {
    expect(saysNothing(text)).toBe(true);
  });
  it.each(['无条件开放接口', '没有单独接口，沿用省平台 API', '乙级', 'REST'])('“%s”是写了', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});
