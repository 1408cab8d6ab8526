import { describe, expect, it } from 'vitest';
import { allProvisions, powersFor } from '@zhengxiang/core';
import { type ActionId, actions } from '@zhengxiang/procedure';
import { regulationText } from '../text.generated.ts';
import { chapters } from './judging.ts';

const groups = ['funding', 'budget', 'payment', 'procurement', 'contract', 'supervision', 'implementation'];
const laterGroups = ['infrastructure', 'change', 'termination', 'cancellation'];
const article18: readonly ActionId[] = ['filing.majorChange', 'filing.lateDelivery', 'filing.acknowledgeArticle18'];
/** Money that is taken back or moved stands under article 26. */
const article26: readonly ActionId[] = ['payment.reverse', 'budget.adjust'];
const ours = (Object.keys(actions) as ActionId[]).filter(
  (id) =>
    !article26.includes(id) && ([...groups, ...laterGroups].includes(id.split('.')[0] ?? '') || article18.includes(id)),
);

describe('第三章、第四章', () => {
  it('第十一条至第十八条的每一款都有规则', () => {
    const paragraphs = regulationText
      .filter(({ id, kind }) => kind === 'paragraph' && /^art1[1-8]\./u.test(id))
      .map(({ id }) => id);
    const units = chapters.articles.flatMap(({ id, units: rules }) =>
      Object.keys(rules).map((unit) => `${id}.${unit}`),
    );
    expect(units).toEqual(paragraphs);
  });

  it('每个事项都有人可以办，都有规则把关', () => {
    expect(ours).toHaveLength(38);
    for (const act of ours) {
      expect(powersFor(chapters, act).holders.length, act).toBeGreaterThan(0);
      const guarded = allProvisions(chapters).some(
        ({ provision }) =>
          provision.kind === 'guard' && provision.check !== undefined && provision.actions.includes(act),
      );
      expect(guarded, act).toBe(true);
    }
  });

  it('每条规则都用中文说明自己', () => {
    for (const { id, provision } of allProvisions(chapters))
      expect('says' in provision ? provision.says : provision.why, id).toMatch(/[\u4e00-\u9fff].*。$/u);
  });
});
