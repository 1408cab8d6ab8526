import { paperText, type Fields } from '@zhengxiang/core';
import { type ActionId, actions, actionIds, writtenPapers } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { annexesOf } from '../use-checks.ts';
import { answerAt, fieldsWithin, withAnswer } from './answers-at.ts';
import { fillablePaper, previewPaper, type PaperQuestion } from './layouts.ts';
import { placedKeys } from './placement.ts';

type Answers = Readonly<Record<string, unknown>>;

const annexes = annexesOf(dongyuan2020);
const ids = (): string => 'N1';
const question = (action: ActionId, values: Answers = {}): PaperQuestion => ({
  pack: dongyuan2020,
  action,
  fields: actions[action].fields,
  annexes,
  facts: undefined,
  values,
});
const placed = (action: ActionId, id: string, values: Answers = {}): readonly string[] =>
  [...fillablePaper(question(action, values), id).placement.values()].flatMap(({ path, beside }) => [
    path,
    ...beside.map((one) => one.path),
  ]);

/** Every single question of a form; a table stands for its first row. */
const leaves = (fields: Fields, path = ''): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const own = `${path}${key}`;
    if (field.type === 'table') return leaves(field.fields ?? {}, `${own}.0.`);
    if (field.type === 'group' || field.type === 'annex') return leaves(fieldsWithin(field, annexes), `${own}.`);
    return [own];
  });

const forms = actionIds.flatMap((action) => {
  const written = writtenPapers(action);
  return written ? [[action, written.annexes] as const] : [];
});

describe.each(forms)('%s 的表单放到纸面上', (action, own) => {
  it.each(own.map((id) => [id]))('%s 没有一栏放两次', (id) => {
    const paths = placed(action, id);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('每一栏都有地方填：在纸面上，或在纸面以外的栏目里', () => {
    const papers = own.map((id) => fillablePaper(question(action), id));
    const onPaper = new Set(own.flatMap((id) => placed(action, id)));
    const keys = new Set(papers.flatMap(({ placement }) => [...placedKeys(placement)]));
    const all = leaves(actions[action].fields);
    // A question whose key stands on a paper is not asked again beside it, so all of its parts have to be there.
    const lost = all.filter((path) => keys.has(path.split('.')[0] ?? '') && !onPaper.has(path));
    expect(lost).toEqual([]);
    expect([...onPaper].filter((path) => !all.includes(path))).toEqual([]);
  });
});

describe('纸面上填写', () => {
  it('附件的各栏都在自己的纸上', () => {
    for (const [action, own] of forms)
      for (const id of own) {
        const fields = leaves(annexes[id] ?? {}, `${id}.`);
        expect(
          placed(action, id)
            .filter((path) => path.startsWith(`${id}.`))
            .sort(),
        ).toEqual([...fields].sort());
      }
  });

  it('表格的行按次序对应，同一系统功能合并一格', () => {
    const items = [
      { id: 'A', systemFunction: '监测', name: '甲' },
      { id: 'B', systemFunction: '监测', name: '乙' },
      { id: 'C', name: '丙' },
    ];
    const paths = placed('initiation.prepare', 'annex2', { dataItems: items });
    expect(paths.filter((path) => path.endsWith('.systemFunction'))).toEqual([
      'dataItems.0.systemFunction',
      'dataItems.2.systemFunction',
    ]);
    expect(paths.filter((path) => path.endsWith('.legalBasis'))).toHaveLength(3);
  });

  it('正在填系统功能时不拆不并', () => {
    const items = [
      { id: 'A', systemFunction: '监', name: '甲' },
      { id: 'B', systemFunction: '监测', name: '乙' },
    ];
    const grouping = new Map([
      ['A', '监测'],
      ['B', '监测'],
    ]);
    const { placement } = fillablePaper(question('initiation.prepare', { dataItems: items }), 'annex2', grouping);
    expect([...placement.values()].filter(({ path }) => path.endsWith('.systemFunction'))).toHaveLength(1);
  });

  it('填一格就有那一行，小计随数量单价得出', () => {
    const fields = actions['change.request'].fields as Fields;
    const once = withAnswer(fields, annexes, {}, 'lines.0.quantityAfter', 3, ids);
    const twice = withAnswer(fields, annexes, once, 'lines.0.unitPriceAfter', 250, ids);
    expect(twice).toEqual({ lines: [{ id: 'N1', quantityAfter: 3, unitPriceAfter: 250, amountAfter: 750 }] });
    expect(answerAt(twice, 'lines.0.amountAfter')).toBe(750);
  });

  it('附件里的组没打开过也能填', () => {
    const fields = actions['initiation.prepare'].fields as Fields;
    expect(withAnswer(fields, annexes, {}, 'annex1.fundingByYear.year2', 5, ids)).toEqual({
      annex1: { fundingByYear: { year2: 5 } },
    });
  });

  it('填错的金额、没填全的行不妨碍纸面和预览', () => {
    const values = {
      totalInvestment: '待定',
      lines: [{ id: 'A', amountAfter: '不详' }],
      annex5: { goals: [{ id: 'G' }] },
    };
    for (const [action, own] of forms)
      for (const id of own) {
        expect(() => fillablePaper(question(action, values), id)).not.toThrow();
        expect(() => previewPaper(question(action, values), id)).not.toThrow();
      }
    expect(placed('acceptance.apply', 'annex5', values)).toContain('annex5.goals.0.result');
  });

  it('预览不带出占位的内容', () => {
    const text = paperText(previewPaper(question('sharing.confirm', { systemName: '水利平台' }), 'annex7'));
    expect(text).toContain('水利平台');
    expect(text).not.toMatch(/—|2000|starter/u);
  });
});
