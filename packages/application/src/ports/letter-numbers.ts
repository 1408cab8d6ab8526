import type { IssuedPaper } from './papers.ts';

/**
 * What an organ has said of the numbers of a series: a range that its own register uses, numbers that nothing was issued under and why,
 * and from when on each number is entered by hand, or taken by itself again. Evidence: only ever added.
 */
export interface NumberNote {
  readonly id: string;
  readonly series: string;
  readonly year: number;
  readonly kind: 'reserved' | 'unused' | 'by-hand' | 'automatic';
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** A letter that bears a number. */
export type NumberedLetter = Pick<IssuedPaper, 'id' | 'caseId' | 'title' | 'place' | 'issuedOn' | 'organName'>;

/** Numbers of a series in a year, the ends included. */
export interface NumberRange {
  readonly series: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** 发文字号: which are given, kept back, unused, waited for. */
export interface LetterNumberStore {
  /** The notes that reach over a range. */
  notesOver(range: NumberRange): Promise<readonly NumberNote[]>;
  /** Letters with a number of the range, in order. */
  lettersIn(range: NumberRange): Promise<readonly NumberedLetter[]>;
  /** Letters of a series that wait for their number, the oldest first. */
  waitingForNumber(series: string): Promise<readonly IssuedPaper[]>;
  /** Whether the numbers of a series are entered by hand: as it was said last. */
  isNumberedByHand(series: string): Promise<boolean>;
  addNumberNote(note: NumberNote): Promise<void>;
  /** The last number that was taken by itself; 0 before the first. */
  lastLetterNumber(series: string, year: number): Promise<number>;
  /** The same, and nobody else takes a number of the series and year until the transaction ends. */
  holdLetterNumber(series: string, year: number): Promise<number>;
  putLetterNumber(series: string, year: number, last: number): Promise<void>;
  /** A letter that waits gets its number and is drawn; false where it waits no more. */
  takeLetterNumber(
    id: string,
    number: { readonly series: string; readonly year: number; readonly place: number },
  ): Promise<boolean>;
}
