import { fen, fenFrom, writtenUnit, yuanText, type Checked, type Fen, type Field, type Fields } from '@zhengxiang/core';
import { lineAmount, type ProjectFacts, type ReturnedTable, type RowAnswers } from '@zhengxiang/procedure';
import { answerOf } from './answer-of.ts';
import { findRows, type FoundRow, type FoundTable } from './find-rows.ts';
import type { ReadCell, ReadLine, ReadRemark } from './lines.ts';
import type { Printed } from './printed.ts';

/** A row of a returned table: the id of the row it was printed from, if the file still tells, and the answers in it. */
export interface ReturnedRow {
  readonly id?: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What stands in the cells, by field, where an answer was made of it. */
  readonly written: Readonly<Record<string, string>>;
  /** Fields whose cell is empty. */
  readonly blanks: readonly string[];
}

/** What a table is read with. */
export interface TableSource {
  readonly usual: Fen | undefined;
  readonly facts: ProjectFacts | undefined;
  readonly printed: Printed;
  /** Whether it is known what else the case prints. */
  readonly isKnown: boolean;
}

export interface ReadTable {
  readonly rows: readonly ReturnedRow[];
  readonly faults: readonly ReadRemark[];
  readonly missing: readonly string[];
  readonly used: ReadonlySet<ReadCell>;
}

const products = [
  ['quantityBefore', 'unitPriceBefore', 'amountBefore'],
  ['quantityAfter', 'unitPriceAfter', 'amountAfter'],
] as const;

/** An amount that was left out follows from quantity and price. */
const reckoned = (values: Readonly<Record<string, unknown>>, fields: Fields): Readonly<Record<string, unknown>> =>
  products.reduce((row, [quantity, price, amount]) => {
    const [count, each] = [row[quantity], row[price]];
    return amount in fields && row[amount] === undefined && typeof count === 'number' && typeof each === 'number'
      ? { ...row, [amount]: lineAmount(count, each as Fen) }
      : row;
  }, values);

/** Reasons by field as faults at their cells. */
const told = (reasons: Readonly<Record<string, string>> = {}, where: (key: string) => string): readonly ReadRemark[] =>
  Object.entries(reasons).map(([key, reason]) => ({ where: where(key), reason }));

/** One line for a reason that many rows have in common. */
const toldOnce = (faults: readonly ReadRemark[]): readonly ReadRemark[] =>
  [...new Set(faults.map(({ reason }) => reason))].map((reason) => {
    const same = faults.filter((one) => one.reason === reason);
    const first = same[0]?.where ?? '';
    return { where: same.length > 1 ? `${first}等 ${String(same.length)} 处` : first, reason };
  });

/** After so many rows other people have their turn. */
const rowsAtATime = 50;

/** Whether the line of totals says what the rows add up to, where all of them could be read. */
const totalFaults = ({ totals, units }: FoundTable, rows: readonly ReturnedRow[]): readonly ReadRemark[] =>
  [...totals].flatMap(([key, { text, where }]): readonly ReadRemark[] => {
    const inForce = units.get(key)?.inForce;
    const said = inForce && 'unit' in inForce ? fenFrom(text, inForce.unit) : undefined;
    const amounts = rows.map(({ values }) => values[key]);
    if (said?.ok !== true || !amounts.every((one) => typeof one === 'number')) return [];
    const sum = fen(amounts.reduce((total, one) => total + one, 0));
    return sum === said.value
      ? []
      : [{ where, reason: `合计写的是 ${yuanText(said.value)}，各行相加是 ${yuanText(sum)}，不一致，请核对各行` }];
  });

interface RowSource extends TableSource {
  readonly table: ReturnedTable;
  readonly fields: Fields;
  readonly units: FoundTable['units'];
}

interface RowRead {
  readonly row: ReturnedRow;
  readonly faults: readonly ReadRemark[];
  /** What may be the same in many rows. */
  readonly common: readonly ReadRemark[];
}

const cellAnswer = (
  key: string,
  text: string,
  field: Field,
  found: FoundRow,
  source: RowSource,
  reference: Fen | undefined,
) => {
  const unit = source.units.get(key)?.inForce ?? { unit: '万元' as const };
  // A conflict of the head is told once, there.
  if (field.type === 'money' && 'conflict' in unit && writtenUnit(text) === undefined) return undefined;
  const shown = found.shown[key];
  const differs = field.type === 'money' && shown && 'unit' in shown && 'unit' in unit && shown.unit !== unit.unit;
  const reason = `单元格的格式显示的单位与表头不一致，没有采用；请改成一致后重新导入`;
  return answerOf(text, field, {
    unit: differs ? { conflict: reason } : unit,
    usual: source.usual,
    inRow: true,
    reference,
  });
};

const readRow = (found: FoundRow, source: RowSource): RowRead => {
  const { table, fields, facts } = source;
  const { id, words, where, doubts, hints } = found;
  const answers: RowAnswers = table.answers ? table.answers(words) : { words };
  const references = table.references?.(answers.words, facts) ?? {};
  const faults: ReadRemark[] = [...told(doubts, where), ...told(answers.doubts, where)];
  const [values, written, blanks]: [[string, unknown][], [string, string][], string[]] = [[], [], []];
  for (const [key, text] of Object.entries(answers.words)) {
    const field = fields[key];
    if (!field) continue;
    if (text.trim() === '' && doubts[key] === undefined && answers.doubts?.[key] === undefined) blanks.push(key);
    const answer: Checked<unknown> | undefined = cellAnswer(key, text, field, found, source, references[key]);
    if (answer?.ok === false) faults.push({ where: where(key), reason: answer.error });
    if (answer?.ok !== true || answer.value === undefined) continue;
    values.push([key, answer.value]);
    written.push([key, text]);
  }
  const read = Object.fromEntries(values);
  // What was written and could not be taken is not reckoned either.
  const empty = Object.fromEntries(Object.entries(fields).filter(([key]) => blanks.includes(key)));
  return {
    row: {
      ...(id === undefined ? {} : { id }),
      values: reckoned(read, empty),
      written: Object.fromEntries(written),
      blanks,
    },
    faults,
    common: [...told(answers.unsaid, where), ...told(hints, where)],
  };
};

/** Reads the rows of a table: every cell is an answer, or told. */
export const readTable = async (
  lines: readonly ReadLine[],
  table: ReturnedTable,
  fields: Fields,
  given: TableSource,
): Promise<ReadTable> => {
  const found = findRows(lines, table, given.printed, given.isKnown);
  const faults: ReadRemark[] = [...found.told];
  for (const { inForce, where } of found.units.values())
    if ('conflict' in inForce) faults.push({ where, reason: inForce.conflict });
  const rows: ReturnedRow[] = [];
  const common: ReadRemark[] = [];
  for (const one of found.rows) {
    if (rows.length % rowsAtATime === rowsAtATime - 1) await new Promise(setImmediate);
    const read = readRow(one, { ...given, table, fields, units: found.units });
    rows.push(read.row);
    faults.push(...read.faults);
    common.push(...read.common);
  }
  return {
    rows,
    faults: [...faults, ...toldOnce(common), ...totalFaults(found, rows)],
    missing: found.missing,
    used: found.used,
  };
};
