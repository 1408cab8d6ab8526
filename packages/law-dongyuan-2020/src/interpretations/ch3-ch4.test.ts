import { describe, expect, it } from 'vitest';
import { quote } from '../text.ts';
import type { UnitId } from '../text.generated.ts';
import { chapters3And4 } from './ch3-ch4.ts';

describe('第三章、第四章的解释', () => {
  it('引文一字不差地出自所引条文', () => {
    for (const { id, cite, quote: words } of chapters3And4) expect(quote(cite as UnitId), id).toContain(words);
  });

  it('编号不重复，问题和读法都写明，尚待确认', () => {
    expect(new Set(chapters3And4.map(({ id }) => id)).size).toBe(chapters3And4.length);
    for (const { id, question, reading, confirmed, decidedBy } of chapters3And4) {
      expect(question, id).toMatch(/？$/u);
      expect(reading, id).toMatch(/。$/u);
      expect([confirmed, decidedBy]).toEqual([false, '项目组']);
    }
  });
});
