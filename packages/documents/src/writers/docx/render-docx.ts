import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph as DocxParagraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { PageSetup, Paper, PaperBlock } from '@zhengxiang/core';
import { preparePaper } from '../prepare.ts';
import { qrPng } from '../qr.ts';
import { drawnStyles } from '../styles.ts';
import { fixedProperties, withoutDates } from './fixed-bytes.ts';
import { docxParagraph, emptyLine, ruledLine, twipsOfMm, type Styles } from './paragraphs.ts';
import { docxTable } from './tables.ts';

const a4 = { width: 210, height: 297 } as const;

const textWidth = ({ orientation, margins }: PageSetup): number =>
  (orientation === 'portrait' ? a4.width : a4.height) - margins.left - margins.right;

const blockOf = (block: PaperBlock, paper: Paper, styles: Styles): FileChild => {
  switch (block.kind) {
    case 'paragraph':
      return docxParagraph(block, styles);
    case 'grid':
      return docxTable(block, textWidth(paper.page), styles);
    case 'space':
      return emptyLine(block.height === 'rest' ? 10 : block.height);
    case 'rule':
      return ruledLine(block);
    case 'page-break':
      return new DocxParagraph({ children: [new PageBreak()] });
  }
};

const children = (paper: Paper, styles: Styles): FileChild[] => [
  ...paper.body.flatMap((block, index) => {
    const joined = block.kind === 'grid' && paper.body[index - 1]?.kind === 'grid';
    return [...(joined ? [emptyLine(0.5)] : []), blockOf(block, paper, styles)];
  }),
  ...(paper.body.at(-1)?.kind === 'grid' ? [emptyLine(0.5)] : []),
];

const pageNumbers: Readonly<Record<PageSetup['pageNumbers'], readonly string[]>> = {
  official: ['— ', PageNumber.CURRENT, ' —'],
  'of-total': ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
  none: [],
};

/** 14 mm at 96 dots an inch. */
const qrSide = 53;

const qrParagraph = (modules: readonly string[]): DocxParagraph =>
  new DocxParagraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new ImageRun({
        type: 'png',
        data: qrPng(modules),
        transformation: { width: qrSide, height: qrSide },
        altText: { id: '1', name: 'qr', title: '核验二维码', description: '扫码核验本文书' },
      }),
    ],
  });

const footer = (paper: Paper): Footer =>
  new Footer({
    children: [
      new DocxParagraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [...pageNumbers[paper.page.pageNumbers]],
            size: paper.page.pageNumbers === 'official' ? 28 : 18,
            font: { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' },
          }),
        ],
      }),
      ...(paper.smallPrint?.lines ?? []).map(
        (text) => new DocxParagraph({ children: [new TextRun({ text, size: 13, color: '505050' })] }),
      ),
      ...(paper.smallPrint?.qr ? [qrParagraph(paper.smallPrint.qr)] : []),
    ],
  });

/** Word has no watermark of its own in the format; the mark stands large and pale in the page's head instead. */
const header = (watermark: string): Header =>
  new Header({
    children: [
      new DocxParagraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: watermark, size: 56, color: 'BFBFBF', font: { eastAsia: '黑体' } })],
      }),
    ],
  });

const creator = '政项通';

/**
 * The paper as an editable Word document (DOCX), for filling in and for further work; the issued paper is always the PDF.
 * Equal papers give equal bytes.
 */
export const renderDocx = async (given: Paper): Promise<Uint8Array> => {
  const paper = preparePaper(given);
  const { margins, orientation } = paper.page;
  const document = new Document({
    title: paper.title,
    creator,
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
        ...(paper.watermark === undefined ? {} : { headers: { default: header(paper.watermark) } }),
        footers: { default: footer(paper) },
        children: children(paper, drawnStyles(paper.page)),
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: fixedProperties(paper.title, creator) };
  return withoutDates(await Packer.toBuffer(document, undefined, [properties]));
};
