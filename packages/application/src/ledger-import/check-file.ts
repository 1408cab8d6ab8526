import { canonicalJson, type Fen, type PlainDate } from '@zhengxiang/core';
import type {
  LedgerChoices,
  LedgerColumn,
  LedgerIssue,
  LedgerPreview,
  LedgerRow,
  OrganisationView,
} from '../contract/index.ts';
import { amountColumns, leftColumns } from './amount-columns.ts';
import { amountIssues, amountNames, mediansOf, type AmountField, type Usual } from './check-amounts.ts';
import { unitOfColumn, unitsOfSheet, type ColumnUnit } from './column-units.ts';
import { duplicateIssues, sumIssues } from './compare-rows.ts';
import { guessColumns } from './guess-columns.ts';
import { headOf } from './head.ts';
import { keysOf, plainName } from './identity.ts';
import type { HistoricalKnown, SameName } from '../ports/index.ts';
import { linesOf, sheetOf, sheetRowsOf } from './lines.ts';
import { matchUnit } from './match-units.ts';
import { isDitto, readRow, type Line, type ReadRow, type UnitOf } from './read-rows.ts';
import { mostRows, type RawFile } from './sheet.ts';
import { sumLineOf } from './sum-lines.ts';

/** What a file is held against. */
export interface LedgerWorld {
  readonly units: readonly OrganisationView[];
  /** Projects of old ledgers by their key. */
  known: (keys: readonly string[]) => Promise<ReadonlyMap<string, HistoricalKnown>>;
  /** Projects under the law of these units. */
  governed: (ownerIds: readonly string[]) => Promise<readonly SameName[]>;
  readonly today: PlainDate;
  /** What projects of the county usually cost, in 分; absent while there are too few. */
  readonly usual?: Fen | undefined;
  /** 起点金额 of the regulation, the measure while the county has no projects. */
  readonly threshold?: Fen | undefined;
}

/** A checked row and the key of its record. */
export interface CheckedRow extends LedgerRow {
  readonly key: string;
}

export interface CheckedFile extends Omit<LedgerPreview, 'rows'> {
  readonly rows: readonly CheckedRow[];
}

export type FileFault = { readonly kind: 'fault'; readonly message: string };

const usualOf = ({ usual, threshold }: LedgerWorld): Usual | undefined => {
  if (usual !== undefined) return { amount: usual, source: '本县项目通常金额' };
  return threshold === undefined ? undefined : { amount: threshold, source: '办法的起点金额' };
};

const unitsOf = (
  lines: readonly Line[],
  columns: readonly LedgerColumn[],
  choices: LedgerChoices,
  units: readonly OrganisationView[],
): LedgerPreview['units'] => {
  const [owner, name] = (['owner', 'name'] as const).map((field) => columns.findIndex((one) => one.field === field));
  const projects = new Set(choices.projects);
  const counts = new Map<string, number>();
  for (const { row, written } of lines) {
    const unit = (written[owner ?? -1] ?? '').trim();
    const isSum = !projects.has(row) && sumLineOf((written[name ?? -1] ?? '').trim(), unit, written) === 'sum';
    if (unit !== '' && !isDitto(unit) && !isSum) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].map(([written, rows]) => {
    const chosen = choices.units?.[written];
    const match = matchUnit(written, units);
    // A name that has come onto the register since it was to be put there stands for that unit.
    const isThere = chosen === 'new' && match?.guessed === false;
    if (chosen !== undefined && !isThere) return { written, chosen, guessed: false, rows };
    return { written, chosen: match?.id ?? null, guessed: match?.guessed ?? false, rows };
  });
};

const unitReader = (mapped: LedgerPreview['units'], units: readonly OrganisationView[]): UnitOf => {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const chosen = new Map(mapped.map((unit) => [unit.written, unit.chosen]));
  return (written) => {
    const id = chosen.get(written);
    if (id === 'new') return { id: null, name: written };
    const name = id === null || id === undefined ? undefined : names.get(id);
    return id === null || id === undefined || name === undefined ? undefined : { id, name };
  };
};

const governedIssues = async (
  read: readonly ReadRow[],
  world: LedgerWorld,
): Promise<ReadonlyMap<number, LedgerIssue>> => {
  const owners = [...new Set(read.flatMap(({ reading }) => (reading.ownerId === null ? [] : [reading.ownerId])))];
  const numbers = new Map(
    (await world.governed(owners)).map((one) => [`${one.ownerId}:${plainName(one.name)}`, one.number]),
  );
  return new Map(
    read.flatMap(({ row, reading: { ownerId, name } }): readonly (readonly [number, LedgerIssue])[] => {
      const number = numbers.get(`${ownerId ?? ''}:${plainName(name)}`);
      const text = `系统里已有同单位同名的项目${number === null || number === undefined ? '' : `（${number}）`}`;
      return number === undefined ? [] : [[row, { field: 'name', level: 'warning', text }]];
    }),
  );
};

/** A column that is doubtful as a whole is doubtful in each of its rows: none of them is taken unseen. */
const columnIssues = (row: ReadRow, amounts: LedgerPreview['amounts']): readonly LedgerIssue[] =>
  amounts.flatMap(({ field, doubt }): readonly LedgerIssue[] => {
    const amount = row.reading[field as AmountField];
    if (doubt === null || amount === null || !row.isProject) return [];
    return [
      { field, level: 'warning', text: `${amountNames[field as AmountField]}整列疑为单位弄错，见上面的“金额单位”` },
    ];
  });

const checkedRows = async (
  read: readonly ReadRow[],
  amounts: LedgerPreview['amounts'],
  world: LedgerWorld,
): Promise<readonly CheckedRow[]> => {
  const readings = read.map(({ reading }) => reading);
  const medians = mediansOf(read.filter(({ isProject }) => isProject).map(({ reading }) => reading));
  const keys = keysOf(readings);
  const known = await world.known(keys);
  const [repeated, sums, governed] = [duplicateIssues(read), sumIssues(read), await governedIssues(read, world)];
  return read.map((one, index): CheckedRow => {
    const key = keys[index] ?? '';
    const before = known.get(key);
    const others = [repeated, sums, governed].flatMap((issues) => issues.get(one.row) ?? []);
    const ofAmounts = one.isProject ? amountIssues(one.reading, medians) : [];
    return {
      row: one.row,
      written: [...one.written],
      reading: one.reading,
      issues: [...one.issues, ...columnIssues(one, amounts), ...others, ...ofAmounts],
      standing:
        !before || before.withdrawn
          ? 'new'
          : canonicalJson(before.reading) === canonicalJson(one.reading)
            ? 'unchanged'
            : 'changed',
      key,
    };
  });
};

/** Reads and checks a file; stores nothing. The same file, choices and register always give the same rows. */
export const checkFile = async (
  file: RawFile,
  choices: LedgerChoices,
  world: LedgerWorld,
): Promise<CheckedFile | FileFault> => {
  const sheet = sheetOf(file, choices.sheet);
  if (!sheet) return { kind: 'fault', message: '文件里没有这个工作表，请重新选择。' };
  if (sheet.rows.length > mostRows)
    return { kind: 'fault', message: `一次最多读取 ${mostRows} 行，请把文件拆开后分几次导入。` };
  const head = headOf(sheet, { row: choices.headingRow, rows: choices.headingRows });
  const width = head.headings.length;
  if (width === 0) return { kind: 'fault', message: '这个工作表里没有标题行，请另选一行作为标题。' };
  const guessed = guessColumns(head.headings, sheet.hiddenColumns);
  const ofSheet = unitsOfSheet(sheet, head);
  const stated = head.headings.map((_one, column): ColumnUnit => unitOfColumn(sheet, head, column, ofSheet));
  const columns =
    choices.columns?.length === width
      ? choices.columns
      : guessed.fields.map((field, column): LedgerColumn => ({ field, unit: stated[column]?.unit ?? null }));
  const lines = linesOf(sheet, head, columns);
  const units = unitsOf(lines, columns, choices, world.units);
  const by = {
    columns,
    unitOf: unitReader(units, world.units),
    today: world.today,
    projects: new Set(choices.projects),
  };
  const read = lines.map((line) => readRow(line, by));
  const silent: ColumnUnit = { unit: null, from: null, conflict: null };
  const amounts = amountColumns(read, columns, (column) => stated[column] ?? silent, usualOf(world));
  const headings = head.headings.map(({ text }) => text);
  const taken = new Set(columns.map(({ field }) => field));
  return {
    fileName: file.name,
    sha256: file.sha256,
    sheets: file.sheets.map(({ name }) => name),
    sheetRows: sheetRowsOf(file),
    sheet: sheet.name,
    headingRow: head.row,
    headingRows: head.rows,
    headings,
    columns: [...columns],
    hiddenColumns: [...(sheet.hiddenColumns ?? [])].filter((column) => column < width),
    amounts,
    left: leftColumns(read, columns, headings, guessed),
    rivals: guessed.rivals
      .filter(({ field }) => !taken.has(field))
      .map(({ field, columns: at }) => ({ field, columns: at })),
    beyond: sheet.beyond ?? null,
    units,
    rows: await checkedRows(read, amounts, world),
  };
};
