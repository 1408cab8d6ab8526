import { canonicalJson, type PlainDate } from '@zhengxiang/core';
import type { LedgerChoices, LedgerIssue, LedgerPreview, LedgerRow, OrganisationView } from '../contract/index.ts';
import { amountIssues, mediansOf } from './check-amounts.ts';
import { guessColumns, guessHeadingRow } from './guess-columns.ts';
import { identityOf, keysOf, plainName } from './identity.ts';
import type { HistoricalKnown, SameName } from './ledger-store.ts';
import { matchUnit } from './match-units.ts';
import { isSumLine, readRow, type ReadRow, type UnitOf } from './read-rows.ts';
import { mostRows, type RawFile } from './sheet.ts';

/** What a file is held against. */
export interface LedgerWorld {
  readonly units: readonly OrganisationView[];
  /** Projects of old ledgers by their key. */
  known: (keys: readonly string[]) => Promise<ReadonlyMap<string, HistoricalKnown>>;
  /** Projects under the law of these units. */
  governed: (ownerIds: readonly string[]) => Promise<readonly SameName[]>;
  readonly today: PlainDate;
}

/** A checked row and the key of its record. */
export interface CheckedRow extends LedgerRow {
  readonly key: string;
}

export interface CheckedFile extends Omit<LedgerPreview, 'rows'> {
  readonly rows: readonly CheckedRow[];
}

export type FileFault = { readonly kind: 'fault'; readonly message: string };

const ownerColumn = (columns: LedgerPreview['columns']): number => columns.findIndex(({ field }) => field === 'owner');

const unitsOf = (
  lines: readonly (readonly string[])[],
  column: number,
  choices: LedgerChoices,
  units: readonly OrganisationView[],
): LedgerPreview['units'] => {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const written = (line[column] ?? '').trim();
    if (written !== '' && !isSumLine(written)) counts.set(written, (counts.get(written) ?? 0) + 1);
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

const duplicates = (rows: readonly ReadRow[]): ReadonlyMap<number, LedgerIssue> => {
  const first = new Map<string, ReadRow>();
  const found = new Map<number, LedgerIssue>();
  for (const row of rows) {
    const identity = identityOf(row.reading);
    const before = first.get(identity);
    if (!before) first.set(identity, row);
    else if (row.reading.number === null)
      found.set(row.row, { field: 'name', level: 'warning', text: `与第 ${before.row} 行单位和名称相同，疑为重复` });
    else found.set(row.row, { field: 'number', level: 'error', text: `与第 ${before.row} 行编号相同` });
  }
  return found;
};

/** Reads and checks a file; stores nothing. The same file, choices and register always give the same rows. */
export const checkFile = async (
  file: RawFile,
  choices: LedgerChoices,
  world: LedgerWorld,
): Promise<CheckedFile | FileFault> => {
  const sheet = choices.sheet === undefined ? file.sheets[0] : file.sheets.find(({ name }) => name === choices.sheet);
  if (!sheet) return { kind: 'fault', message: '文件里没有这个工作表，请重新选择。' };
  if (sheet.rows.length > mostRows)
    return { kind: 'fault', message: `一次最多读取 ${mostRows} 行，请把文件拆开后分几次导入。` };
  const headingRow = choices.headingRow ?? guessHeadingRow(sheet.rows);
  const headings = sheet.rows[headingRow - 1] ?? [];
  const width = Math.max(headings.length, 0);
  if (width === 0) return { kind: 'fault', message: '这个工作表里没有标题行，请另选一行作为标题。' };
  const columns = choices.columns?.length === width ? choices.columns : guessColumns(headings);
  const lines = sheet.rows
    .map((written, index) => ({
      row: index + 1,
      written: Array.from({ length: width }, (_one, at) => written[at] ?? ''),
    }))
    .slice(headingRow)
    .filter(({ written }) => written.some((text) => text !== ''));
  const units = unitsOf(
    lines.map(({ written }) => written),
    ownerColumn(columns),
    choices,
    world.units,
  );
  const names = new Map(world.units.map((unit) => [unit.id, unit.name]));
  const chosen = new Map(units.map((unit) => [unit.written, unit.chosen]));
  const unitOf: UnitOf = (written) => {
    const id = chosen.get(written);
    if (id === 'new') return { id: null, name: written };
    const name = id === null || id === undefined ? undefined : names.get(id);
    return id === null || id === undefined || name === undefined ? undefined : { id, name };
  };
  const read = lines.map(({ row, written }) => readRow(row, written, columns, unitOf, world.today));
  const readings = read.map(({ reading }) => reading);
  const medians = mediansOf(readings);
  const keys = keysOf(readings);
  const known = await world.known(keys);
  const repeated = duplicates(read);
  const owners = [...new Set(readings.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))];
  const governed = new Map(
    (await world.governed(owners)).map((one) => [`${one.ownerId}:${plainName(one.name)}`, one.number]),
  );
  const sameAsGoverned = ({ ownerId, name }: ReadRow['reading']): LedgerIssue[] => {
    const number = governed.get(`${ownerId ?? ''}:${plainName(name)}`);
    return number === undefined
      ? []
      : [
          {
            field: 'name',
            level: 'warning',
            text: `系统里已有同单位同名的项目${number === null ? '' : `（${number}）`}`,
          },
        ];
  };
  const rows = read.map((one, index): CheckedRow => {
    const key = keys[index] ?? '';
    const before = known.get(key);
    const repeatedIssue = repeated.get(one.row);
    return {
      row: one.row,
      written: [...one.written],
      reading: one.reading,
      issues: [
        ...one.issues,
        ...(repeatedIssue ? [repeatedIssue] : []),
        ...amountIssues(one.reading, medians),
        ...sameAsGoverned(one.reading),
      ],
      standing: !before
        ? 'new'
        : canonicalJson(before.reading) === canonicalJson(one.reading)
          ? 'unchanged'
          : 'changed',
      key,
    };
  });
  return {
    fileName: file.name,
    sha256: file.sha256,
    sheets: file.sheets.map(({ name }) => name),
    sheet: sheet.name,
    headingRow,
    headings: [...headings],
    columns: [...columns],
    units,
    rows,
  };
};
