import {
  bad,
  checkAnswer,
  fenFrom,
  plausibleUnitMistake,
  readWords,
  writtenUnit,
  type AnnexFields,
  type Checked,
  type Fen,
  type Field,
  type Fields,
  type Paper,
} from '@zhengxiang/core';
import {
  actOf,
  procedure,
  type OfProcedure,
  lineAmount,
  type AnnexReturn,
  type ProjectFacts,
  type ReturnedTable,
  type RowAnswers,
} from '@zhengxiang/procedure';
import { findRows } from './find-rows.ts';
import { findWords, type FoundWords } from './find-words.ts';
import { plainLabel, type ReadFile, type ReadLine } from './lines.ts';
import { openFile } from './open-file.ts';
import { planOf } from './slots.ts';
import type { UnitInForce } from './stated-units.ts';
import { UnreadableFile } from './unreadable.ts';

export interface ReadFault {
  /** Cell or label, as the person finds it in the file. */
  readonly where: string;
  readonly reason: string;
}

/** A row of a returned table: the id of the row it was printed from, if the file still tells, and the answers in it. */
export interface ReturnedRow {
  readonly id?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What was read from a file: answers by their place in the form, rows of tables, and everything that could not be read. */
export interface ReadBack {
  readonly values: readonly { readonly path: string; readonly value: unknown }[];
  readonly tables: readonly { readonly path: string; readonly key: string; readonly rows: readonly ReturnedRow[] }[];
  readonly faults: readonly ReadFault[];
}

/** A form that can come back: its empty copy, where its answers belong, and the titles of the forms it could be taken for. */
export interface ReturningForm {
  readonly blank: Paper;
  readonly returns: AnnexReturn;
  readonly others: readonly string[];
  readonly annexes: AnnexFields;
  /** The law whose act takes the answers; the catalogue where it is one of its acts. */
  readonly of?: OfProcedure | undefined;
  /** What the case knows, for the tables that are held against it. */
  readonly facts?: ProjectFacts | undefined;
  /** What the project costs as far as the case knows; amounts far from it were probably typed in the wrong unit. */
  readonly usual?: Fen | undefined;
}

const nothing = (where: string, reason: string): ReadBack => ({ values: [], tables: [], faults: [{ where, reason }] });

const fieldAt = (fields: Fields, path: string, annexes: AnnexFields): Field | undefined => {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  if (!field || rest.length === 0) return field;
  const inner = field.type === 'annex' ? annexes[field.annex ?? ''] : field.fields;
  return inner && fieldAt(inner, rest.join('.'), annexes);
};

/** What an answer is held against: the unit printed on the paper, and what the project costs. */
interface Held {
  readonly unit: UnitInForce;
  readonly usual: Fen | undefined;
  /** What the case holds for the same cell. */
  readonly reference?: Fen | undefined;
  /** In a row of a table: a part, which may be ever so small. */
  readonly inRow?: boolean;
}

/** Why an amount is not taken over as it stands; undefined when it is plausible. */
const doubtOf = (amount: Fen, { usual, inRow, reference }: Held): string | undefined => {
  const against = reference ?? usual;
  const found = plausibleUnitMistake(amount, {
    ...(against === undefined ? {} : { reference: against }),
    ...(usual === undefined ? {} : { usual }),
  });
  if (!found || (found.kind === 'wan-typed-as-yuan' && inRow && reference === undefined)) return undefined;
  return `${found.message}这一格没有采用；请改正后重新导入，金额无误的请直接在页面上填写`;
};

/** Words as an answer that the form would take: read, and checked by the field's own rules and against the project's money. */
const answerOf = (words: string, field: Field, held: Held): Checked<unknown> => {
  if (field.type === 'money' && words.trim() !== '' && 'conflict' in held.unit && writtenUnit(words) === undefined)
    return bad(held.unit.conflict);
  const read = readWords(words, field, 'unit' in held.unit ? held.unit.unit : '万元');
  if (!read.ok || read.value === undefined) return read;
  const doubt = field.type === 'money' ? doubtOf(read.value as Fen, held) : undefined;
  return doubt === undefined ? checkAnswer(field, read.value) : bad(doubt);
};

/** The case's own figure; else the total that the file itself states, unless that one is doubtful. */
const usualOf = (words: readonly FoundWords[], usual: Fen | undefined): Fen | undefined => {
  if (usual !== undefined) return usual;
  const total = words.find(({ slot }) => slot.path === 'totalInvestment');
  const read = total && 'unit' in total.unit ? fenFrom(total.text, total.unit.unit) : undefined;
  return read?.ok === true && read.value > 0 && plausibleUnitMistake(read.value) === undefined ? read.value : undefined;
};

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

const told = (reasons: Readonly<Record<string, string>> = {}, where: (key: string) => string): readonly ReadFault[] =>
  Object.entries(reasons).map(([key, reason]) => ({ where: where(key), reason }));

/** One line for a reason that many rows have in common. */
const toldOnce = (faults: readonly ReadFault[]): readonly ReadFault[] =>
  [...new Set(faults.map(({ reason }) => reason))].map((reason) => {
    const same = faults.filter((one) => one.reason === reason);
    const first = same[0]?.where ?? '';
    return { where: same.length > 1 ? `${first}等 ${String(same.length)} 处` : first, reason };
  });

/** After so many rows other people have their turn. */
const rowsAtATime = 50;

const readTable = async (
  lines: readonly ReadLine[],
  table: ReturnedTable,
  fields: Fields,
  { usual, facts }: { readonly usual: Fen | undefined; readonly facts: ProjectFacts | undefined },
): Promise<{
  readonly rows: readonly ReturnedRow[];
  readonly faults: readonly ReadFault[];
  readonly missing: readonly string[];
}> => {
  const found = findRows(lines, table);
  const faults: ReadFault[] = [];
  if (found.beyond !== undefined)
    faults.push({ where: found.beyond, reason: `“${table.end ?? ''}”一行之后的内容没有读取，请移到它的前面` });
  for (const { inForce, where } of found.units.values())
    if ('conflict' in inForce) faults.push({ where, reason: inForce.conflict });
  const rows: ReturnedRow[] = [];
  const unsaid: ReadFault[] = [];
  for (const { id, words, where } of found.rows) {
    if (rows.length % rowsAtATime === rowsAtATime - 1) await new Promise(setImmediate);
    const answers: RowAnswers = table.answers ? table.answers(words) : { words };
    faults.push(...told(answers.doubts, where));
    unsaid.push(...told(answers.unsaid, where));
    const references = table.references?.(answers.words, facts) ?? {};
    const values = Object.entries(answers.words).flatMap(([key, text]) => {
      const field = fields[key];
      const unit = found.units.get(key)?.inForce ?? { unit: '万元' as const };
      // Told once, at the head.
      if (!field || (field.type === 'money' && 'conflict' in unit && writtenUnit(text) === undefined)) return [];
      const answer = answerOf(text, field, { unit, usual, inRow: true, reference: references[key] });
      if (!answer.ok) faults.push({ where: where(key), reason: answer.error });
      return answer.ok && answer.value !== undefined ? [[key, answer.value] as const] : [];
    });
    rows.push({ ...(id === undefined ? {} : { id }), values: reckoned(Object.fromEntries(values), fields) });
  }
  return { rows, faults: [...faults, ...toldOnce(unsaid)], missing: found.missing };
};

/** Which form it is: its title stands in the first lines. Undefined when none of the titles does. */
const titleIn = (lines: readonly ReadLine[], titles: readonly string[]): string | undefined => {
  const first = lines.slice(0, 12).map(({ cells }) => plainLabel(cells.map(({ text }) => text).join('')));
  const found = titles.filter((title) => first.some((line) => line.includes(plainLabel(title))));
  // 数据资源共享表 is not 数据资源共享确认书; of two that fit the longer one is meant.
  return found.sort((a, b) => b.length - a.length)[0];
};

const readLines = async (lines: readonly ReadLine[], form: ReturningForm): Promise<ReadBack> => {
  const { blank, returns, annexes } = form;
  const title = titleIn(lines, [blank.title, ...form.others]);
  if (title !== undefined && title !== blank.title)
    return nothing('标题', `这个文件是《${title}》，这里要的是《${blank.title}》，没有读取`);
  const { fields } = actOf(form.of ?? { procedure }, returns.action);
  const plan = planOf(blank, returns);
  const found = findWords(lines, plan);
  const usual = usualOf(found.words, form.usual);
  const tables: { table: ReturnedTable; read: Awaited<ReturnType<typeof readTable>> }[] = [];
  for (const table of returns.tables) {
    const inner = fieldAt(fields, table.path, annexes)?.fields ?? {};
    tables.push({ table, read: await readTable(lines, table, inner, { usual, facts: form.facts }) });
  }
  const wanted = plan.cells.length + plan.anchors.length + returns.tables.length;
  const absent = [...found.missing, ...tables.flatMap(({ read }) => read.missing)];
  const nothingFound = found.words.length === 0 && returns.tables.length === 0;
  if (nothingFound || (title === undefined && absent.length * 2 > wanted))
    return nothing(
      '整个文件',
      `没有认出《${blank.title}》的栏目：文件不是这张表，或者表格被改动过。请下载本页的空表填写`,
    );
  const faults: ReadFault[] = absent.map((label) => ({
    where: `“${label}”`,
    reason: '文件里找不到这一栏，可能是旧版表格或表头被改动；这一栏没有导入',
  }));
  const values = found.words.flatMap(({ slot, text, where, unit }) => {
    const field = fieldAt(fields, slot.path, annexes);
    if (!field) return [];
    const answer = answerOf(text, field, { unit, usual });
    if (!answer.ok) faults.push({ where, reason: answer.error });
    return answer.ok && answer.value !== undefined ? [{ path: slot.path, value: answer.value }] : [];
  });
  return {
    values,
    tables: tables.flatMap(({ table, read }) =>
      read.missing.length > 0 ? [] : [{ path: table.path, key: table.key, rows: read.rows }],
    ),
    faults: [...faults, ...tables.flatMap(({ read }) => read.faults)],
  };
};

/**
 * Reads a filled-in form from the bytes of a DOCX or XLSX, whichever office program saved them. What is wrong is told, never thrown.
 * `open`: who opens the file; a server lets another process do it.
 */
export const readBack = async (
  bytes: Uint8Array,
  form: ReturningForm,
  open: (bytes: Uint8Array) => Promise<ReadFile> = openFile,
): Promise<ReadBack> => {
  try {
    return await readLines((await open(bytes)).lines, form);
  } catch (error) {
    if (error instanceof UnreadableFile) return nothing('文件', error.message);
    throw error;
  }
};
