import { quoted, type ReadRemark } from '../lines.ts';
import type { OfficePackage } from '../office-package.ts';
import { elementsIn, parseXml, textIn, type XmlElement } from '../xml.ts';

const allIn = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allIn(child, name)]);

const partsIn = async (zip: OfficePackage, pattern: RegExp): Promise<readonly XmlElement[]> => {
  const parts: XmlElement[] = [];
  for (const name of zip.names.filter((one) => pattern.test(one))) {
    const text = await zip.read(name);
    if (text !== undefined) parts.push(parseXml(text));
  }
  return parts;
};

/** Comments, boxes and pictures of a workbook. They are no answers; whoever sent the file is told that nobody read them. */
export const besideSheet = async (zip: OfficePackage): Promise<readonly ReadRemark[]> => {
  const comments = (await partsIn(zip, /^xl\/(?:comments[^/]*|comments\/[^/]+)\.xml$/u)).flatMap((part) =>
    allIn(part, 'comment'),
  );
  const drawings = await partsIn(zip, /^xl\/drawings\/[^/]+\.xml$/u);
  const boxes = drawings.flatMap((part) => allIn(part, 'txBody').map((body) => allIn(body, 't').map(textIn).join('')));
  const pictures = drawings.flatMap((part) => [...allIn(part, 'pic'), ...allIn(part, 'graphicFrame')]).length;
  return [
    ...comments.map((one) => ({
      where: `${one.attributes['ref'] ?? ''} 单元格`,
      reason: `有批注${quoted(allIn(one, 't').map(textIn).join(''))}，没有读取`,
    })),
    ...boxes
      .filter((words) => words.trim() !== '')
      .map((words) => ({ where: '工作表上', reason: `有文本框${quoted(words)}，没有读取` })),
    ...(pictures > 0 ? [{ where: '工作表上', reason: `有 ${String(pictures)} 个图片或图表，没有读取` }] : []),
  ];
};

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly shown: boolean;
}

/** The sheets of a workbook in their order. */
export const sheetsOf = (workbook: XmlElement, links: XmlElement | undefined): readonly SheetPart[] => {
  const targets = new Map(
    (links ? elementsIn(links) : []).map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  return allIn(workbook, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['id']) ?? 'worksheets/sheet1.xml';
    return {
      name: attributes['name'] ?? '',
      part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      shown: (attributes['state'] ?? 'visible') === 'visible',
    };
  });
};

/** Sheets beside the one that was read, as far as anything stands in them. */
export const otherSheets = async (
  zip: OfficePackage,
  sheets: readonly SheetPart[],
  read: SheetPart,
): Promise<readonly ReadRemark[]> => {
  const remarks: ReadRemark[] = [];
  for (const sheet of sheets) {
    if (sheet === read) continue;
    const text = await zip.read(sheet.part);
    if (text !== undefined && /<(?:\w+:)?(?:v|t|f)[\s>]/u.test(text))
      remarks.push({
        where: `工作表“${sheet.name}”`,
        reason: `${sheet.shown ? '' : '是隐藏的，'}里面有内容，没有读取；表格只从“${read.name}”读取`,
      });
  }
  return remarks;
};
