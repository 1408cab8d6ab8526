import {
  bad,
  checkAnswer,
  fenFrom,
  plausibleUnitMistake,
  readWords,
  writtenUnit,
  type Checked,
  type Fen,
  type Field,
} from '@zhengxiang/core';
import type { FoundWords } from './find-words.ts';
import type { UnitInForce } from './stated-units.ts';

/** What an answer is held against: the unit printed on the paper, and what the project costs. */
export interface Held {
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
export const answerOf = (words: string, field: Field, held: Held): Checked<unknown> => {
  if (field.type === 'money' && words.trim() !== '' && 'conflict' in held.unit && writtenUnit(words) === undefined)
    return bad(held.unit.conflict);
  const read = readWords(words, field, 'unit' in held.unit ? held.unit.unit : '万元');
  if (!read.ok || read.value === undefined) return read;
  const doubt = field.type === 'money' ? doubtOf(read.value as Fen, held) : undefined;
  return doubt === undefined ? checkAnswer(field, read.value) : bad(doubt);
};

/** The case's own figure; else the total that the file itself states, unless that one is doubtful. */
export const usualOf = (words: readonly FoundWords[], usual: Fen | undefined): Fen | undefined => {
  if (usual !== undefined) return usual;
  const total = words.find(({ slot }) => slot.path === 'totalInvestment');
  const read = total && 'unit' in total.unit ? fenFrom(total.text, total.unit.unit) : undefined;
  return read?.ok === true && read.value > 0 && plausibleUnitMistake(read.value) === undefined ? read.value : undefined;
};
