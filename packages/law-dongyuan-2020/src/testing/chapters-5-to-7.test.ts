import { allProvisions, powersFor } from '@zhengxiang/core';
import { type ActionId, actions } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { regulationText } from '../text.generated.ts';
import { chapters } from './judging-oversight.ts';

const groups = [
  'acceptance',
  'sharing',
  'delivery',
  'balance',
  'evaluation',
  'performance',
  'violation',
  'criticism',
  'accountability',
  'audit',
  'interpretation',
  'trial',
  'policy',
];
const ours = (Object.keys(actions) as ActionId[]).filter((id) => groups.includes(id.split('.')[0] ?? ''));

describe('第五章至第七章', () => {
  it('第十九条至第三十一条的每一款都有规则', () => {
    const paragraphs = regulationText
      .filter(({ id, kind }) => kind === 'paragraph' && /^art(19|2\d|3\d)\./u.test(id))
      .map(({ id }) => id);
    const units = chapters.articles.flatMap(({ id, units: rules }) =>
      Object.keys(rules).map((unit) => `${id}.${unit}`),
    );
    expect(units).toEqual(paragraphs);
  });

  it('每个事项都有人可以办，都有规则把关', () => {
    expect(ours).toHaveLength(29);
    for (const act of ours) {
      expect(powersFor(chapters, act).holders.length, act).toBeGreaterThan(0);
      const guarded = allProvisions(chapters).some(
        ({ provision }) => provision.kind === 'guard' && provision.actions.includes(act),
      );
      expect(guarded, act).toBe(true);
    }
  });

  it('每条规则都用中文说明自己', () => {
    for (const { id, provision } of allProvisions(chapters))
      expect('says' in provision ? provision.says : provision.why, id).toMatch(/[\u4e00-\u9fff].*。$/u);
  });
});
