import {
  chineseDate,
  paper,
  type PageSetup,
  type Paper,
  type PaperBlock,
  type Paragraph,
  type PlainDate,
  type SmallPrint,
} from '@zhengxiang/core';

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

export interface OfficialContent {
  readonly title: string;
  /** 主送机关; a report has none. */
  readonly addressee?: string | undefined;
  readonly body: readonly PaperBlock[];
  /** 附件说明, under the text. */
  readonly attachments?: readonly string[] | undefined;
}

/** GB/T 9704-2012, 5.1: A4, 37 mm above, 28 mm left, 156 × 225 mm of text. */
const page: PageSetup = {
  orientation: 'portrait',
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  pageNumbers: 'official',
  cellSize: 11,
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

const letterhead = ({ organ, documentNumber }: OfficialIssue): readonly PaperBlock[] => [
  paragraph('red-head', organ),
  paragraph('document-number', [value('issue.documentNumber', documentNumber ?? '')]),
  { kind: 'rule', colour: 'red', weight: 1.8 },
];

const attachmentList = (names: readonly string[]): readonly PaperBlock[] =>
  names.map((name, index) =>
    paragraph(
      'body',
      `${index === 0 ? '附件：' : '　　　'}${names.length > 1 ? `${String(index + 1)}. ` : ''}${name}`,
      {
        indent: true,
      },
    ),
  );

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

/** 版记 (7.4) at the foot of the last page. */
const imprint = ({ organ, issuedOn, copies = [] }: OfficialIssue): readonly PaperBlock[] => [
  space('rest'),
  { kind: 'rule', colour: 'black', weight: 1 },
  ...(copies.length > 0
    ? ([paragraph('imprint', `抄送：${copies.join('，')}。`), { kind: 'rule', colour: 'black', weight: 0.7 }] as const)
    : []),
  grid(
    [1, 1],
    [
      row(
        openCell({ paragraphs: [paragraph('imprint', organ)] }),
        openCell({ paragraphs: [paragraph('imprint', `${chineseDate(issuedOn)}印发`, { align: 'right' })] }),
      ),
    ],
  ),
  { kind: 'rule', colour: 'black', weight: 1 },
];

/** The last words stay with the signature; a table at the end may stand on the page before. */
const keptWithSignature = (blocks: readonly PaperBlock[]): readonly PaperBlock[] =>
  blocks.map((block, index) =>
    index === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block,
  );

/** An official letter by GB/T 9704-2012. */
export const officialPaper = (issue: OfficialIssue, content: OfficialContent): Paper => ({
  title: content.title,
  page,
  body: [
    ...letterhead(issue),
    paragraph('title', content.title),
    ...(content.addressee === undefined ? [] : [paragraph('body', `${content.addressee}：`)]),
    ...keptWithSignature([...content.body, ...attachmentList(content.attachments ?? [])]),
    signature(issue),
    ...imprint(issue),
  ],
  ...(issue.watermark === undefined ? {} : { watermark: issue.watermark }),
  ...(issue.smallPrint === undefined ? {} : { smallPrint: issue.smallPrint }),
});
