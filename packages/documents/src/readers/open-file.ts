import { docxLines } from './docx/docx-lines.ts';
import type { ReadFile, ReadLine } from './lines.ts';
import { openPackage, type OfficePackage } from './office-package.ts';
import { UnreadableFile } from './unreadable.ts';
import { elementsIn, firstIn, parseXml } from './xml.ts';
import { savedByCalc } from './xlsx/calc-lines.ts';
import { sharedStrings, xlsxLines } from './xlsx/xlsx-lines.ts';

/** The part that holds the first sheet that is to be seen. */
const firstSheet = async (zip: OfficePackage): Promise<string> => {
  const usual = 'xl/worksheets/sheet1.xml';
  const [workbook, links] = [await zip.read('xl/workbook.xml'), await zip.read('xl/_rels/workbook.xml.rels')];
  const sheets = workbook === undefined ? undefined : firstIn(parseXml(workbook), 'sheets');
  const shown = (sheets ? elementsIn(sheets, 'sheet') : []).find(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  const target = (links === undefined ? [] : elementsIn(parseXml(links))).find(
    ({ attributes }) => attributes['Id'] === shown?.attributes['id'],
  )?.attributes['Target'];
  if (target === undefined) return usual;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};

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

/**
 * The lines of a Word or Excel file; which of the two it is tells its content, not its name.
 * @throws UnreadableFile with the reason in Chinese
 */
export const openFile = async (bytes: Uint8Array): Promise<ReadFile> => {
  const zip = await openPackage(bytes);
  const document = await zip.read('word/document.xml');
  if (document !== undefined) return { kind: 'docx', lines: within(docxLines(parseXml(document))) };
  if (zip.names.includes('xl/workbook.xml')) {
    const sheet = await zip.read(await firstSheet(zip));
    const strings = await zip.read('xl/sharedStrings.xml');
    const byCalc = savedByCalc(await zip.read('docProps/app.xml'));
    if (sheet !== undefined)
      return {
        kind: 'xlsx',
        lines: within(
          xlsxLines(parseXml(sheet), sharedStrings(strings === undefined ? undefined : parseXml(strings), byCalc)),
        ),
      };
  }
  throw new UnreadableFile('这不是 Word（.docx）或 Excel（.xlsx）文件；其他格式请另存为这两种之一后再导入');
};
