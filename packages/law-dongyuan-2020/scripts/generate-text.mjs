// Turns text/*.zh.md into src/text.generated.ts. Run: node packages/law-dongyuan-2020/scripts/generate-text.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ heading: boolean, words: string, id: string }} Block */
/** @typedef {{ id: string, kind: string, number: string, title?: string, text: string, parent: string | null }} Unit */

const digits = '零一二三四五六七八九';

/** @param {number} n @returns {string} */
const chineseNumber = (n) => {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${n % 10 > 0 ? digits[n % 10] : ''}`;
};

/** @param {string} markdown @returns {Block[]} */
const blocksOf = (markdown) =>
  markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^# [^{]*$/.test(block))
    .map((block) => {
      const match = /^(#{1,3} )?([^\n]+) \{#([A-Za-z0-9.]+)\}$/.exec(block);
      if (match === null) throw new Error(`not one line of text with an id: ${block}`);
      return { heading: match[1] !== undefined, words: match[2] ?? '', id: match[3] ?? '' };
    });

/**
 * How a unit is numbered on paper, by the last piece of its id.
 * @type {{ piece: RegExp, kind: string, printed: (n: number) => string, after: RegExp }[]}
 */
const kinds = [
  { piece: /^ch(\d+)$/, kind: 'chapter', printed: (n) => `第${chineseNumber(n)}章`, after: /^ (?=.)/ },
  { piece: /^art(\d+)$/, kind: 'article', printed: (n) => `第${chineseNumber(n)}条`, after: /^$/ },
  { piece: /^annex(\d+)$/, kind: 'annex', printed: (n) => `附件${n}`, after: /^ (?=.)/ },
  { piece: /^p(\d+)$/, kind: 'paragraph', printed: () => '', after: /^(?=.)/ },
  { piece: /^i(\d+)$/, kind: 'item', printed: (n) => `（${chineseNumber(n)}）`, after: /^(?=.)/ },
  { piece: /^s(\d+)$/, kind: 'subitem', printed: (n) => `${n}.`, after: /^ (?=.)/ },
  { piece: /^note(\d+)$/, kind: 'note', printed: (n) => `${n}.`, after: /^ (?=.)/ },
];
const section = { kind: 'section', printed: (/** @type {number} */ n) => `${chineseNumber(n)}、`, after: /^(?=.)/ };

/** @param {Block} block @param {string | null} parent @returns {Unit} */
const unitOf = ({ heading, words, id }, parent) => {
  const piece = id.split('.').at(-1) ?? '';
  const known = kinds.find((kind) => kind.piece.test(piece));
  if (known === undefined) {
    return {
      id,
      kind: heading ? 'section' : 'line',
      number: '',
      ...(heading ? { title: words } : {}),
      text: heading ? '' : words,
      parent,
    };
  }
  const rule = heading && known.kind === 'subitem' ? section : known;
  const n = Number(known.piece.exec(piece)?.[1]);
  // The only note of an annex is printed without a number.
  const printed = known.kind === 'note' && !/^\d+\. /.test(words) ? '' : rule.printed(n);
  const after = printed === '' ? /^(?=.)/ : rule.after;
  const rest = words.slice(printed.length);
  if (!words.startsWith(printed) || !after.test(rest)) throw new Error(`${id} should begin with ${printed}: ${words}`);
  const own = rest.replace(after, '');
  if (heading) return { id, kind: rule.kind, number: printed, ...(own === '' ? {} : { title: own }), text: '', parent };
  const title = /^\*\*(.+?)\*\*/.exec(own)?.[1];
  return {
    id,
    kind: rule.kind,
    number: printed,
    ...(title === undefined ? {} : { title }),
    text: own.replaceAll('**', ''),
    parent,
  };
};

/** Each sibling series counts 1, 2, 3 … @param {Unit[]} units */
const requireUnbroken = (units) => {
  const seen = new Map();
  for (const { id } of units) {
    const [, series, n] = /^(.*?)(\d+)$/.exec(id) ?? [];
    if (series === undefined) continue;
    const expected = (seen.get(series) ?? 0) + 1;
    if (Number(n) !== expected) throw new Error(`${id} found where ${series}${expected} was expected`);
    seen.set(series, expected);
  }
};

/** @param {Block[]} blocks @returns {Unit[]} */
const unitsOf = (blocks) => {
  /** @type {string | null} */
  let chapter = null;
  const units = blocks.map((block) => {
    const dot = block.id.lastIndexOf('.');
    const parent = dot >= 0 ? block.id.slice(0, dot) : block.id.startsWith('art') ? chapter : null;
    if (block.id.startsWith('ch')) chapter = block.id;
    return unitOf(block, parent);
  });
  const ids = new Set(units.map(({ id }) => id));
  if (ids.size !== units.length) throw new Error('an id occurs twice');
  for (const { id, parent } of units) if (parent !== null && !ids.has(parent)) throw new Error(`${id}: no ${parent}`);
  requireUnbroken(units);
  return units;
};

/** @param {Block[]} blocks @returns {Record<string, string | string[]>} */
const documentOf = (blocks) => {
  const entries = blocks.map(({ id, words }) => /** @type {[string, string]} */ ([id.slice('doc.'.length), words]));
  const annexes = entries.filter(([key]) => /^annex\d$/.test(key)).map(([, words]) => words.replace(/^\d+\. /, ''));
  const single = entries.filter(([key]) => !/^annex|^imprint$/.test(key));
  return { ...Object.fromEntries(single), annexes };
};

/** Columns a line takes on screen: Chinese characters and their punctuation are two wide. @param {string} line */
const width = (line) => [...line].reduce((sum, character) => sum + (/[\u1100-\uffdc]/.test(character) ? 2 : 1), 0);

/** A string as the formatter writes it. @param {string} text */
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/**
 * A value as the formatter would leave it, so that formatting the generated file changes nothing.
 * @param {unknown} value @param {string} [indent] @returns {string}
 */
const literal = (value, indent = '') => {
  const inner = `${indent}  `;
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return `[\n${value.map((entry) => `${inner}${literal(entry, inner)},\n`).join('')}${indent}]`;
  const lines = Object.entries(value).map(([key, entry]) => {
    const line = `${inner}${key}: ${literal(entry, inner)},`;
    // The formatter moves a long string below its key, unless the key is so short that nothing is gained.
    const tooLong = typeof entry === 'string' && key.length > 4 && width(line) > 120;
    return tooLong ? `${inner}${key}:\n${inner}  ${quoted(entry)},` : line;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
};

/**
 * The TypeScript source that the two markdown files come to.
 * @param {string} regulation @param {string} annexes @returns {string}
 */
export const renderText = (regulation, annexes) => {
  const title = /^# (.+) \{#doc\.title\}$/m.exec(regulation)?.[1];
  if (title === undefined) throw new Error('the regulation has no title');
  const blocks = blocksOf(regulation).filter(({ id }) => id !== 'doc.title');
  const head = { title, ...documentOf(blocks.filter(({ id }) => id.startsWith('doc.'))) };
  const body = unitsOf(blocks.filter(({ id }) => !id.startsWith('doc.')));
  const annexUnits = unitsOf(blocksOf(annexes));
  const annexTitles = annexUnits.filter(({ kind }) => kind === 'annex').map((unit) => unit.title);
  if (JSON.stringify(annexTitles) !== JSON.stringify(head.annexes))
    throw new Error('the list of annexes names other titles');
  return `// Generated from text/*.zh.md by scripts/generate-text.mjs. Change the markdown, not this file.
import type { TextUnit } from './text-unit.ts';

export type { TextUnit } from './text-unit.ts';

/** The chapters, articles, paragraphs, items and sub-items, in the order of the text. */
export const regulationText = ${literal(body)} as const satisfies readonly TextUnit[];

/** The running text of the annexes; the labels of their cells are in the layouts. */
export const annexText = ${literal(annexUnits)} as const satisfies readonly TextUnit[];

/** What stands around the articles: title, number, promulgation, list of annexes, imprint. */
export const regulationDocument = ${literal(head)} as const;

/** The id of any unit of the regulation's body: \`ch2\`, \`art10\`, \`art10.p1\`, \`art10.p1.i3\`, \`art2.p1.i2.s1\`. */
export type UnitId = (typeof regulationText)[number]['id'];

/** \`art1\` … \`art31\`. */
export type ArticleId = Extract<(typeof regulationText)[number], { readonly kind: 'article' }>['id'];

/** \`ch1\` … \`ch7\`. */
export type ChapterId = Extract<(typeof regulationText)[number], { readonly kind: 'chapter' }>['id'];

/** \`annex1\` … \`annex7\`. */
export type AnnexId = Extract<(typeof annexText)[number], { readonly kind: 'annex' }>['id'];

/** The id of any unit of the annexes' running text: \`annex5\`, \`annex5.s1.i1\`, \`annex2.note2\`. */
export type AnnexUnitId = (typeof annexText)[number]['id'];
`;
};

const file = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [regulation, annexes] = ['../text/regulation.zh.md', '../text/annexes.zh.md'].map((path) =>
    readFileSync(file(path), 'utf8'),
  );
  writeFileSync(file('../src/text.generated.ts'), renderText(regulation ?? '', annexes ?? ''));
}
