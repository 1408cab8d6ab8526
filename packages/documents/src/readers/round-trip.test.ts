import type { AnnexValues } from '@zhengxiang/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { awkward, changeLine, dataItem, sampleFacts } from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { readBack, renderDocx, renderXlsx, type ReadBack } from '../index.ts';
import { annexForms } from '../../../law-dongyuan-2020/src/annexes/index.ts';
import { bureauPapers } from '../testing/bureau-papers.ts';
import { expectedPieces } from '../testing/expected.ts';
import { lacks } from '../testing/programs.ts';
import { dense, throughLibreOffice } from '../testing/readers.ts';
import { answersOf, copyOf, formOf } from '../testing/returning.ts';

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], values);

/** What the form should bring back of the answers: its places and its tables, nothing else. */
const shown = (back: ReadBack, answers: AnnexValues) => ({
  values: back.values.map(({ path }) => ({ path, value: at(answers, path) })),
  tables: back.tables.map(({ path, rows }) => ({
    path,
    rows: (at(answers, path) as readonly Record<string, unknown>[]).map((row, index) => ({
      id: row['id'],
      values: Object.fromEntries(Object.keys(rows[index]?.values ?? {}).map((key) => [key, row[key]])),
    })),
  })),
});
const told = (back: ReadBack) => ({
  values: back.values.map(({ path, value }) => ({ path, value })),
  tables: back.tables.map(({ path, rows }) => ({ path, rows: rows.map(({ id, values }) => ({ id, values })) })),
});

const expectSame = (back: ReadBack, answers: AnnexValues, count: { values: number; cells: number }): void => {
  expect(back.faults).toEqual([]);
  expect(told(back)).toEqual(shown(back, answers));
  expect(back.values).toHaveLength(count.values);
  expect(back.tables.flatMap(({ rows }) => rows).reduce((sum, { values }) => sum + Object.keys(values).length, 0)).toBe(
    count.cells,
  );
};

const facts = sampleFacts({
  name: `水利平台 ${awkward}`,
  content: `一、${awkward}\n二、第二段\n\n三、${'很长的建设内容。'.repeat(2490)}`,
});
const answers = answersOf(facts);
/** How many single answers and table cells of the sample each form carries. */
const counts: Readonly<Record<string, { values: number; cells: number }>> = {
  annex1: { values: 27, cells: 0 },
  annex2: { values: 11, cells: 22 },
  annex4: { values: 0, cells: 21 },
  annex5: { values: 12, cells: 2 },
  annex7: { values: 5, cells: 9 },
};
const ids = Object.keys(counts);

const all = async (render: typeof renderDocx): Promise<Readonly<Record<string, Uint8Array>>> =>
  Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await render(copyOf(id, { facts }))] as const)));

describe.each([
  ['docx', renderDocx],
  ['xlsx', renderXlsx],
] as const)('%s：填好的表读回来，与数据一致', (_format, render) => {
  let files: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    files = await all(render);
  });

  it.each(ids)('%s', async (id) => {
    expectSame(
      await readBack(files[id] ?? new Uint8Array(), formOf(id)),
      answers[id] ?? {},
      counts[id] ?? { values: 0, cells: 0 },
    );
  });

  it.each(ids)('%s 的空表读回来什么也不改', async (id) => {
    const form = formOf(id);
    const back = await readBack(await render(form.blank), form);
    expect(back.values).toEqual([]);
    expect(back.tables.flatMap(({ rows }) => rows)).toEqual([]);
    expect(back.faults).toEqual([]);
  });

  it('附件4 五百行、附件2 六十个功能一百八十个数据名称', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => changeLine(index + 1));
    const dataItems = Array.from({ length: 180 }, (_, index) =>
      dataItem(index + 1, { systemFunction: `业务功能${String(Math.floor(index / 3) + 1)}` }),
    );
    const large = sampleFacts({ dataItems }, lines);
    for (const [id, rows] of [
      ['annex4', lines],
      ['annex2', dataItems],
    ] as const) {
      const back = await readBack(await render(copyOf(id, { facts: large })), formOf(id));
      expect(back.faults).toEqual([]);
      expect(back.tables[0]?.rows.map((row) => ({ id: row.id, ...row.values }))).toEqual(
        rows.map(({ line: _line, ...row }: { line?: string | undefined }) => row),
      );
    }
  });
});

describe.skipIf(lacks('soffice')).each([
  ['docx', renderDocx],
  ['xlsx', renderXlsx],
] as const)('经 LibreOffice 打开、另存的 %s', (format, render) => {
  let saved: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    saved = throughLibreOffice(await all(render), format, format);
  }, 300_000);

  it.each(ids)('%s 读回来与数据一致', async (id) => {
    const back = await readBack(saved[id] ?? new Uint8Array(), formOf(id));
    expectSame(back, answers[id] ?? {}, counts[id] ?? { values: 0, cells: 0 });
  });
});

describe('LibreOffice 读出的文字', () => {
  it('每一种附件和文书都与数据一致', async () => {
    const papers = [
      ...Object.values(annexForms).map(({ id, layout }) => [id, layout({ facts }, {})] as const),
      ...bureauPapers.map(([, paper], index) => [`bureau${String(index)}`, paper] as const),
    ];
    const files = await Promise.all(papers.map(async ([name, paper]) => [name, await renderDocx(paper)] as const));
    const read = throughLibreOffice(Object.fromEntries(files), 'docx', 'txt');
    for (const [name, paper] of papers) {
      const text = dense(new TextDecoder().decode(read[name]));
      expect([name, expectedPieces(paper).filter((piece) => !text.includes(piece))]).toEqual([name, []]);
    }
  }, 300_000);
});
