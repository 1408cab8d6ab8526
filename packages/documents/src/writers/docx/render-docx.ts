import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph as DocxParagraph,
  TextRun,
  type IParagraphOptions,
  type Table,
} from 'docx';
import type { PageSetup, Paper, PaperBlock } from '@zhengxiang/core';
import { copyNotice, isIssued } from '../copy-notice.ts';
import { preparePaper } from '../prepare.ts';

import { drawnStyles } from '../styles.ts';
import { fixedProperties, withoutDates } from './fixed-bytes.ts';
import { docxParagraph, emptyLine, ruledLine, twipsOfMm, type Styles } from './paragraphs.ts';
import { atFoot, docxTable } from './tables.ts';

const a4 = { width: 210, height: 297 } as const;

const textWidth = ({ orientation, margins }: PageSetup): number =>
  (orientation === 'portrait' ? a4.width : a4.height) - margins.left - margins.right;

const blockOf = (block: PaperBlock, paper: Paper, styles: Styles, firstRow: number): DocxParagraph | Table => {
  switch (block.kind) {
    case 'paragraph':
      return docxParagraph(block, styles);
    case 'grid':
      return docxTable(block, textWidth(paper.page), styles, firstRow);
    case 'space':
      return emptyLine(block.height === 'rest' ? 0 : block.height);
    case 'rule':
      return ruledLine(block);
    case 'page-break':
      return new DocxParagraph({ children: [new PageBreak()] });
  }
};

const flowing = (paper: Paper, styles: Styles): (DocxParagraph | Table)[] => [
  ...paper.body.flatMap((block, index) => {
    const rows = paper.body.slice(0, index).flatMap((one) => (one.kind === 'grid' ? one.rows : [])).length;
    const joined = block.kind === 'grid' && paper.body[index - 1]?.kind === 'grid';
    return [...(joined ? [emptyLine(0.5)] : []), blockOf(block, paper, styles, rows)];
  }),
  ...(paper.body.at(-1)?.kind === 'grid' ? [emptyLine(0.5)] : []),
];

/** The blocks up to the gap that takes the rest of the page, and those at the foot of the last page. */
const children = (paper: Paper, styles: Styles): (DocxParagraph | Table)[] => {
  const foot = paper.body.findIndex((block) => block.kind === 'space' && block.height === 'rest');
  if (foot < 0) return flowing(paper, styles);
  const above = flowing({ ...paper, body: paper.body.slice(0, foot) }, styles);
  const below = flowing({ ...paper, body: paper.body.slice(foot + 1) }, styles);
  return [...above, atFoot(below, textWidth(paper.page)), emptyLine(0.5)];
};

const pageNumbers: Readonly<Record<PageSetup['pageNumbers'], readonly string[]>> = {
  official: ['— ', PageNumber.CURRENT, ' —'],
  'of-total': ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
  none: [],
};

/** A Chinese character of the page number's size, in twentieths of a point. */
const oneCharacter = 280;

/** Letters carry their number one character in from the outer edge (GB/T 9704, 7.5); other papers in the middle. */
const numberPlace = ({ page }: Paper, side: 'odd' | 'even'): Pick<IParagraphOptions, 'alignment' | 'indent'> => {
  if (page.pageNumbers !== 'official') return { alignment: AlignmentType.CENTER };
  return side === 'odd'
    ? { alignment: AlignmentType.RIGHT, indent: { right: oneCharacter } }
    : { alignment: AlignmentType.LEFT, indent: { left: oneCharacter } };
};

const pageNumber = (paper: Paper, side: 'odd' | 'even'): DocxParagraph =>
  new DocxParagraph({
    ...numberPlace(paper, side),
    children: [
      new TextRun({
        children: [...pageNumbers[paper.page.pageNumbers]],
        size: paper.page.pageNumbers === 'official' ? 28 : 18,
        font: { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' },
      }),
    ],
  });

/** On every page of what is not the issued paper itself. */
const copyLine = (): DocxParagraph =>
  new DocxParagraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: copyNotice, size: 21, color: 'D7000F', font: { eastAsia: '黑体' } })],
  });

/** Whatever marks an issued paper stays with its PDF: whoever may edit a copy could lend a genuine code to other words. */
const footer = (paper: Paper, side: 'odd' | 'even'): Footer =>
  new Footer({ children: [pageNumber(paper, side), ...(isIssued(paper) ? [copyLine()] : [])] });

/** Word has no watermark of its own in the format; the mark stands large and pale in the page's head instead. */
const watermarkLine = (watermark: string): DocxParagraph =>
  new DocxParagraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: watermark, size: 56, color: 'BFBFBF', font: { eastAsia: '黑体' } })],
  });

const headers = (paper: Paper): { readonly default: Header; readonly even: Header } | undefined => {
  const { watermark } = paper;
  if (watermark === undefined && !isIssued(paper)) return undefined;
  const header = (): Header =>
    new Header({
      children: [
        ...(watermark === undefined ? [] : [watermarkLine(watermark)]),
        ...(isIssued(paper) ? [copyLine()] : []),
      ],
    });
  return { default: header(), even: header() };
};

const creator = '政项通';

/**
 * The paper as an editable Word document (DOCX), for filling in and for further work; the issued paper is always the PDF, so a copy of
 * one says on every page that it is a copy and carries neither code nor hash.
 * Equal papers give equal bytes.
 */
export const renderDocx = async (given: Paper): Promise<Uint8Array> => {
  const paper = preparePaper(given);
  const { margins, orientation } = paper.page;
  const head = headers(paper);
  const document = new Document({
    title: paper.title,
    creator,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twipsOfMm(a4.width),
              height: twipsOfMm(a4.height),
              orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twipsOfMm(margins.top),
              right: twipsOfMm(margins.right),
              bottom: twipsOfMm(margins.bottom),
              left: twipsOfMm(margins.left),
              header: twipsOfMm(6),
              footer: twipsOfMm(8),
            },
          },
        },
        ...(head === undefined ? {} : { headers: head }),
        footers: { default: footer(paper, 'odd'), even: footer(paper, 'even') },
        children: children(paper, drawnStyles(paper.page)),
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: fixedProperties(paper.title, creator) };
  return withoutDates(await Packer.toBuffer(document, undefined, [properties]));
};
