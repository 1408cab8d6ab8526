import { bad, type AnnexFields, type Checked, type Fen, type Field, type Fields } from '@zhengxiang/core';
import { actOf, procedure, type ReturnedTable } from '@zhengxiang/procedure';
import { answerOf, usualOf } from './answer-of.ts';
import { fieldAt } from './field-at.ts';
import { findWords, type FoundWords } from './find-words.ts';
import { leftovers } from './leftovers.ts';
import { plainLabel, type ReadFile, type ReadLine } from './lines.ts';
import { openFile } from './open-file.ts';
import { printedOn } from './printed.ts';
import { readTable, type ReadTable } from './read-table.ts';
import type { ReadBack, ReadFault, ReturningForm } from './returning-form.ts';
import { planOf } from './slots.ts';
import { UnreadableFile } from './unreadable.ts';

const nothing = (where: string, reason: string): ReadBack => ({
  values: [],
  blanks: [],
  tables: [],
  faults: [{ where, reason }],
});

/** Which form it is: its title stands in the first lines. Undefined when none of the titles does. */
const titleIn = (lines: readonly ReadLine[], titles: readonly string[]): string | undefined => {
  const first = lines.slice(0, 12).map(({ cells }) => plainLabel(cells.map(({ text }) => text).join('')));
  const found = titles.filter((title) => first.some((line) => line.includes(plainLabel(title))));
  // 数据资源共享表 is not 数据资源共享确认书; of two that fit the longer one is meant.
  return found.sort((a, b) => b.length - a.length)[0];
};

/** Words as an answer, or the reason why there is none. */
const slotAnswer = (found: FoundWords, field: Field, usual: Fen | undefined): Checked<unknown> =>
  found.doubt === undefined ? answerOf(found.text, field, { unit: found.unit, usual }) : bad(found.doubt);

const absentFaults = (labels: readonly string[]): readonly ReadFault[] =>
  labels.map((label) => ({
    where: `“${label}”`,
    reason: '文件里找不到这一栏，可能是旧版表格或表头被改动；这一栏没有导入',
  }));

/** The single answers of the form, with the words they were made of. */
const slotAnswers = (
  words: readonly FoundWords[],
  fields: Fields,
  annexes: AnnexFields,
  usual: Fen | undefined,
): Pick<ReadBack, 'values' | 'blanks' | 'faults'> => {
  const [values, blanks, faults]: [ReadBack['values'][number][], ReadBack['blanks'][number][], ReadFault[]] = [
    [],
    [],
    [],
  ];
  for (const found of words) {
    const { slot, text, where } = found;
    const field = fieldAt(fields, slot.path, annexes);
    if (!field) continue;
    const answer = slotAnswer(found, field, usual);
    if (!answer.ok) faults.push({ where, reason: answer.error });
    else if (answer.value === undefined) blanks.push({ path: slot.path, where });
    else values.push({ path: slot.path, value: answer.value, written: text.trim() });
  }
  return { values, blanks, faults };
};

const readLines = async ({ lines, remarks = [] }: ReadFile, form: ReturningForm): Promise<ReadBack> => {
  const { blank, returns, annexes, known } = form;
  const title = titleIn(lines, [blank.title, ...form.others]);
  if (title !== undefined && title !== blank.title)
    return nothing('标题', `这个文件是《${title}》，这里要的是《${blank.title}》，没有读取`);
  const { fields } = actOf(form.of ?? { procedure }, returns.action);
  const plan = planOf(blank, returns);
  const printed = printedOn(blank, known ?? []);
  const found = findWords(lines, plan, printed);
  const usual = usualOf(found.words, form.usual);
  const tables: { table: ReturnedTable; read: ReadTable }[] = [];
  for (const table of returns.tables) {
    const inner = fieldAt(fields, table.path, annexes)?.fields ?? {};
    const source = { usual, facts: form.facts, printed, isKnown: known !== undefined };
    tables.push({ table, read: await readTable(lines, table, inner, source) });
  }
  const wanted = plan.cells.length + plan.anchors.length + returns.tables.length;
  const absent = [...found.missing, ...tables.flatMap(({ read }) => read.missing)];
  const nothingFound = found.words.length === 0 && returns.tables.length === 0;
  if (nothingFound || (title === undefined && absent.length * 2 > wanted))
    return nothing(
      '整个文件',
      `没有认出《${blank.title}》的栏目：文件不是这张表，或者表格被改动过。请下载本页的空表填写`,
    );
  const answers = slotAnswers(found.words, fields, annexes, usual);
  const used = new Set([found.used, ...tables.map(({ read }) => read.used)].flatMap((cells) => [...cells]));
  return {
    values: answers.values,
    blanks: answers.blanks,
    tables: tables.flatMap(({ table, read }) =>
      read.missing.length > 0 ? [] : [{ path: table.path, key: table.key, rows: read.rows }],
    ),
    faults: [
      ...absentFaults(absent),
      ...answers.faults,
      ...tables.flatMap(({ read }) => read.faults),
      ...remarks,
      ...(known === undefined ? [] : leftovers(lines, used, printed)),
    ],
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
    return await readLines(await open(bytes), form);
  } catch (error) {
    if (error instanceof UnreadableFile) return nothing('文件', error.message);
    throw error;
  }
};
