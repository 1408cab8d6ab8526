/** The parts of a workbook with one sheet, written out: the package that writes papers streams no page setup and no formulas. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** Characters that XML 1.0 cannot hold would make the file unreadable. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string =>
  text.replaceAll(unprintable, '').replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign);

/** A, B … Z, AA: counted from 0. */
export const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;

/** The looks of cells, by their place in `styles.xml`. */
export const looks = { title: 1, note: 2, head: 3, text: 4, amount: 5, count: 6, day: 7, sum: 8, sumText: 9 } as const;

const xf = (font: number, fill: number, border: number, format: number, alignment: string): string =>
  `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;

const font = (size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${String(size)}"/><name val="宋体"/><charset val="134"/></font>`;

const line = (side: string): string => `<${side} style="thin"><color rgb="FF808080"/></${side}>`;
const AMOUNT = 164;
const DAY = 165;

export const stylesPart = (): string =>
  `${head}<styleSheet xmlns="${main}">` +
  `<numFmts count="2"><numFmt numFmtId="${String(AMOUNT)}" formatCode="#,##0.00####"/><numFmt numFmtId="${String(DAY)}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="4">${font(11, false)}${font(16, true)}${font(10, false)}${font(10, true)}</fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
    xf(1, 0, 0, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(2, 0, 0, 0, 'horizontal="left" vertical="center" wrapText="1"'),
    xf(3, 2, 1, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(2, 0, 1, 49, 'horizontal="left" vertical="center" wrapText="1"'),
    xf(2, 0, 1, AMOUNT, 'horizontal="right" vertical="center"'),
    xf(2, 0, 1, 1, 'horizontal="center" vertical="center"'),
    xf(2, 0, 1, DAY, 'horizontal="center" vertical="center"'),
    xf(3, 0, 1, AMOUNT, 'horizontal="right" vertical="center"'),
    xf(3, 0, 1, 0, 'horizontal="left" vertical="center" wrapText="1"'),
  ].join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const contentTypesPart = (): string =>
  `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

const related = (entries: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${entries
    .map(
      ([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const packageRelations = (): string => related([['officeDocument', 'xl/workbook.xml']]);
export const workbookRelations = (): string =>
  related([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]);

/** Where the table stands, rows counted from 1. */
export interface TablePlace {
  readonly headRow: number;
  readonly lastRow: number;
  readonly columns: number;
}

/** With the rows that every printed page repeats, and the range that can be filtered. */
export const workbookPart = (sheet: string, { headRow, lastRow, columns }: TablePlace): string => {
  const name = escaped(sheet.replaceAll(/[\\/?*[\]:']/gu, ' ').slice(0, 31));
  const quoted = `'${name}'!`;
  const row = String(headRow);
  const last = letters(columns - 1);
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}$A$${row}:$${last}$${String(lastRow)}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}$${row}:$${row}</definedName>` +
    '</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
};

/** A column, in characters. */
interface Wide {
  readonly width: number;
}

/** About so many characters stand side by side on an upright page before the print gets small. */
const UPRIGHT = 95;

export const sheetStart = (columns: readonly Wide[], headRow: number): string =>
  `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(headRow)}" topLeftCell="A${String(headRow + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  `<cols>${columns.map(({ width }, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`).join('')}</cols><sheetData>`;

export const sheetEnd = (columns: readonly Wide[], headings: number, { headRow, lastRow }: TablePlace): string => {
  const last = letters(columns.length - 1);
  const merged =
    columns.length > 1
      ? Array.from({ length: headings }, (_one, at) => `<mergeCell ref="A${String(at + 1)}:${last}${String(at + 1)}"/>`)
      : [];
  const wide = columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT;
  return (
    `</sheetData><autoFilter ref="A${String(headRow)}:${last}${String(lastRow)}"/>` +
    (merged.length > 0 ? `<mergeCells count="${String(merged.length)}">${merged.join('')}</mergeCells>` : '') +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" orientation="${wide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  );
};
