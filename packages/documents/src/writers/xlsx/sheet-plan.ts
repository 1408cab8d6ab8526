import type { Grid, Paper, PaperBlock, Paragraph } from '@zhengxiang/core';
import type { Cell, MergeRange } from 'hucre/xlsx';
import { formulaOf, type Addresses } from './formulas.ts';
import { contentOf, textOf } from './cell-content.ts';
import { boxed, plainStyles } from './cell-style.ts';

interface PlannedRow {
  readonly id?: string | undefined;
  /** Points. */
  readonly height: number;
}

/** A paper laid out on one sheet; places are counted from 0. */
export interface SheetPlan {
  /** Relative widths. */
  readonly columns: readonly number[];
  readonly rows: readonly PlannedRow[];
  readonly cells: ReadonlyMap<string, Partial<Cell>>;
  readonly merges: readonly MergeRange[];
  /** Rows that stay in sight while one scrolls. */
  readonly frozenRows?: number;
  /** First and last of the rows that every printed page repeats. */
  readonly repeated?: readonly [number, number];
}

interface Edge {
  readonly at: number;
}

/** The edges of all grids laid over each other, so that each grid keeps its own columns on one sheet. */
const sheetEdges = (grids: readonly Grid[]): readonly number[] => {
  const edges = grids.flatMap((grid) => edgesOf(grid).map(({ at }) => at));
  // Edges closer than half a percent of the width are one.
  return [...edges, 0, 1]
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > 0.005);
};

const edgesOf = (grid: Grid): readonly Edge[] => {
  const total = grid.columns.reduce((sum, one) => sum + one, 0);
  let at = 0;
  return [{ at: 0 }, ...grid.columns.map((one) => ({ at: (at += one / total) }))];
};

const nearest = (edges: readonly number[], at: number): number =>
  edges.reduce((best, edge, index) => (Math.abs(edge - at) < Math.abs((edges[best] ?? 0) - at) ? index : best), 0);

class Planner {
  readonly rows: PlannedRow[] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly addresses: Addresses = new Map();
  frozenRows: number | undefined;
  repeated: readonly [number, number] | undefined;

  /** `characters`: how many of them a line takes across the sheet. */
  constructor(
    private readonly edges: readonly number[],
    private readonly characters: number,
  ) {}

  block(block: PaperBlock): void {
    if (block.kind === 'paragraph') this.paragraph(block);
    else if (block.kind === 'grid') this.grid(block);
    else if (block.kind === 'space') this.rows.push({ height: 8 });
  }

  private paragraph(it: Paragraph): void {
    const row = this.rows.length;
    const text = textOf([it]);
    const style = plainStyles[it.style];
    const width = this.edges.length - 1;
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / this.characters)), 0);
    this.rows.push({ height: Math.min(400, style.height * Math.max(1, lines)) });
    const indented = it.indent === true && text !== '' ? `　　${text}` : text;
    this.cells.set(`${String(row)},0`, {
      value: indented,
      type: 'string',
      style: {
        ...style.style,
        alignment: { ...style.style.alignment, ...(it.align === undefined ? {} : { horizontal: it.align }) },
      },
    });
    if (width > 1) this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 });
  }

  private grid(grid: Grid): void {
    const places = edgesOf(grid).map(({ at }) => nearest(this.edges, at));
    const start = this.rows.length;
    /** Grid columns that a cell above still reaches down to, with the number of rows left. */
    const reaching: number[] = grid.columns.map(() => 0);
    for (const row of grid.rows) {
      const at = this.rows.length;
      let column = 0;
      let tallest = 15;
      for (const cell of row.cells) {
        while ((reaching[column] ?? 0) > 0) column += 1;
        const [span, deep] = [cell.colspan ?? 1, cell.rowspan ?? 1];
        const [from, to] = [places[column] ?? 0, (places[column + span] ?? 1) - 1];
        const content = contentOf(cell);
        if (content.field !== undefined) this.addresses.set(content.field, [at, from]);
        const styled = { ...content, style: boxed(cell, content.numFmt) };
        this.cells.set(`${String(at)},${String(from)}`, styled);
        for (let r = at; r < at + deep; r += 1)
          for (let c = from; c <= to; c += 1)
            if (r !== at || c !== from)
              this.cells.set(`${String(r)},${String(c)}`, { value: null, type: 'empty', style: styled.style });
        if (deep > 1 || to > from)
          this.merges.push({ startRow: at, startCol: from, endRow: at + deep - 1, endCol: to });
        const share = (this.edges[to + 1] ?? 1) - (this.edges[from] ?? 0);
        if (deep === 1)
          tallest = Math.max(tallest, heightOf(content.text, share * this.characters), (cell.minHeight ?? 0) * 2.2);
        for (let index = column; index < column + span; index += 1) reaching[index] = deep;
        column += span;
      }
      reaching.forEach((left, index) => (reaching[index] = Math.max(0, left - 1)));
      this.rows.push({ id: row.id, height: Math.min(400, tallest) });
    }
    const head = grid.headerRows ?? 0;
    if (head > 0 && this.repeated === undefined) {
      this.repeated = [start, start + head - 1];
      this.frozenRows = start + head;
    }
  }

  /** Formulas need the places of all fields, so they come last. */
  withFormulas(): ReadonlyMap<string, Partial<Cell>> {
    for (const [place, cell] of this.cells) {
      const { formulaSource, ...rest } = cell as Partial<Cell> & ReturnType<typeof contentOf>;
      const formula = formulaSource && formulaOf(formulaSource, this.addresses);
      const { text: _text, field: _field, numFmt: _numFmt, ...plain } = rest;
      this.cells.set(
        place,
        formula === undefined ? plain : { ...plain, type: 'formula', formula, formulaResult: plain.value ?? 0 },
      );
    }
    return this.cells;
  }
}

/** Room for the words in a cell of so many characters' width. */
const heightOf = (text: string, characters: number): number => {
  const perLine = Math.max(1, Math.floor(characters / 2));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return 4 + lines * 14;
};

/** Lays a paper out: every block below the one before, every grid on its own edges. */
export const sheetPlanOf = (paper: Paper): SheetPlan => {
  const grids = paper.body.flatMap((block) => (block.kind === 'grid' ? [block] : []));
  const edges = sheetEdges(grids);
  const planner = new Planner(edges, paper.page.orientation === 'landscape' ? 126 : 84);
  paper.body.forEach((block) => {
    planner.block(block);
  });
  return {
    columns: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    rows: planner.rows,
    cells: planner.withFormulas(),
    merges: planner.merges,
    ...(planner.frozenRows === undefined ? {} : { frozenRows: planner.frozenRows }),
    ...(planner.repeated === undefined ? {} : { repeated: planner.repeated }),
  };
};
