import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

/**
 * The clauses of ISO 19005-2 (PDF/A-2u) and ISO 14289-1 (PDF/UA-1) that the structure of a file shows. No independent validator can be
 * had from the registries, so each clause that is looked at stands here by its number.
 */
interface Opened {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  readonly objects: readonly PDFObject[];
  readonly xmp: string;
}

const name = PDFName.of;
const dicts = (objects: readonly PDFObject[]): readonly PDFDict[] =>
  objects.flatMap((one) => (one instanceof PDFDict ? [one] : one instanceof PDFStream ? [one.dict] : []));
const get = ({ pdf }: Opened, dict: PDFDict, key: string): PDFObject | undefined =>
  pdf.context.lookup(dict.get(name(key)));
const of = (objects: readonly PDFDict[], key: string, value: string): readonly PDFDict[] =>
  objects.filter((one) => one.get(name(key)) === name(value));
const plain = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
const decoded = (stream: PDFRawStream): string =>
  Buffer.from(
    stream.dict.get(name('Filter')) === name('FlateDecode') ? inflateSync(stream.contents) : stream.contents,
  ).toString('latin1');

/** Structure elements in reading order, with how deep each lies. */
const elements = (
  opened: Opened,
): readonly { readonly type: string; readonly dict: PDFDict; readonly parent: string }[] => {
  const root = get(opened, opened.pdf.catalog, 'StructTreeRoot');
  const walk = (value: PDFObject | undefined, parent: string): ReturnType<typeof elements> => {
    const one = value instanceof PDFRef ? opened.pdf.context.lookup(value) : value;
    if (one instanceof PDFArray) return one.asArray().flatMap((kid) => walk(kid, parent));
    if (!(one instanceof PDFDict)) return [];
    const type = one.get(name('S'));
    const own = type instanceof PDFName ? type.decodeText() : parent;
    return [...(type instanceof PDFName ? [{ type: own, dict: one, parent }] : []), ...walk(one.get(name('K')), own)];
  };
  return root instanceof PDFDict ? walk(root.get(name('K')), '') : [];
};

/** Whether anything is shown on a page that is neither tagged nor an artifact. */
const untagged = (content: string): boolean => {
  let depth = 0;
  for (const [token] of content.replaceAll(/\((?:\\.|[^\\)])*\)/gsu, '()').matchAll(/[^\s[\]<>()/]+/gu)) {
    if (token === 'BDC' || token === 'BMC') depth += 1;
    else if (token === 'EMC') depth -= 1;
    else if (depth === 0 && /^(?:Tj|TJ|'|"|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/u.test(token)) return true;
  }
  return depth !== 0;
};

const pageContents = (opened: Opened): readonly string[] =>
  opened.pdf.getPages().map((page) => {
    const contents = opened.pdf.context.lookup(page.node.get(name('Contents')));
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => opened.pdf.context.lookup(one)) : [contents];
    return streams.map((one) => (one instanceof PDFRawStream ? decoded(one) : '')).join('\n');
  });

type Clause = readonly [clause: string, holds: (opened: Opened) => boolean];

const archive: readonly Clause[] = [
  [
    '19005-2 6.1.2 header with four bytes above 127',
    ({ bytes }) => /^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/u.test(Buffer.from(bytes.subarray(0, 32)).toString('latin1')),
  ],
  ['19005-2 6.1.3 file identifier', ({ pdf }) => pdf.context.trailerInfo.ID !== undefined],
  ['19005-2 6.1.3 not encrypted', ({ pdf }) => pdf.context.trailerInfo.Encrypt === undefined],
  [
    '19005-2 6.1.7 no LZW, no external streams',
    ({ objects }) =>
      dicts(objects).every((one) => one.get(name('Filter')) !== name('LZWDecode')) &&
      objects.every((one) => !(one instanceof PDFStream) || one.dict.get(name('F')) === undefined),
  ],
  [
    '19005-2 6.2.3 output intent with a profile',
    (opened) => {
      const intents = get(opened, opened.pdf.catalog, 'OutputIntents');
      const first = intents instanceof PDFArray ? opened.pdf.context.lookup(intents.get(0)) : undefined;
      return (
        first instanceof PDFDict &&
        first.get(name('S')) === name('GTS_PDFA1') &&
        get(opened, first, 'DestOutputProfile') instanceof PDFStream
      );
    },
  ],
  [
    '19005-2 6.2.11.4 fonts embedded',
    (opened) => {
      const descriptors = of(dicts(opened.objects), 'Type', 'FontDescriptor');
      return (
        descriptors.length > 0 &&
        descriptors.every((one) =>
          ['FontFile', 'FontFile2', 'FontFile3'].some((key) => get(opened, one, key) instanceof PDFStream),
        )
      );
    },
  ],
  [
    '19005-2 6.2.11.7.2 every font says which characters it draws',
    (opened) =>
      of(dicts(opened.objects), 'Subtype', 'Type0').every((one) => get(opened, one, 'ToUnicode') instanceof PDFStream),
  ],
  [
    '19005-2 6.3.2 annotations are printed',
    (opened) =>
      of(dicts(opened.objects), 'Type', 'Annot').every((one) => {
        const flags = get(opened, one, 'F');
        return flags instanceof PDFNumber && (flags.asNumber() & 4) === 4 && (flags.asNumber() & 0b10_0011) === 0;
      }),
  ],
  [
    '19005-2 6.4.1 no forms that change by themselves',
    (opened) => {
      const form = get(opened, opened.pdf.catalog, 'AcroForm');
      return (
        !(form instanceof PDFDict) ||
        (form.get(name('NeedAppearances')) !== PDFBool.True && form.get(name('XFA')) === undefined)
      );
    },
  ],
  [
    '19005-2 6.5 no actions',
    ({ objects }) =>
      dicts(objects).every(
        (one) =>
          one.get(name('JS')) === undefined &&
          one.get(name('AA')) === undefined &&
          one.get(name('S')) !== name('Launch'),
      ),
  ],
  [
    '19005-2 6.6.2.1 metadata not compressed',
    (opened) => {
      const metadata = get(opened, opened.pdf.catalog, 'Metadata');
      return metadata instanceof PDFStream && metadata.dict.get(name('Filter')) === undefined;
    },
  ],
  [
    '19005-2 6.6.2.3 added properties described',
    ({ xmp }) =>
      !xmp.includes('pdfuaid:part') ||
      xmp.includes('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>'),
  ],
  [
    '19005-2 6.6.3 title of the properties is the one of the metadata',
    (opened) => {
      const info = opened.pdf.context.lookup(opened.pdf.context.trailerInfo.Info);
      const title = info instanceof PDFDict ? plain(info.get(name('Title'))) : undefined;
      return title !== undefined && title !== '' && opened.xmp.includes(title.replaceAll('&', '&amp;'));
    },
  ],
  [
    '19005-2 6.6.4 claims part 2, level U',
    ({ xmp }) =>
      xmp.includes('<pdfaid:part>2</pdfaid:part>') && xmp.includes('<pdfaid:conformance>U</pdfaid:conformance>'),
  ],
  ['19005-2 6.8 no embedded files', ({ objects }) => of(dicts(objects), 'Type', 'EmbeddedFile').length === 0],
];

const accessible: readonly Clause[] = [
  ['14289-1 5 claims part 1', ({ xmp }) => xmp.includes('<pdfuaid:part>1</pdfuaid:part>')],
  [
    '14289-1 7.1 marked as tagged',
    (opened) => {
      const mark = get(opened, opened.pdf.catalog, 'MarkInfo');
      return mark instanceof PDFDict && mark.get(name('Marked')) === PDFBool.True;
    },
  ],
  [
    '14289-1 7.1 everything shown is tagged or an artifact',
    (opened) => pageContents(opened).every((content) => !untagged(content)),
  ],
  [
    '14289-1 7.1 the title is shown',
    (opened) => {
      const preferences = get(opened, opened.pdf.catalog, 'ViewerPreferences');
      return preferences instanceof PDFDict && preferences.get(name('DisplayDocTitle')) === PDFBool.True;
    },
  ],
  ['14289-1 7.1 a title in the metadata', ({ xmp }) => /<dc:title>.*<rdf:li[^>]*>[^<]+<\/rdf:li>/su.test(xmp)],
  ['14289-1 7.2 the language', (opened) => /^zh/u.test(plain(get(opened, opened.pdf.catalog, 'Lang')) ?? '')],
  [
    '14289-1 7.4.2 headings begin with the first level and skip none',
    (opened) => {
      const levels = elements(opened).flatMap(({ type }) => (/^H[1-6]$/u.test(type) ? [Number(type.slice(1))] : []));
      return levels[0] === 1 && levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1);
    },
  ],
  [
    '14289-1 7.5 cells in rows, rows in tables',
    (opened) =>
      elements(opened).every(({ type, parent }) => !['TH', 'TD'].includes(type) || parent === 'TR') &&
      elements(opened).every(
        ({ type, parent }) => type !== 'TR' || ['Table', 'THead', 'TBody', 'TFoot'].includes(parent),
      ),
  ],
  ['14289-1 7.17 bookmarks', (opened) => get(opened, opened.pdf.catalog, 'Outlines') instanceof PDFDict],
  [
    '14289-1 7.18.3 tab order follows the structure',
    (opened) =>
      opened.pdf
        .getPages()
        .every(({ node }) => node.get(name('Annots')) === undefined || node.get(name('Tabs')) === name('S')),
  ],
];

/** The clauses that a file does not keep. */
export const brokenClauses = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = pdf.context.lookup(pdf.catalog.get(name('Metadata')));
  const opened: Opened = {
    bytes,
    pdf,
    objects: pdf.context.enumerateIndirectObjects().map(([, one]) => one),
    xmp: metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '',
  };
  return [...archive, ...accessible].flatMap(([clause, holds]) => (holds(opened) ? [] : [clause]));
};

/** How many clauses are looked at. */
export const clauseCount = archive.length + accessible.length;
