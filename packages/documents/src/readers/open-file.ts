import { besideOf } from './docx/beside.ts';
import { docxLines } from './docx/docx-lines.ts';
import type { ReadFile, ReadLine } from './lines.ts';
import { natureOfArchive, natureText } from './nature.ts';
import { openPackage, type OfficePackage } from './office-package.ts';
import { UnreadableFile } from './unreadable.ts';
import { besideSheet, otherSheets, sheetsOf } from './xlsx/beside-sheet.ts';
import { savedByCalc } from './xlsx/calc-lines.ts';
import { cellStyles } from './xlsx/cell-styles.ts';
import { sharedStrings } from './xlsx/cell-words.ts';
import { xlsxLines } from './xlsx/xlsx-lines.ts';
import { firstIn, parseXml, type XmlElement } from './xml.ts';

/** A form of five hundred lines has some seven thousand filled cells and a long text of 20 000 characters in a few of them. */
const mostCells = 40_000;
const mostCharacters = 4_000_000;

/** What is read here is looked through in the process that answers people. */
const within = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  let [cells, characters] = [0, 0];
  for (const line of lines)
    for (const { text } of line.cells) {
      characters += text.length;
      if (text !== '') cells += 1;
    }
  if (cells > mostCells || characters > mostCharacters)
    throw new UnreadableFile('文件里的内容太多，不是正常填写的表格，没有读取；请删去无关的行和工作表后再导入');
  return lines;
};

const parsed = async (zip: OfficePackage, name: string): Promise<XmlElement | undefined> => {
  const text = await zip.read(name);
  return text === undefined ? undefined : parseXml(text);
};

const openDocument = async (zip: OfficePackage, document: XmlElement): Promise<ReadFile> => {
  const parts = {
    comments: await parsed(zip, 'word/comments.xml'),
    footnotes: await parsed(zip, 'word/footnotes.xml'),
    endnotes: await parsed(zip, 'word/endnotes.xml'),
    styles: await parsed(zip, 'word/styles.xml'),
  };
  const there = Object.entries(parts).filter(([, part]) => part !== undefined);
  const read = docxLines(document, besideOf(Object.fromEntries(there)));
  return { kind: 'docx', ...read, lines: within(read.lines) };
};

const openWorkbook = async (zip: OfficePackage, workbook: XmlElement): Promise<ReadFile | undefined> => {
  const sheets = sheetsOf(workbook, await parsed(zip, 'xl/_rels/workbook.xml.rels'));
  const chosen = sheets.find(({ shown }) => shown) ?? sheets[0];
  const sheet = chosen && (await parsed(zip, chosen.part));
  if (!sheet) return undefined;
  const since = firstIn(workbook, 'workbookPr')?.attributes['date1904'];
  const byCalc = savedByCalc(await zip.read('docProps/app.xml'));
  const { lines, remarks = [] } = xlsxLines(sheet, {
    strings: sharedStrings(await parsed(zip, 'xl/sharedStrings.xml'), byCalc),
    styles: cellStyles(await parsed(zip, 'xl/styles.xml')),
    since1904: since === '1' || since === 'true',
  });
  return {
    kind: 'xlsx',
    lines: within(lines),
    remarks: [...remarks, ...(await besideSheet(zip)), ...(await otherSheets(zip, sheets, chosen))],
  };
};

/**
 * The lines of a Word or Excel file; which of the two it is tells its content, not its name.
 * @throws UnreadableFile with the reason in Chinese
 */
export const openFile = async (bytes: Uint8Array): Promise<ReadFile> => {
  const zip = await openPackage(bytes);
  const document = await parsed(zip, 'word/document.xml');
  if (document) return openDocument(zip, document);
  const workbook = await parsed(zip, 'xl/workbook.xml');
  const read = workbook && (await openWorkbook(zip, workbook));
  if (read) return read;
  throw new UnreadableFile(natureText(await natureOfArchive(zip.names, zip.read)));
};
