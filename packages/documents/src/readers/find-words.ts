import { writtenUnit } from '@zhengxiang/core';
import { isLabelLong, placeIn, plainLabel, quoted, wordDoubt, type ReadCell, type ReadLine } from './lines.ts';
import type { Printed } from './printed.ts';
import type { Anchor, FormPlan, Slot } from './slots.ts';
import { labelWithoutUnit, unitInForce, unitsAbove, type UnitInForce } from './stated-units.ts';

/** The words that were found for a slot, and where. */
export interface FoundWords {
  readonly slot: Slot;
  readonly text: string;
  /** How a person finds the cell. */
  readonly where: string;
  /** What an amount is written in. */
  readonly unit: UnitInForce;
  /** Why nothing is taken, though something stands there. */
  readonly doubt?: string;
}

export interface Found {
  readonly words: readonly FoundWords[];
  /** Labels of the form that the file does not have. */
  readonly missing: readonly string[];
  /** Cells whose words are answers or ask for them. */
  readonly used: ReadonlySet<ReadCell>;
}

/** A printed word in the same cell as the answer, however its blanks were set, behind the answer or before it. */
const withoutPrinted = (text: string, printed: readonly string[]): string =>
  printed.reduce((rest, words) => {
    const letters = [...words.replaceAll(/\s+/gu, '')].map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
    const pattern = letters.join('\\s*');
    // Only the ends are looked at: a search through a long text full of blanks would take minutes.
    const end = Math.max(0, rest.length - 200);
    const cut = rest.slice(0, end) + rest.slice(end).replace(new RegExp(`\\s*${pattern}\\s*$`, 'u'), '');
    return cut === rest
      ? rest.slice(0, 200).replace(new RegExp(`^\\s*${pattern}\\s*`, 'u'), '') + rest.slice(200)
      : cut;
  }, text);

/** The words of the answer. A printed unit behind an amount stays: it is what the amount is written in, whatever a heading says. */
const answerIn = (text: string, printed: readonly string[]): string => {
  const bare = withoutPrinted(text, printed);
  return bare.trim() !== '' && bare !== text && /\d\s*$/u.test(bare) && writtenUnit(text) !== undefined ? text : bare;
};

interface LabelCell {
  readonly line: number;
  readonly cell: ReadCell;
}

/** The cells of all rows by the words in them, in reading order. */
const labelCells = (lines: readonly ReadLine[]): ReadonlyMap<string, readonly LabelCell[]> => {
  const cells = new Map<string, LabelCell[]>();
  lines.forEach((line, index) => {
    for (const cell of line.cells) {
      if (cell.continued || !isLabelLong(cell.text)) continue;
      const label = labelWithoutUnit(cell.text);
      if (label === '') continue;
      const known = cells.get(label);
      if (known) known.push({ line: index, cell });
      else cells.set(label, [{ line: index, cell }]);
    }
  });
  return cells;
};

const isAfter = (a: LabelCell, b: LabelCell | undefined): boolean =>
  b === undefined || a.line > b.line || (a.line === b.line && a.cell.column > b.cell.column);

/** The filled cells to the right of a label, up to the next label of the form. */
const answersRightOf = (line: ReadLine, label: ReadCell, printed: Printed): readonly ReadCell[] => {
  const right = line.cells.filter(({ column }) => column >= label.column + label.span);
  const next = right.findIndex(({ text }) => isLabelLong(text) && printed.labels.has(labelWithoutUnit(text)));
  return (next < 0 ? right : right.slice(0, next)).filter(({ text }) => text.trim() !== '');
};

interface Placed {
  readonly at: LabelCell;
  readonly line: ReadLine;
  readonly answers: readonly ReadCell[];
  /** The label stands there more often than on the form. */
  readonly repeated: boolean;
}

const doubtOfAnswer = ({ answers, repeated, at }: Placed): string | undefined => {
  const [answer, ...more] = answers;
  if (!answer) return undefined;
  if (repeated) return `文件里有不止一处${quoted(at.cell.text)}，不知道哪一处为准，没有采用；请只留一处`;
  if (more.length > 0)
    return `右边有几格都写了内容：${answers.map(({ text }) => quoted(text)).join('、')}，不知道哪一格为准，没有采用`;
  if (answer.continued) return `${quoted(answer.text)}与上一行合并为一格，不知道属于哪一行，没有采用；请拆开单元格`;
  return answer.doubt;
};

/** The unit in force, and the one that the format of the cell shows. */
const unitAt = (inForce: UnitInForce, { unit }: ReadCell): UnitInForce => {
  if (unit === undefined || 'conflict' in inForce || inForce.unit === unit) return inForce;
  return { conflict: `单元格的格式显示的是${unit}，栏目写的是${inForce.unit}，不一致，没有采用；请改成一致后重新导入` };
};

/** The answers in cells: each label once, in the order of the form; the answer stands to the right of it. */
const wordsInCells = (lines: readonly ReadLine[], slots: readonly Slot[], printed: Printed): Found => {
  const cells = labelCells(lines);
  const words: FoundWords[] = [];
  const missing: string[] = [];
  const used = new Set<ReadCell>();
  let last: LabelCell | undefined;
  const labels = new Set(slots.map(({ label }) => labelWithoutUnit(label)));
  const first = lines.findIndex((line) =>
    line.cells.some(({ text }) => isLabelLong(text) && labels.has(labelWithoutUnit(text))),
  );
  const above = unitsAbove(lines.slice(0, Math.max(0, first)));
  for (const slot of slots) {
    const label = labelWithoutUnit(slot.label);
    const places = cells.get(label) ?? [];
    const at = places.find((one) => isAfter(one, last)) ?? places[0];
    const line = at && lines[at.line];
    if (!at || !line) {
      missing.push(slot.label);
      continue;
    }
    last = at;
    const answers = answersRightOf(line, at.cell, printed);
    const placed = { at, line, answers, repeated: places.length > (printed.labels.get(label) ?? 1) };
    const [answer] = answers;
    const text = answerIn(answer?.text ?? '', slot.printed);
    // A sign for what stands above is one beside the printed words too.
    const doubt = doubtOfAnswer(placed) ?? wordDoubt(text);
    for (const one of [at.cell, ...answers]) used.add(one);
    const inForce = unitInForce(at.cell.text, above, slot.unit);
    words.push({
      slot,
      text,
      where: `“${slot.label}”（${placeIn(line, answer?.column ?? at.cell.column + at.cell.span)}）`,
      unit: answer ? unitAt(inForce, answer) : inForce,
      ...(doubt === undefined ? {} : { doubt }),
    });
  }
  return { words, missing, used };
};

const paragraphText = (line: ReadLine): string => line.cells.map(({ text }) => text).join(' ');

/** Where each printed line stands, in order; undefined for one that is not there. */
const anchorPlaces = (lines: readonly ReadLine[], anchors: readonly Anchor[]): readonly (number | undefined)[] => {
  let from = 0;
  return anchors.map(({ label }) => {
    const wanted = plainLabel(label);
    const at = lines.findIndex(
      (line, index) =>
        index >= from &&
        line.cells.length === 1 &&
        isLabelLong(line.cells[0]?.text ?? '') &&
        plainLabel(paragraphText(line)) === wanted,
    );
    if (at < 0) return undefined;
    from = at + 1;
    return at;
  });
};

/** The answers under headings: everything up to the next printed line or table. */
const wordsUnderAnchors = (lines: readonly ReadLine[], anchors: readonly Anchor[]): Found => {
  const places = anchorPlaces(lines, anchors);
  const used = new Set<ReadCell>();
  const missing: string[] = [];
  const words = anchors.flatMap((anchor, index): readonly FoundWords[] => {
    const at = places[index];
    if (at === undefined) {
      if (anchor.slots.length > 0) missing.push(anchor.label);
      return [];
    }
    for (const cell of lines[at]?.cells ?? []) used.add(cell);
    if (anchor.slots.length === 0) return [];
    const after = places.findIndex((one, later) => later > index && one !== undefined);
    const lost = anchors.slice(index + 1, after < 0 ? anchors.length : after);
    const own = lines.slice(at + 1, after < 0 ? lines.length : places[after]);
    const table = own.findIndex(({ cells }) => cells.length > 1);
    const taken = table < 0 ? own : own.slice(0, table);
    const text = taken
      .map(paragraphText)
      .join('\n')
      .replace(/^\s+|\s+$/gu, '');
    const unsure = taken.flatMap(({ cells }) => cells).find(({ doubt }) => doubt !== undefined)?.doubt;
    const [next] = lost;
    // Lines that may belong to another heading are told one by one.
    if (next === undefined) for (const cell of taken.flatMap(({ cells }) => cells)) used.add(cell);
    const doubt =
      text === '' || next === undefined
        ? (unsure ?? wordDoubt(text))
        : `后面的标题“${next.label.slice(0, 30)}”找不到，分不清哪些是这一栏的内容，没有采用；请恢复标题后重新导入`;
    return anchor.slots.map((slot) => ({
      slot,
      text,
      where: `“${anchor.label}”之下`,
      unit: { unit: slot.unit },
      ...(doubt === undefined ? {} : { doubt }),
    }));
  });
  return { words, missing, used };
};

/** Finds every answer of the form in the lines of a file. */
export const findWords = (lines: readonly ReadLine[], plan: FormPlan, printed: Printed): Found => {
  const [inCells, underAnchors] = [wordsInCells(lines, plan.cells, printed), wordsUnderAnchors(lines, plan.anchors)];
  return {
    words: [...inCells.words, ...underAnchors.words],
    missing: [...inCells.missing, ...underAnchors.missing],
    used: new Set([...inCells.used, ...underAnchors.used]),
  };
};
