import {
  chineseDate,
  inlineText,
  paper,
  type Alignment,
  type PageSetup,
  type Paper,
  type PaperBlock,
  type Paragraph,
  type PlainDate,
  type SmallPrint,
} from '@zhengxiang/core';
import type { OfficialContent } from '@zhengxiang/procedure';
import { titleLines } from './title-lines.ts';

const { grid, openCell, paragraph, row, signedRow, space, value } = paper;

/** What issuing adds to the content of an official letter. */
export interface OfficialIssue {
  /** The organ that issues: letterhead, signature and imprint. */
  readonly organ: string;
  /** 发文字号, its year in hexagonal brackets; left out until the number has been taken. */
  readonly documentNumber?: string | undefined;
  readonly issuedOn: PlainDate;
  /** The regulation that the letter acts on. */
  readonly regulation: { readonly title: string; readonly documentNumber: string };
  /** 抄送. */
  readonly copies?: readonly string[] | undefined;
  readonly watermark?: string | undefined;
  readonly smallPrint?: SmallPrint | undefined;
}

/** GB/T 9704-2012, 5.1: A4, 37 mm above, 28 mm left, 156 × 225 mm of text. */
const page: PageSetup = {
  orientation: 'portrait',
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  pageNumbers: 'official',
  cellSize: 11,
  onOnePage: true,
};

/** A paragraph of running text. */
export const text = (words: string): Paragraph => paragraph('body', words, { indent: true });
/** Running text that somebody wrote: one paragraph a line. */
export const said = (field: string, words: string): Paragraph =>
  paragraph('body', [value(field, words)], { indent: true });
/** 一、… */
export const heading = (words: string): Paragraph => paragraph('heading1', words, { indent: true });

/** 《…》（…号）: how a letter names the regulation. */
export const regulationName = ({ regulation }: OfficialIssue): string =>
  `《${regulation.title}》（${regulation.documentNumber}）`;

/** Height of a line of running text (5.2.1): 22 on 225 mm. */
const line = 225 / 22;

/** 7.2: the organ's name 35 mm under the edge of the text, the number two lines below it, the red line 4 mm below the number. */
const letterhead = ({ organ, documentNumber }: OfficialIssue): readonly PaperBlock[] => [
  space(33),
  paragraph('red-head', organ),
  space(2 * line - 4),
  paragraph('document-number', [value('issue.documentNumber', documentNumber ?? '')]),
  space(2),
  { kind: 'rule', colour: 'red', weight: 1.8 },
];

/** 7.3.4: one line below the text. */
const attachmentList = (names: readonly string[]): readonly PaperBlock[] => [
  ...(names.length > 0 ? [paragraph('body', '')] : []),
  ...names.map((name, index) =>
    paragraph(
      'body',
      `${index === 0 ? '附件：' : '　　　'}${names.length > 1 ? `${String(index + 1)}. ` : ''}${name}`,
      { indent: true },
    ),
  ),
];

/** 署名 over 成文日期 (7.3.5), one centred on the other towards the right edge; the seal goes over them. */
const signature = ({ organ, issuedOn }: OfficialIssue): PaperBlock =>
  grid(
    [1, 1.5],
    [
      signedRow(
        openCell([]),
        openCell(
          {
            paragraphs: [
              paragraph('body', organ, { align: 'center' }),
              paragraph('body', chineseDate(issuedOn), { align: 'center' }),
            ],
          },
          { area: 'seal', minHeight: 36, verticalAlign: 'bottom' },
        ),
      ),
    ],
  );

const imprintCell = (words: string, align: Alignment = 'left') =>
  openCell({ paragraphs: [paragraph('imprint', words, { align })] }, { verticalAlign: 'top' });

/** 版记 (7.4) at the foot of the last page: four 号 smaller, a character free on both sides. */
const imprint = ({ organ, issuedOn, copies = [] }: OfficialIssue): readonly PaperBlock[] => [
  // The lower part of the seal.
  space(12),
  space('rest'),
  { kind: 'rule', colour: 'black', weight: 1 },
  ...(copies.length > 0
    ? ([
        grid(
          [1, 3.1, 26.5, 1],
          [row(openCell([]), imprintCell('抄送：'), imprintCell(`${copies.join('，')}。`), openCell([]))],
        ),
        { kind: 'rule', colour: 'black', weight: 0.7 },
      ] as const)
    : []),
  grid(
    [1, 16, 13.6, 1],
    [row(openCell([]), imprintCell(organ), imprintCell(`${chineseDate(issuedOn)}印发`, 'right'), openCell([]))],
  ),
  { kind: 'rule', colour: 'black', weight: 1 },
];

const lengthOf = ({ content }: Paragraph): number => content.reduce((sum, one) => sum + inlineText(one).length, 0);

/** So many characters are certainly more than one line. */
const ONE_LINE = 30;

/**
 * The seal never stands alone (7.3.5): the list of attachments and at least two lines of text go with it. The last paragraph alone
 * when it is longer than a line, else the one before it as well; a longer one gives its last two lines.
 */
const keptWithSignature = (blocks: readonly PaperBlock[], attachments: number): readonly PaperBlock[] => {
  const end = blocks.length - attachments;
  let from = end;
  for (let lines = 0; lines < 2 && from > 0;) {
    const block = blocks[from - 1];
    if (block?.kind !== 'paragraph') break;
    lines += lengthOf(block) > ONE_LINE ? 2 : 1;
    from -= 1;
  }
  return blocks.map((block, index) =>
    index >= from && block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block,
  );
};

/** An official letter by GB/T 9704-2012. */
export const officialPaper = (issue: OfficialIssue, content: OfficialContent): Paper => {
  const attachments = attachmentList((content.attachments ?? []).map(({ name }) => name));
  const attached = (content.attachments ?? []).flatMap(({ paper: own }) => (own ? [own] : []));
  return {
    title: content.title,
    page,
    body: [
      ...letterhead(issue),
      space(2 * line - 3),
      paragraph('title', titleLines(issue.organ, content.matter ?? content.title)),
      space(line - 6),
      ...(content.addressee === undefined ? [] : [paragraph('body', `${content.addressee}：`)]),
      ...keptWithSignature([...content.body, ...attachments], attachments.length),
      signature(issue),
      ...imprint(issue),
    ],
    ...(attached.length > 0 ? { attached } : {}),
    ...(issue.watermark === undefined ? {} : { watermark: issue.watermark }),
    ...(issue.smallPrint === undefined ? {} : { smallPrint: issue.smallPrint }),
    decisive: {
      ...content.decisive,
      ...(content.addressee === undefined ? {} : { addressee: content.addressee }),
    },
  };
};
