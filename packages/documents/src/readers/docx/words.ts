import { quoted } from '../lines.ts';
import { inSymbolFont, isSymbolFont, symbolOf } from '../symbols.ts';
import { elementsIn, firstIn, textIn, type XmlElement } from '../xml.ts';
import { isOn, type Beside } from './beside.ts';

/** The words of a cell or paragraph as they look, and what is to be said of them. */
export interface Words {
  readonly text: string;
  /** Why the words are not certain. */
  readonly doubts: readonly string[];
  /** What stands there and was not read. */
  readonly unread: readonly string[];
}

/** Field codes, properties, and what only old programs read. */
const skipped = new Set(['Fallback', 'instrText', 'pPr', 'rPr', 'tcPr', 'trPr', 'sdtPr', 'tblPr', 'rt', 'delText']);

const boxed = (checked: boolean): string => (checked ? '☑' : '□');

const tickBoxOf = (element: XmlElement): string | undefined => {
  const box = firstIn(firstIn(element, 'sdtPr'), 'checkbox');
  return box && boxed(isOn(firstIn(box, 'checked')));
};

/** The box of an old form field. */
const fieldBoxOf = (element: XmlElement): string => {
  const box = firstIn(firstIn(element, 'ffData'), 'checkBox');
  return box ? boxed(isOn(firstIn(box, 'checked') ?? firstIn(box, 'default'))) : '';
};

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** Digits that are set higher or lower stay so: 10² is not 102. */
const setBy = (align: string | undefined, text: string): string => {
  const digits = align === 'superscript' ? raised : align === 'subscript' ? lowered : undefined;
  return digits === undefined ? text : text.replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
};

const contains = (element: XmlElement, ...names: readonly string[]): boolean =>
  elementsIn(element).some((child) => names.includes(child.name) || contains(child, ...names));

const boxesIn = (element: XmlElement): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) =>
    child.name === 'Fallback' ? [] : child.name === 'txbxContent' ? [child] : boxesIn(child),
  );

const white = (properties: XmlElement | undefined): boolean =>
  /^(?:f{6}|white)$/iu.test(firstIn(properties, 'color')?.attributes['val'] ?? '') &&
  firstIn(properties, 'shd') === undefined;

/** Reads elements of one cell or paragraph and keeps what is to be said of them. */
class WordReader {
  readonly doubts = new Set<string>();
  readonly unread = new Set<string>();
  readonly #beside: Beside;
  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** The words of a run as they look: none where they are hidden, symbols where its font has them. */
  #run(run: XmlElement): string {
    const properties = firstIn(run, 'rPr');
    const style = firstIn(properties, 'rStyle')?.attributes['val'] ?? '';
    const said = (name: string): XmlElement | undefined => firstIn(properties, name);
    const holds = contains(run, 't', 'sym');
    if (said('vanish') ? isOn(said('vanish')) : this.#beside.hiding.has(style)) {
      if (holds) this.unread.add('有隐藏的文字');
      return '';
    }
    const struck = said('strike') ?? said('dstrike');
    if (holds && (struck ? isOn(said('strike')) || isOn(said('dstrike')) : this.#beside.striking.has(style)))
      this.doubts.add('有加了删除线的文字，看不准算不算');
    if (holds && white(properties)) this.doubts.add('有白色的文字，纸上看不见');
    const fonts = said('rFonts')?.attributes;
    const font = fonts?.['ascii'] ?? fonts?.['hAnsi'] ?? '';
    const align = said('vertAlign')?.attributes['val'];
    // A symbol that was put in by its code brings its own font.
    return elementsIn(run)
      .map((child) => {
        const words = this.one(child);
        if (child.name !== 't') return words;
        return setBy(align, isSymbolFont(font) ? inSymbolFont(font, words) : words);
      })
      .join('');
  }

  #note(kind: string, words: ReadonlyMap<string, string>, { attributes }: XmlElement): string {
    this.unread.add(`有${kind}${quoted(words.get(attributes['id'] ?? '') ?? '')}`);
    return '';
  }

  /** Boxes and pictures that float over the text or stand in it. */
  #drawing(element: XmlElement): string {
    const boxes = boxesIn(element);
    for (const box of boxes) if (textIn(box).trim() !== '') this.unread.add(`有文本框${quoted(textIn(box))}`);
    if (boxes.length === 0) this.unread.add('有图片或图形');
    return '';
  }

  #control(element: XmlElement): string {
    const box = tickBoxOf(element);
    if (box !== undefined) return box;
    // The grey words that ask for an answer are none.
    return firstIn(firstIn(element, 'sdtPr'), 'showingPlcHdr') ? '' : this.all(element);
  }

  #paragraph(element: XmlElement): string {
    const properties = firstIn(element, 'pPr');
    const style = firstIn(properties, 'pStyle')?.attributes['val'] ?? '';
    if (this.#beside.hiding.has(style) && contains(element, 't')) {
      this.unread.add('有隐藏的文字');
      return '';
    }
    const words = this.all(element);
    const number = firstIn(firstIn(properties, 'numPr'), 'numId')?.attributes['val'];
    if (number !== undefined && number !== '0' && words.trim() !== '') this.unread.add('段落的自动编号');
    return `${words}\n`;
  }

  one(child: XmlElement): string {
    if (skipped.has(child.name)) return '';
    switch (child.name) {
      case 't':
        return child.children.filter((one) => typeof one === 'string').join('');
      case 'br':
      case 'cr':
        return '\n';
      case 'tab':
        return ' ';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return symbolOf(child.attributes['font'] ?? '', child.attributes['char'] ?? '');
      case 'r':
        return this.#run(child);
      case 'fldChar':
        return fieldBoxOf(child);
      case 'sdt':
        return this.#control(child);
      case 'p':
        return this.#paragraph(child);
      case 'tbl':
        this.doubts.add('格子里套了表格，分不清哪些是答案');
        return elementsIn(child, 'tr')
          .map((row) => this.all(row))
          .join('');
      case 'del':
      case 'moveFrom':
        if (contains(child, 'delText', 't')) this.unread.add('有修订中删除的文字（按接受修订后的内容读取）');
        return '';
      case 'ins':
      case 'moveTo':
        if (contains(child, 't')) this.unread.add('有未接受的修订（按接受修订后的内容读取）');
        return this.all(child);
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawing(child);
      case 'commentReference':
        return this.#note('批注', this.#beside.comments, child);
      case 'footnoteReference':
        return this.#note('脚注', this.#beside.footnotes, child);
      case 'endnoteReference':
        return this.#note('尾注', this.#beside.endnotes, child);
      default:
        return this.all(child);
    }
  }

  all(element: XmlElement): string {
    return elementsIn(element)
      .map((child) => this.one(child))
      .join('');
  }
}

const cleaned = (text: string): string =>
  text
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/\u00a0/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');

/** The words of a cell, or of a paragraph. */
export const wordsOf = (element: XmlElement, beside: Beside): Words => {
  const reader = new WordReader(beside);
  const text = cleaned(element.name === 'p' ? reader.one(element) : reader.all(element));
  return { text, doubts: [...reader.doubts], unread: [...reader.unread] };
};
