/** Characters of 二号 on a line of 156 mm. */
const lineHolds = 20;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What stands in brackets or is a run of Latin letters and figures is one piece, as long as it fits on a line. */
const whole = /[《（〔“][^》）〕”]{1,16}[》）〕”]|[\u0021-\u007e]{2,}/gu;

/** A line may not begin with these, or not end with those. */
const notFirst = /^[》）〕”’，、。：；！？的地得了和与及等]/u;
const notLast = /(?:[《（〔“‘、和与及对不未]|关于|不予)$/u;

const pieceOf = (text: string): readonly string[] => [...words.segment(text)].map(({ segment }) => segment);

/** The words of a title as a reader takes them in; no list of words, so that a name nobody foresaw is not torn either. */
const piecesOf = (title: string): readonly string[] => {
  const pieces: string[] = [];
  let at = 0;
  for (const found of title.matchAll(whole)) {
    pieces.push(...pieceOf(title.slice(at, found.index)), found[0]);
    at = found.index + found[0].length;
  }
  return [...pieces, ...pieceOf(title.slice(at))];
};

const lengthOf = (text: string): number => [...text].length;

/** How much rather a line turns between the parts of a title. */
const PREFERRED = -14;

/** Places at which a title may turn, counted in characters, with how unwelcome each is. */
const turnsOf = (title: string, preferred: readonly string[]): ReadonlyMap<number, number> => {
  const turns = new Map<number, number>();
  const pieces = piecesOf(title);
  pieces.slice(0, -1).reduce((before, piece, index) => {
    const upTo = before + piece;
    const next = pieces[index + 1] ?? '';
    const bad = notFirst.test(next) || notLast.test(piece) || lengthOf(piece) === 1 || lengthOf(next) === 1;
    turns.set(lengthOf(upTo), bad ? 40 : 0);
    return upTo;
  }, '');
  let at = 0;
  for (const part of preferred.slice(0, -1)) {
    at += lengthOf(part);
    turns.set(at, PREFERRED);
  }
  return turns;
};

interface Way {
  readonly cost: number;
  readonly cuts: readonly number[];
}

/** The most even way to set so many lines that turn at these places only; none where a line would be too long. */
const evenest = (length: number, lines: number, turns: ReadonlyMap<number, number>): Way | undefined => {
  const places = [...turns.keys(), length].sort((a, b) => a - b);
  let ways = new Map<number, Way>([[0, { cost: 0, cuts: [] }]]);
  for (let line = 1; line <= lines; line += 1) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways)
      for (const place of places) {
        const holds = place - from;
        if (holds < 1 || holds > lineHolds) continue;
        const cost =
          way.cost + (holds - length / lines) ** 2 / lines + (place === length ? 0 : (turns.get(place) ?? 0));
        const known = next.get(place);
        if (!known || cost < known.cost) next.set(place, { cost, cuts: [...way.cuts, place] });
      }
    ways = next;
  }
  return ways.get(length);
};

/** What a line more than needed weighs. */
const LINE_MORE = 30;

/**
 * A title over several lines as GB/T 9704 (7.3.1) wants it: words stay whole and lines are of like length.
 * @param parts 发文机关, then 事由 and 文种: a line rather turns between them than within
 * @returns lines parted by \n
 */
export const titleLines = (...parts: readonly string[]): string => {
  const letters = [...parts.join('')];
  const least = Math.ceil(letters.length / lineHolds);
  if (least < 2) return letters.join('');
  const turns = turnsOf(letters.join(''), parts);
  const ways = [0, 1].flatMap((more) => {
    const way = evenest(letters.length, least + more, turns);
    return way ? [{ ...way, cost: way.cost + more * LINE_MORE }] : [];
  });
  const cuts = ways.sort((a, b) => a.cost - b.cost)[0]?.cuts ?? everyLine(letters.length);
  return cuts.map((to, index) => letters.slice(cuts[index - 1] ?? 0, to).join('')).join('\n');
};

/** Nothing in it may turn: it turns where the line ends. */
const everyLine = (length: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / lineHolds) }, (_one, at) => Math.min(length, (at + 1) * lineHolds));
