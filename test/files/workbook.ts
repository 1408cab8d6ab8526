import { zipOfParts } from '../../packages/documents/src/testing/zip.ts';

/** What stands in a cell; `raw` is a number as the file has it, however long. */
export type Cell =
  | string
  | number
  | { readonly formula: string; readonly value?: number }
  | { readonly error: string }
  | { readonly value: number; readonly style: 'date' | 'wan' | 'percent' }
  | { readonly raw: string };

export interface SheetGiven {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Counted from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly string[];
  /** A lone cell far away, with content or formatted only. */
  readonly far?: string;
  readonly farEmpty?: boolean;
  readonly since1904?: boolean;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const styles = { date: 1, wan: 2, percent: 3 } as const;

const cellXml = (place: string, cell: Cell): string => {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if ('raw' in cell) return `<c r="${place}"><v>${cell.raw}</v></c>`;
  if ('error' in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
  if ('formula' in cell)
    return `<c r="${place}"><f>${cell.formula}</f>${cell.value === undefined ? '' : `<v>${String(cell.value)}</v>`}</c>`;
  return `<c r="${place}" s="${String(styles[cell.style])}"><v>${String(cell.value)}</v></c>`;
};

const sheetXml = ({ rows, hiddenRows, hiddenColumns, merges, far, farEmpty }: SheetGiven): string => {
  const lines = rows.map(
    (cells, at) =>
      `<row r="${String(at + 1)}"${hiddenRows?.includes(at + 1) ? ' hidden="1"' : ''}>${cells
        .map((cell, column) => cellXml(`${String.fromCharCode(65 + column)}${String(at + 1)}`, cell))
        .join('')}</row>`,
  );
  const last =
    far === undefined
      ? ''
      : `<row r="${far.replaceAll(/\D/gu, '')}">${farEmpty ? `<c r="${far}" s="1"/>` : cellXml(far, '远处')}</row>`;
  const columns = (hiddenColumns ?? []).map(
    (at) => `<col min="${String(at)}" max="${String(at)}" hidden="1" width="9"/>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${lines.join('')}${last}</sheetData>${merges ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
};

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook as a spreadsheet program of whatever make might have written it. */
export const bookOf = (sheets: readonly SheetGiven[]): Uint8Array => {
  const names = sheets.map(({ name }, at) => name ?? `台账${String(at + 1)}`);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${sheets.some(({ since1904 }) => since1904) ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ state }, at) => `<sheet name="${names[at] ?? ''}" sheetId="${String(at + 1)}"${state ? ` state="${state}"` : ''} r:id="rId${String(at + 1)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_one, at) => `<Relationship Id="rId${String(at + 1)}" Type="${relations}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy-mm-dd"/><numFmt numFmtId="171" formatCode="0.00&quot;万元&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  return zipOfParts([
    ...Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })),
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${String(at + 1)}.xml`,
      content: Buffer.from(sheetXml(sheet)),
    })),
  ]);
};
