import type { AnnexFields, Field } from '@zhengxiang/core';
import type { ReadBack } from '../../index.ts';
import type { FormFile, SlotPlace, TablePlace } from './form-file.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What a person reads in the file after an edit. */
export interface Wanted {
  /** By place in the form: what may be read, each of them a true reading; none where nothing can be certain. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** The rows of the table as they are now; a cell of several readings is an {@link AnyOf}. */
  readonly rows?: (rows: readonly Row[]) => readonly Row[];
  /** Words of the file that nothing was made of: each has to be told. */
  readonly told?: readonly string[];
  /** An answer that was taken away, by its place: told as empty, or as a fault. */
  readonly emptied?: readonly string[];
}

/** Readings of a cell of which each is true; none: it has to be told. */
export class AnyOf {
  readonly readings: readonly unknown[];
  constructor(readings: readonly unknown[]) {
    this.readings = readings;
  }
}

/** The hands and eyes of a clerk on one file. */
export interface Desk<File extends FormFile = FormFile> {
  readonly file: File;
  readonly slots: readonly SlotPlace[];
  readonly table: TablePlace | undefined;
  readonly field: (path: string) => Field | undefined;
  readonly inRow: (key: string) => Field | undefined;
  readonly annexes: AnnexFields;
  readonly base: ReadBack;
  /** A whole number below this one. */
  readonly any: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}

/** An edit; undefined where the form has nothing to do it with. */
export type Edit<File extends FormFile = FormFile> = (desk: Desk<File>) => Wanted | undefined;
