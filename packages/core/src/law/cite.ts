/** A place in a regulation: `art10`, `art10.p1.i3`, `annex4`. */
export type Cite = string;

/** One rule of a pack: the cited place and the rule's own name, `art11.p1/price-cap`. */
export type ProvisionId = `${string}/${string}`;

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–99 in Chinese numerals as articles are counted: 10 → 十, 21 → 二十一. */
export const chineseNumber = (n: number): string => {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
};

const part = (piece: string): string => {
  const n = Number(piece.replace(/^[a-z]+/, ''));
  if (piece.startsWith('annex')) return `附件${String(n)}`;
  if (piece.startsWith('art')) return `第${chineseNumber(n)}条`;
  if (piece.startsWith('p')) return `第${chineseNumber(n)}款`;
  if (piece.startsWith('note')) return `注${String(n)}`;
  if (piece.startsWith('i')) return `第（${chineseNumber(n)}）项`;
  return `第${String(n)}目`;
};

/**
 * A citation in words: `art10.p1.i3` → 第十条第（三）项, `art20.p3` → 第二十条第三款, `annex2.note2` → 附件2注2.
 * The first paragraph of an article is not named where an item follows or where nothing else would change the meaning.
 */
export const citeText = (cite: Cite): string => {
  const pieces = cite.split('.');
  return pieces
    .filter((piece, index) => !(piece === 'p1' && index === 1))
    .map(part)
    .join('');
};

/** The cited place of a provision id. */
export const citeOf = (provision: ProvisionId): Cite => provision.slice(0, provision.indexOf('/'));
