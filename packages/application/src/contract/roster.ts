import { z } from 'zod';
import { uuid } from './common.ts';

/** What stands in the columns of a list of units and people, as it was typed. */
export const rosterColumns = {
  unit: '单位名称',
  shortName: '简称',
  uscc: '统一社会信用代码',
  role: '单位性质',
  department: '主管部门',
  name: '姓名',
  posts: '岗位',
  login: '账号',
  specialty: '专业',
} as const;
export type RosterColumn = keyof typeof rosterColumns;

const cell = z.string().trim().max(200, { error: '不能超过 200 个字' });

/** One line: a person at a unit, or a unit alone. Empty cells are proposed where that is possible. */
export const rosterRow = z.object({
  unit: cell,
  shortName: cell,
  uscc: cell,
  role: cell,
  department: cell,
  name: cell,
  posts: cell,
  login: cell,
  specialty: cell,
});
export type RosterRow = z.infer<typeof rosterRow>;

export const rosterGiven = z.object({
  rows: z.array(rosterRow).min(1, { error: '一行也没有' }).max(1000, { error: '一次最多 1000 行，请分几次导入' }),
});
export type RosterGiven = z.infer<typeof rosterGiven>;

// The table of columns has no other keys, and it is not empty.
const columnName = z.enum(Object.keys(rosterColumns) as [RosterColumn, ...RosterColumn[]]);

/** `wrong`: it cannot be stored. `doubtful`: somebody has to look. `proposed`: an empty cell was filled. */
export const rosterNote = z.object({
  column: columnName,
  weight: z.enum(['wrong', 'doubtful', 'proposed']),
  message: z.string(),
});
export type RosterNote = z.infer<typeof rosterNote>;

/** A line as it would be stored, with what is to be said of its cells. */
export const rosterLine = z.object({
  row: rosterRow,
  notes: z.array(rosterNote),
  /** Whether the line puts its unit on the register; `exists`: unit and person are there already, nothing is done. */
  does: z.enum(['unit-and-person', 'person', 'unit', 'exists']),
});
export type RosterLine = z.infer<typeof rosterLine>;

export const rosterPreview = z.object({ lines: z.array(rosterLine) });
export type RosterPreview = z.infer<typeof rosterPreview>;

/** An account to hand over on paper: its password is shown this once. */
export const rosterSlip = z.object({
  id: uuid,
  unit: z.string(),
  name: z.string(),
  posts: z.string(),
  login: z.string(),
  password: z.string(),
});
export type RosterSlip = z.infer<typeof rosterSlip>;

/** With lines that are wrong nothing is stored, and `slips` is empty. */
export const rosterEntered = z.object({
  lines: z.array(rosterLine),
  slips: z.array(rosterSlip),
  units: z.int(),
  entered: z.boolean(),
});
export type RosterEntered = z.infer<typeof rosterEntered>;

/** What the first line of a sheet may call its columns. */
export const rosterHeads: Readonly<Record<string, RosterColumn>> = Object.fromEntries(
  (Object.keys(rosterColumns) as RosterColumn[]).map((column) => [rosterColumns[column], column]),
);
