import type { Field } from '@zhengxiang/core';
import { actOf, procedure } from '@zhengxiang/procedure';
import { readBack, type ReadBack, type ReturningForm } from '../../index.ts';
import { fieldAt } from '../../readers/field-at.ts';
import { planOf } from '../../readers/slots.ts';
import { openDocx } from './docx-file.ts';
import { docxEdits } from './docx-edits.ts';
import { slotPlaces, tablePlace, type FormFile } from './form-file.ts';
import { silences } from './judge.ts';
import { unzipped, type Parts } from './package.ts';
import { sharedEdits } from './shared-edits.ts';
import type { Desk, Edit } from './wanted.ts';
import { openXlsx } from './xlsx-file.ts';
import { xlsxEdits } from './xlsx-edits.ts';

/** A filled form on the desk, to be spoilt again and again. */
export interface Given {
  readonly format: 'docx' | 'xlsx';
  readonly form: ReturningForm;
  readonly parts: Parts;
  readonly base: ReadBack;
}

export const givenOf = async (format: 'docx' | 'xlsx', form: ReturningForm, bytes: Uint8Array): Promise<Given> => ({
  format,
  form,
  parts: await unzipped(bytes),
  base: await readBack(bytes, form),
});

/** Numbers that look like chance and come again with their seed. */
const chance = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return below <= 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

export const editsFor = (format: 'docx' | 'xlsx'): ReadonlyMap<string, Edit<never>> =>
  new Map<string, Edit<never>>([
    ...Object.entries(sharedEdits),
    ...(format === 'docx' ? Object.entries(docxEdits) : Object.entries(xlsxEdits)),
  ] as readonly (readonly [string, Edit<never>])[]);

const deskOf = ({ form, base }: Given, file: FormFile, seed: number): Desk => {
  const fields = actOf(form.of ?? { procedure }, form.returns.action).fields;
  const field = (path: string): Field | undefined => fieldAt(fields, path, form.annexes);
  const table = form.returns.tables[0];
  const inner = table && field(table.path)?.fields;
  const any = chance(seed);
  return {
    file,
    slots: slotPlaces(file, planOf(form.blank, form.returns).cells).filter(
      ({ slot }) => field(slot.path) !== undefined,
    ),
    table: tablePlace(file, table),
    field,
    inRow: (key) => inner?.[key],
    annexes: form.annexes,
    base,
    any,
    pick: (from) => from[any(from.length)],
  };
};

export interface Judged {
  /** The edit found nothing in this form to be done with. */
  readonly applied: boolean;
  readonly silent: readonly string[];
  readonly back?: ReadBack;
  readonly bytes?: Uint8Array;
}

/** One edit of one kind, read back and judged. */
export const judged = async (given: Given, kind: string, seed: number): Promise<Judged> => {
  const parts = new Map(given.parts);
  const file = given.format === 'docx' ? openDocx(parts) : openXlsx(parts);
  const desk = deskOf(given, file, seed);
  const wanted = editsFor(given.format).get(kind)?.(desk as never);
  if (!wanted) return { applied: false, silent: [] };
  const bytes = file.bytes();
  const back = await readBack(bytes, given.form);
  return { applied: true, silent: silences(desk, wanted, back), back, bytes };
};
