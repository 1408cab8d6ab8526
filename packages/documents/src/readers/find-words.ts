import { cellFrom, isLabelLong, placeIn, plainLabel, type ReadCell, type ReadLine } from './lines.ts';
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
}

export interface Found {
  readonly words: readonly FoundWords[];
  /** Labels of the form that the file does not have. */
  readonly missing: readonly string[];
}

/** A printed word in the same cell as the answer, however its blanks were set. */
const withoutPrinted = (text: string, printed: readonly string[]): string =>
  printed.reduce((rest, words) => {
    const letters = [...words.replaceAll(/\s+/gu, '')].map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
    // Only the end is looked at: a search through a long text full of blanks would take minutes.
    const end = Math.max(0, rest.length - 200);
    return rest.slice(0, end) + rest.slice(end).replace(new RegExp(`\\s*${letters.join('\\s*')}\\s*$`, 'u'), '');
  }, text);

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

/** The answers in cells: each label once, in the order of the form; the answer stands to the right of it. */
const wordsInCells = (lines: readonly ReadLine[], slots: readonly Slot[]): Found => {
  const cells = labelCells(lines);
  const words: FoundWords[] = [];
  const missing: string[] = [];
  let last: LabelCell | undefined;
  const labels = new Set(slots.map(({ label }) => labelWithoutUnit(label)));
  const first = lines.findIndex((line) =>
    line.cells.some(({ text }) => isLabelLong(text) && labels.has(labelWithoutUnit(text))),
  );
  const above = unitsAbove(lines.slice(0, Math.max(0, first)));
  for (const slot of slots) {
    const places = cells.get(labelWithoutUnit(slot.label)) ?? [];
    const at = places.find((one) => isAfter(one, last)) ?? places[0];
    const line = at && lines[at.line];
    if (!at || !line) {
      missing.push(slot.label);
      continue;
    }
    last = at;
    const column = at.cell.column + at.cell.span;
    const answer = cellFrom(line, column);
    const text = withoutPrinted(answer?.text ?? '', slot.printed);
    words.push({
      slot,
      text,
      where: `“${slot.label}”（${placeIn(line, answer?.column ?? column)}）`,
      unit: unitInForce(at.cell.text, above, slot.unit),
    });
  }
  return { words, missing };
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
  const asking = anchors.flatMap((anchor, index) =>
    anchor.slots.map((slot) => ({ slot, label: anchor.label, at: places[index], index })),
  );
  const words = asking.flatMap(({ slot, label, at, index }): readonly FoundWords[] => {
    if (at === undefined) return [];
    const next = places.slice(index + 1).find((one) => one !== undefined) ?? lines.length;
    const own = lines.slice(at + 1, next);
    const table = own.findIndex(({ cells }) => cells.length > 1);
    const text = (table < 0 ? own : own.slice(0, table)).map(paragraphText).join('\n');
    return [{ slot, text: text.replace(/^\s+|\s+$/gu, ''), where: `“${label}”之下`, unit: { unit: slot.unit } }];
  });
  return { words, missing: asking.filter(({ at }) => at === undefined).map(({ label }) => label) };
};

/** Finds every answer of the form in the lines of a file. */
export const findWords = (lines: readonly ReadLine[], plan: FormPlan): Found => {
  const [inCells, underAnchors] = [wordsInCells(lines, plan.cells), wordsUnderAnchors(lines, plan.anchors)];
  return {
    words: [...inCells.words, ...underAnchors.words],
    missing: [...inCells.missing, ...underAnchors.missing],
  };
};
