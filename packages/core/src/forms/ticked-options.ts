/** Marks that are put before, into or behind a box, and boxes as they are printed and ticked. */
const ticks = new Set('√✓✔');
const filled = new Set('☑☒■✅●');
const empty = new Set('□☐○❏▢');

const isMark = (letter: string): boolean => ticks.has(letter) || filled.has(letter) || empty.has(letter);
const isBox = (letter: string): boolean => filled.has(letter) || empty.has(letter);
const isTicked = (letter: string): boolean => ticks.has(letter) || filled.has(letter);

/** Whether words hold any mark or box. */
export const hasMarks = (text: string): boolean => [...text].some(isMark);

type Options = Readonly<Record<string, string>>;

type Token =
  | { readonly kind: 'option'; readonly key: string }
  | { readonly kind: 'marks'; readonly marks: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'sign'; readonly sign: string }
  /** A remark in brackets that names no option. */
  | { readonly kind: 'note' }
  | { readonly kind: 'other' };

/** What the words choose: options by key, none where every box is empty; `unclear` when they can be read in two ways or in none. */
export type Chosen = { readonly kind: 'chosen'; readonly keys: readonly string[] } | { readonly kind: 'unclear' };

const unclear: Chosen = { kind: 'unclear' };
const quoted = (letter: string): string => letter.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Finds the option that begins at a place, the longest first, however its letters are spaced. */
const optionFinder = (
  options: Options,
): ((text: string, at: number) => readonly [key: string, end: number] | undefined) => {
  const patterns = Object.entries(options)
    .map(([key, label]) => [key, [...label.normalize('NFKC').replaceAll(/\s+/gu, '')]] as const)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, letters]) => [key, new RegExp(letters.map(quoted).join('[ \\t]*'), 'uy')] as const);
  return (text, at) => {
    for (const [key, pattern] of patterns) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found !== undefined) return [key, at + found.length];
    }
    return undefined;
  };
};

const tokensOf = (text: string, options: Options): readonly Token[] => {
  const optionAt = optionFinder(options);
  const names = (words: string): boolean => [...words].some((_one, at) => optionAt(words, at) !== undefined);
  const tokens: Token[] = [];
  const rules: readonly (readonly [RegExp, (words: string) => Token])[] = [
    [/\s+/uy, () => ({ kind: 'blank' })],
    [/[√✓✔☑☒■✅●□☐○❏▢]+/uy, (marks) => ({ kind: 'marks', marks })],
    [/\([^()√✓✔☑☒■✅●□☐○❏▢]*\)/uy, (words) => ({ kind: names(words) ? 'other' : 'note' })],
    [/[:、,;。./_—-]/uy, (sign) => ({ kind: 'sign', sign })],
    [/[\s\S]/uy, () => ({ kind: 'other' })],
  ];
  for (let at = 0; at < text.length;) {
    const option = optionAt(text, at);
    if (option) {
      tokens.push({ kind: 'option', key: option[0] });
      [, at] = option;
      continue;
    }
    for (const [pattern, token] of rules) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      tokens.push(token(found));
      at += found.length;
      break;
    }
  }
  return tokens;
};

/** Without any mark: the one option that was left standing, or a list of them where several may be chosen. */
const chosenByWords = (tokens: readonly Token[], many: boolean): Chosen => {
  const keys = tokens.flatMap((token) => (token.kind === 'option' ? [token.key] : []));
  const plain = tokens.every(({ kind }) => kind !== 'other');
  const starts = tokens.find(({ kind }) => kind !== 'blank')?.kind === 'option';
  if (!plain || !starts || keys.length === 0 || new Set(keys).size < keys.length) return unclear;
  if (keys.length === 1) return { kind: 'chosen', keys };
  // Blanks alone part the options of an empty form, a sign parts those of an answer.
  let parted = true;
  for (const token of tokens) {
    if (token.kind === 'option' && !parted) return unclear;
    if (token.kind === 'option') parted = false;
    if (token.kind === 'sign') parted = true;
  }
  return many ? { kind: 'chosen', keys } : unclear;
};

/** Marks that stand together, and whether a blank parts them from the words on either side. */
interface Cluster {
  readonly marks: string;
  readonly left: boolean;
  readonly right: boolean;
}

interface Laid {
  readonly keys: readonly string[];
  /** Marks before the first option, between each two, and behind the last. */
  readonly gaps: readonly (readonly Cluster[])[];
}

/** Options and the marks around them; undefined where other words stand among them. */
const laidOut = (tokens: readonly Token[]): Laid | undefined => {
  const keys: string[] = [];
  const gaps: Cluster[][] = [[]];
  let own = false;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.kind;
    if (token.kind === 'option') {
      keys.push(token.key);
      gaps.push([]);
      own = false;
    } else if (token.kind === 'marks') {
      const left = keys.length > 0 && before !== 'blank' && before !== undefined;
      const next = tokens.slice(index + 1).find(({ kind }) => kind !== 'sign');
      gaps.at(-1)?.push({ marks: token.marks, left, right: next?.kind === 'option' });
      own = false;
    } else if (token.kind === 'sign') own ||= token.sign === ':' && keys.length > 0;
    // What is written in behind an option and a colon belongs to it: 其他：租赁.
    else if (token.kind === 'other' && !own) return undefined;
  }
  return keys.length === 0 || new Set(keys).size < keys.length ? undefined : { keys, gaps };
};

type Side = 'before' | 'behind';

/** On which side of its option every form box stands, where the marks show it throughout. */
const sideOf = ({ gaps }: Laid): Side | undefined => {
  const [first = [], ...rest] = gaps;
  const inner = rest.slice(0, -1);
  const last = rest.at(-1) ?? [];
  const one = (clusters: readonly Cluster[]): boolean =>
    clusters.length === 1 && [...(clusters[0]?.marks ?? '')].some(isBox);
  if (first.length > 0 && inner.every(one)) return 'before';
  return first.length === 0 && [...inner, last].every(one) ? 'behind' : undefined;
};

/** Whether marks between two options belong to the one before (0) or the next (1); undefined when it cannot be told. */
const belongs = ({ marks, left, right }: Cluster, side: Side | undefined): 0 | 1 | undefined => {
  if (left !== right) return left ? 0 : 1;
  // Set without any blank, two marks may be of one each.
  if (side === undefined || (left && marks.length > 1)) return undefined;
  return [...marks].some(isBox) ? (side === 'before' ? 1 : 0) : undefined;
};

const chosenByMarks = (laid: Laid): Chosen => {
  const { keys, gaps } = laid;
  const side = sideOf(laid);
  const chosen = new Set<string>();
  for (const [index, clusters] of gaps.entries())
    for (const cluster of clusters) {
      if (![...cluster.marks].some(isTicked)) continue;
      const to = index === 0 ? 1 : index === keys.length ? 0 : belongs(cluster, side);
      const key = to === undefined ? undefined : keys[index - 1 + to];
      if (key === undefined) return unclear;
      chosen.add(key);
    }
  return { kind: 'chosen', keys: keys.filter((key) => chosen.has(key)) };
};

/** Beyond this nobody has ticked a box. */
const longest = 1000;

/**
 * Which options are ticked, by what a person sees: □新建 ☑扩建, √□扩建, 扩建√, or the one option that was left standing. A tick belongs
 * to the option that it touches; where it touches both or neither the boxes decide, and where they do not, nothing is read. Other
 * words among the options (不是, 非实时) make the whole unclear.
 * @param many whether several options may be named without a mark
 */
export const chosenIn = (text: string, options: Options, many = false): Chosen => {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > longest) return unclear;
  if (Object.hasOwn(options, plain)) return { kind: 'chosen', keys: [plain] };
  const tokens = tokensOf(plain, options);
  if (!hasMarks(plain)) return chosenByWords(tokens, many);
  const laid = laidOut(tokens);
  return laid ? chosenByMarks(laid) : unclear;
};
