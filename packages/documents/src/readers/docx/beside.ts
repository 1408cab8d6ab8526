import { elementsIn, firstIn, textIn, type XmlElement } from '../xml.ts';

/** What a Word file keeps outside of its text. */
export interface Beside {
  /** Words of comments, footnotes and endnotes by their id. */
  readonly comments: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  /** Styles by id that hide their words, or strike them out. */
  readonly hiding: ReadonlySet<string>;
  readonly striking: ReadonlySet<string>;
}

export const nothingBeside: Beside = {
  comments: new Map(),
  footnotes: new Map(),
  endnotes: new Map(),
  hiding: new Set(),
  striking: new Set(),
};

/** Whether a property that is written as an empty element is switched on. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '1');

const wordsById = (part: XmlElement | undefined, name: string): ReadonlyMap<string, string> =>
  new Map(
    (part ? elementsIn(part, name) : []).map((one) => [
      one.attributes['id'] ?? '',
      textIn(one).replaceAll(/\s+/gu, ' ').trim(),
    ]),
  );

/** Styles with a property, those that are based on one included. */
const stylesWith = (styles: XmlElement | undefined, ...properties: readonly string[]): ReadonlySet<string> => {
  const all = styles ? elementsIn(styles, 'style') : [];
  const found = new Set<string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const style of all) {
      const own = firstIn(style, 'rPr');
      const said = properties.flatMap((name) => (own ? elementsIn(own, name) : []));
      const base = firstIn(style, 'basedOn')?.attributes['val'] ?? '';
      if (said.length > 0 ? said.some(isOn) : found.has(base)) found.add(style.attributes['styleId'] ?? '');
    }
  }
  return found;
};

/** Reads the parts beside the text, as far as the file has them. */
export const besideOf = (
  parts: Readonly<Partial<Record<'comments' | 'footnotes' | 'endnotes' | 'styles', XmlElement>>>,
): Beside => ({
  comments: wordsById(parts.comments, 'comment'),
  footnotes: wordsById(parts.footnotes, 'footnote'),
  endnotes: wordsById(parts.endnotes, 'endnote'),
  hiding: stylesWith(parts.styles, 'vanish', 'webHidden'),
  striking: stylesWith(parts.styles, 'strike', 'dstrike'),
});
