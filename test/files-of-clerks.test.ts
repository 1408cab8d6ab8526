import { readSpreadsheet } from '@zhengxiang/documents';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOf, look } from '../packages/application/src/ledger-import/testing/ledgers.ts';
import type { LedgerPreview } from '@zhengxiang/application/contract';
import { ledgerFamilies, type ReadField, type Truth } from './files/ledgers.ts';
import { bookOf, type SheetGiven } from './files/workbook.ts';
import { formFamilies, judgeForm } from './files/returned-forms.ts';
import { table, type Verdict } from './files/verdicts.ts';

const isSaid = (preview: LedgerPreview, row: LedgerPreview['rows'][number], field: ReadField): boolean => {
  const column = preview.columns.findIndex((one) => one.field === (field === 'ownerName' ? 'owner' : field));
  const amount = preview.amounts.find((one) => one.field === field);
  return (
    row.issues.length > 0 ||
    (amount !== undefined && (amount.unit === null || amount.conflict !== null || amount.doubt !== null)) ||
    (column < 0 && [preview.hiddenColumns, preview.left, preview.rivals].some((told) => told.length > 0))
  );
};

/** Whether each reading is the truth; nothing, or what a person is asked about; or wrong without a word. */
const judge = (preview: LedgerPreview, truths: readonly Truth[]): Verdict => {
  const each = truths.map(([at, field, is]): Verdict => {
    const row = preview.rows.find((one) => one.row === at);
    const got = (row?.reading as Readonly<Record<string, unknown>> | undefined)?.[field] ?? undefined;
    // A line that is no project need not be there.
    if (!row) return is === undefined ? 'right' : 'silent';
    if (got === is && (is !== undefined || !row.issues.some(({ level }) => level === 'error'))) return 'right';
    return isSaid(preview, row, field) ? 'told' : 'silent';
  });
  return each.includes('silent') ? 'silent' : each.includes('told') ? 'told' : 'right';
};

const results: [family: string, name: string, verdict: Verdict][] = [];
const kept = (family: string, name: string, verdict: Verdict): void => {
  results.push([family, name, verdict]);
  expect(verdict).not.toBe('silent');
};

afterAll(() => {
  console.log(table(results));
});

describe.each(Object.entries(ledgerFamilies))('台账：%s', (family, scenarios) => {
  it('不少于三种', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
  });
  it.each(scenarios)('%s', async (name, given, truths) => {
    const sheets = await readSpreadsheet(bookOf(Array.isArray(given) ? given : [given as SheetGiven]));
    kept(family, name, judge(await look(fileOf(...sheets)), truths));
  });
});

describe.each(Object.entries(formFamilies))('交回的表：%s', (family, scenarios) => {
  it('不少于三种', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
  });
  it.each(scenarios)('%s', async (name, scenario) => {
    kept(family, name, await judgeForm(scenario));
  });
});
