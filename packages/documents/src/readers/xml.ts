import { UnreadableFile } from './unreadable.ts';

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Office programs nest tables in tables, but never so deep. */
const deepest = 400;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
        (all, hex?: string, dec?: string, name?: string) => {
          if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
          return dec === undefined ? (entities[name ?? ''] ?? all) : codePoint(Number(dec));
        },
      )
    : text;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name = '', double, single]) => [local(name), unescaped(double ?? single ?? '')] as const,
    ),
  );

/** One piece of markup at a time: comment, CDATA, declaration, tag. Attribute values may hold `>`. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?][^\s<>/]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|<[!?]/gu;

const broken = (): UnreadableFile =>
  new UnreadableFile('文件内容已损坏，读不出来；请用 Word 或 WPS 打开后另存一份再导入');

/**
 * Reads the XML that office programs write. Namespaces are looked away from; document types are refused, so that no entity can
 * be declared.
 * @throws UnreadableFile when the text is not well-formed
 */
export const parseXml = (text: string): XmlElement => {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let at = 0;
  const put = (words: string): void => {
    if (words !== '') open.at(-1)?.children.push(unescaped(words));
  };
  for (const match of text.matchAll(markup)) {
    put(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [all, cdata, closing, name, rest = ''] = match;
    if (cdata !== undefined) open.at(-1)?.children.push(cdata);
    else if (all === '<!' || all === '<?') throw broken();
    else if (name === undefined) continue;
    else if (closing === '/') {
      if (open.length < 2 || open.pop()?.name !== local(name)) throw broken();
    } else {
      const element: OpenElement = { name: local(name), attributes: attributesOf(rest), children: [] };
      open.at(-1)?.children.push(element);
      if (rest.endsWith('/')) continue;
      open.push(element);
      if (open.length > deepest) throw broken();
    }
  }
  const [top] = elementsIn(root);
  if (open.length !== 1 || !top) throw broken();
  return top;
};

/** The element children, of one name when it is given. */
export const elementsIn = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

export const firstIn = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsIn(element, name)[0];

/** All text inside. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
