import { describe, expect, it } from 'vitest';
import { interpretations } from '../interpretations.ts';
import { quote } from '../text.ts';
import type { UnitId } from '../text.generated.ts';

describe('解释登记', () => {
  it('引文一字不差地出自所引条文', () => {
    const foreign = interpretations.filter(({ cite, quote: words }) => !quote(cite as UnitId).includes(words));
    expect(foreign.map(({ id }) => id)).toEqual([]);
  });

  it('编号不重复，问题和读法都写明，尚待确认', () => {
    expect(new Set(interpretations.map(({ id }) => id)).size).toBe(interpretations.length);
    for (const { id, question, reading, confirmed, decidedBy } of interpretations) {
      expect(question, id).toMatch(/？$/u);
      expect(reading, id).toMatch(/。$/u);
      expect([confirmed, decidedBy], id).toEqual([false, '项目组']);
    }
  });

  // Each is a place where the product goes further than the words of the text.
  it.each([
    'art2-budget-sources',
    'art2-splitting',
    'art10-list-year',
    'art10-designer-bids',
    'art12-project-budget',
    'art12-finding-stays',
    'art14-network-and-cloud',
    'art17-added-items',
    'art20-total-investment',
    'art21-differences',
    'annex2-negative-default',
    'art24-balance',
    'art24-balance-in-the-plan',
    'art24-after-failure',
    'text-names-no-days',
    'art31-which-version',
    'art31-after-the-trial',
  ])('有读法 %s', (wanted) => {
    expect(interpretations.some(({ id }) => id === wanted)).toBe(true);
  });
});
