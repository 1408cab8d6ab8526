import { actions } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { annexesOf } from '../use-checks.ts';
import { fillablePaper, type PaperQuestion } from './layouts.ts';
import { reckoned, shownPart, startsIn, withReckoned } from './limited.ts';

const rows = Array.from({ length: 95 }, (_, index) => ({
  id: `C${String(index)}`,
  item: `分项${String(index + 1)}`,
  amountBefore: 100,
  amountAfter: 200,
}));
const question: PaperQuestion = {
  pack: dongyuan2020,
  action: 'change.request',
  fields: actions['change.request'].fields,
  annexes: annexesOf(dongyuan2020),
  facts: undefined,
  values: { lines: rows },
};

describe('纸面上的长表', () => {
  const starts = startsIn(question.values, { lines: 80 });
  const filled = withReckoned(
    fillablePaper(shownPart(question, starts), 'annex4', new Map(), starts),
    reckoned(question, 'annex4'),
  );

  it('每次画一段，每一格对着全表里自己的那一行', () => {
    const items = [...filled.placement].filter(([, { path }]) => path.endsWith('.item'));
    expect(items.map(([name, { path, row }]) => [name, path, row]).slice(0, 1)).toEqual([
      ['change.lines.C80.item', 'lines.80.item', 81],
    ]);
    expect(items).toHaveLength(15);
  });

  it('合计和序号是全表的', () => {
    const text = JSON.stringify(filled.paper);
    expect(text).toContain('"amount":19000');
    expect(text).toContain('"81"');
    expect(text).not.toContain('"field":"change.lines.C79.number"');
  });

  it('表变短以后不会停在没有的一段', () => {
    expect(startsIn({ lines: rows.slice(0, 60) }, { lines: 80 })).toEqual({ lines: 40 });
    expect(startsIn({ lines: rows.slice(0, 10) }, { lines: 80 })).toEqual({});
  });
});
