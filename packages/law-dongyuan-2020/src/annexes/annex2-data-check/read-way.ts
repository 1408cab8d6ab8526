import { sharingTypes, sharingWays } from '@zhengxiang/procedure';

type Sharing = keyof typeof sharingTypes;

/** What the last column of annex 2 says for certain, in the words of the form; or why nothing of it is taken. */
export type WayReading =
  | {
      readonly kind: 'read';
      readonly way?: string;
      readonly sharing?: string;
      readonly condition?: string;
      readonly legalBasis?: string;
    }
  | { readonly kind: 'unclear'; readonly reason: string };

/** Letters that some input methods write differently. */
const variants: Readonly<Record<string, string>> = {
  无: '无無',
  条: '条條',
  数: '数數',
  据: '据據',
  库: '库庫',
  间: '间間',
  传: '传傳',
  类: '类類',
  属: '属屬',
  于: '于於',
  为: '为為',
  与: '与與',
};

/** A word as people space it and as either script writes it. */
const spaced = (word: string): string =>
  [...word].map((letter) => (variants[letter] === undefined ? letter : `[${variants[letter]}]`)).join('\\s*');

const oneOf = (words: readonly string[]): string => `(?:${words.map(spaced).join('|')})`;

/** Words that mean a class and nothing else. 不共享 is the regulation's own word in annex 6. */
const classWords: Readonly<Record<Sharing, readonly string[]>> = {
  unconditional: ['无条件共享', '无条件'],
  conditional: ['有条件共享', '有条件'],
  'not-shared': ['不予以共享', '不予共享', '不提供共享', '不共享'],
};
const wayWords: readonly (readonly [way: string, written: readonly string[]])[] = [
  [sharingWays['intermediate-database'], ['数据库中间库', '中间库']],
  [sharingWays.interface, ['数据接口', '接口']],
  [sharingWays['manual-upload'], ['人工上传']],
];

const sign = '[\\s,，;；、:：。.]*';
const anyClass = new RegExp(oneOf(Object.values(classWords).flat()), 'u');
const ditto = /^(?:同上|同前|〃|"|略|无|待定|[-—–/]+)$/u;

const taken = (text: string, words: string): string | undefined => new RegExp(`^${words}`, 'u').exec(text)?.[0];

/** The way that a text begins with, and what follows. */
const wayAt = (text: string): readonly [way: string, rest: string] | undefined => {
  for (const [way, written] of wayWords) {
    const found = taken(text, `(?:${spaced('通过')})?\\s*${oneOf(written)}\\s*(?:${spaced('方式')})?`);
    if (found !== undefined) return [way, text.slice(found.length)];
  }
  return undefined;
};

const brackets = /^[（(【[]([\s\S]*)[）)】\]]\s*[。.]?$/u;

const isBalanced = (text: string): boolean => {
  let open = 0;
  for (const letter of text) {
    if (/[（(【[]/u.test(letter)) open += 1;
    if (/[）)】\]]/u.test(letter)) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
};

/** What stands inside, where one pair of brackets holds everything. */
const unwrapped = (text: string): string => {
  const inner = brackets.exec(text.trim())?.[1];
  return inner !== undefined && isBalanced(inner) ? unwrapped(inner) : text.trim();
};

interface Declared {
  readonly sharing: Sharing;
  /** What follows, beginning with the sign that parts it. */
  readonly tail: string;
}

/** A class where the text begins with one, and nothing is joined to it that could turn its meaning. */
const classAt = (text: string): Declared | undefined => {
  const start = taken(text, `${spaced('共享类型')}\\s*[:：]?\\s*|(?:${spaced('属于')}|${spaced('属')})\\s*`) ?? '';
  const from = text.slice(start.length);
  for (const [sharing, words] of Object.entries(classWords) as [Sharing, readonly string[]][]) {
    const found = taken(from, `${oneOf(words)}\\s*(?:${spaced('类')})?\\s*(?=$|[\\s,，;；、:：。.（()）【\\]】[])`);
    if (found !== undefined) return { sharing, tail: from.slice(found.length) };
  }
  return undefined;
};

/** Condition or basis: the words behind the class. */
const detailOf = (tail: string): string =>
  unwrapped(tail.replace(new RegExp(`^${sign}`, 'u'), '').trim())
    .replace(/^(?:依据|理由|原因|条件)(?:为|是)?\s*[:：]?\s*/u, '')
    .trim();

const clauseOf = (rest: string): string => unwrapped(rest.replace(new RegExp(`^${sign}`, 'u'), '').trim());

const readClause = (clause: string): WayReading | undefined => {
  const bracketed = /^[（(【[]([^（(【[\]】）)]*)[）)】\]]([\s\S]*)$/u.exec(clause);
  const declared = classAt(bracketed ? `${(bracketed[1] ?? '').trim()}${bracketed[2] ?? ''}` : clause);
  if (!declared) return undefined;
  const { sharing } = declared;
  const detail = detailOf(declared.tail).replace(/^[。.]$/u, '');
  const words = { kind: 'read', sharing: sharingTypes[sharing] } as const;
  if (detail === '') return words;
  const [way, after] = wayAt(detail) ?? [];
  if (way !== undefined && after?.trim() === '') return { ...words, way };
  // Another class in the condition, or a condition of what has none: two things are said.
  if (sharing === 'unconditional' || anyClass.test(detail) || ditto.test(detail) || !isBalanced(detail))
    return undefined;
  return { ...words, [sharing === 'conditional' ? 'condition' : 'legalBasis']: detail };
};

/**
 * Reads 提供方式 of annex 2: how data are provided and, in brackets or behind a sign, what the unit declares about sharing. The
 * declaration is a legal one (article 9), so that every letter of the cell must be understood; a class is never assumed.
 * @param cell the words of the cell as they were written
 * @returns the words of the form, without `sharing` where the cell says nothing of it; or the Chinese reason why nothing is taken
 */
export const readWay = (cell: string): WayReading => {
  const text = unwrapped(cell.trim());
  const [way, rest] = wayAt(text) ?? [undefined, text];
  const clause = clauseOf(rest);
  if (way !== undefined && clause === '') return { kind: 'read', way };
  const joined = way !== undefined && /^\s*[、/]/u.test(rest) && wayAt(clause) !== undefined;
  const read = joined ? undefined : readClause(clause);
  if (read?.kind === 'read' && (way === undefined || read.way === undefined))
    return way === undefined ? read : { ...read, way };
  return {
    kind: 'unclear',
    reason: `写的是“${cell.trim()}”，不能确定提供方式和共享类型，这一格没有采用。请写成“数据接口（无条件共享）”“数据接口（有条件共享：条件）”或“数据接口（不予共享：依据）”后重新导入，或在页面上选择`,
  };
};
