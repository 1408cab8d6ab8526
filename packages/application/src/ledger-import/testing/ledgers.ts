import { plainDate } from '@zhengxiang/core';
import type { LedgerChoices, LedgerField, LedgerPreview, OrganisationView } from '../../contract/index.ts';
import { checkFile, type LedgerWorld } from '../check-file.ts';
import type { RawFile, RawSheet } from '../sheet.ts';

/** Ledgers that tests invent, read as the product reads an uploaded one. */

type Rows = readonly (readonly string[])[];

const unit = (n: number, name: string): OrganisationView => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name: `东源县${name}`,
  shortName: name,
  role: 'unit',
  uscc: null,
  competentDepartment: null,
  active: true,
});
const units = ['民政局', '司法局', '教育局', '水务局', '财政局'].map((name, index) => unit(index + 1, name));

export const sheetOf = (rows: Rows, name = '台账'): RawSheet => ({ name, rows });
export const fileOf = (...sheets: readonly (RawSheet | Rows)[]): RawFile => ({
  id: '00000000-0000-4000-8000-000000000099',
  name: '台账.xlsx',
  sha256: '0'.repeat(64),
  sheets: sheets.map((sheet) => ('rows' in sheet ? sheet : sheetOf(sheet))),
});

const isFile = (given: RawFile | RawSheet | Rows): given is RawFile => 'sheets' in given;

/** What the preview of these rows, this sheet or this file says. Throws where the file is refused as a whole. */
export const look = async (
  given: RawFile | RawSheet | Rows,
  choices: Partial<LedgerChoices> = {},
  world: Partial<Pick<LedgerWorld, 'usual' | 'threshold'>> = {},
): Promise<LedgerPreview> => {
  const file = isFile(given) ? given : fileOf(given);
  const checked = await checkFile(
    file,
    { fileId: file.id, ...choices },
    {
      units,
      known: () => Promise.resolve(new Map()),
      governed: () => Promise.resolve([]),
      today: plainDate('2026-06-01'),
      ...world,
    },
  );
  if ('kind' in checked) throw new Error(checked.message);
  return { ...checked, rows: checked.rows.map(({ key: _key, ...row }) => row) };
};

export const issuesAt = (preview: LedgerPreview, row: number): string =>
  (preview.rows.find((one) => one.row === row)?.issues ?? []).map(({ level, text }) => `${level}:${text}`).join('|');

export const amountsOf = (preview: LedgerPreview, field: LedgerField): LedgerPreview['amounts'] =>
  preview.amounts.filter((one) => one.field === field);
