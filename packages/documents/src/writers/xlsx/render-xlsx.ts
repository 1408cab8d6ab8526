import { paper as parts, type Paper } from '@zhengxiang/core';
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { markOfRow } from '../../row-marks.ts';
import { copyNotice, isIssued } from '../copy-notice.ts';
import { sheetPlanOf } from './sheet-plan.ts';

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 100) / 100;

/** Where the calendar of ZIP begins. */
const noInstant = new Date('1980-01-01T00:00:00Z');

/** Widths in characters of the default font; a page of A4 takes about so many. */
const pageCharacters = { portrait: 88, landscape: 132 } as const;

/** A sheet's name holds at most 31 characters and none of these. */
const sheetName = (title: string): string => title.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/**
 * The paper as a spreadsheet (XLSX): amounts and counts are numbers, what follows from others is a formula, and a hidden last
 * column tells the rows apart when the file comes back. A copy of an issued paper says that it is one on the screen and on every
 * printed page, and carries neither code nor hash.
 */
export const renderXlsx = async (given: Paper): Promise<Uint8Array> => {
  const paper = isIssued(given) ? { ...given, body: [parts.paragraph('note', copyNotice), ...given.body] } : given;
  const plan = sheetPlanOf(paper);
  const { margins, orientation } = paper.page;
  const total = plan.columns.reduce((sum, one) => sum + one, 0);
  const marks = plan.rows.flatMap(({ id }, index) => {
    const mark = id === undefined ? undefined : markOfRow(id);
    return mark === undefined ? [] : [[`${String(index)},${String(plan.columns.length)}`, mark] as const];
  });
  const cells = new Map<string, Partial<Cell>>([
    ...plan.cells,
    ...marks.map(([place, mark]) => [place, { value: mark, type: 'string' as const }] as const),
  ]);
  return writeXlsx({
    sheets: [
      {
        name: sheetName(paper.title),
        rows: plan.rows.map(() => []),
        cells,
        merges: [...plan.merges],
        columns: [
          ...plan.columns.map((one) => ({ width: Math.max(3, (one / total) * pageCharacters[orientation]) })),
          { hidden: true },
        ],
        rowDefs: new Map(plan.rows.map(({ height }, index) => [index, { height }])),
        ...(plan.frozenRows === undefined ? {} : { freezePane: { rows: plan.frozenRows } }),
        ...(isIssued(paper) ? { headerFooter: { oddHeader: `&C${copyNotice}`, oddFooter: `&C${copyNotice}` } } : {}),
        pageSetup: {
          paperSize: 'a4',
          orientation,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          margins: {
            // The line of a copy stands above.
            top: inches(Math.max(margins.top, isIssued(paper) ? 14 : 0)),
            right: inches(margins.right),
            bottom: inches(margins.bottom),
            left: inches(margins.left),
            header: inches(4),
            footer: inches(8),
          },
          ...(plan.repeated === undefined
            ? {}
            : { printTitlesRow: `$${String(plan.repeated[0] + 1)}:$${String(plan.repeated[1] + 1)}` }),
        },
      },
    ],
    // Equal papers give equal bytes, so the file does not tell when it was made.
    properties: { title: paper.title, creator: '政项通', created: noInstant, modified: noInstant },
    defaultFont: { name: '宋体', size: 11 },
  });
};
