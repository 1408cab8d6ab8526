import type { AnnexFields, Fen, Paper } from '@zhengxiang/core';
import type { AnnexReturn, OfProcedure, ProjectFacts } from '@zhengxiang/procedure';
import type { ReturnedRow } from './read-table.ts';

export interface ReadFault {
  /** Cell or label, as the person finds it in the file. */
  readonly where: string;
  readonly reason: string;
}

/** What was read from a file: answers by their place in the form, rows of tables, and everything that could not be read. */
export interface ReadBack {
  readonly values: readonly { readonly path: string; readonly value: unknown; readonly written: string }[];
  /** Places of the form that are empty in the file. */
  readonly blanks: readonly { readonly path: string; readonly where: string }[];
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
  /** The form with what the case knows and no answers: whatever else stands in a file and is no answer is told. */
  readonly known?: readonly Paper[] | undefined;
  /** What the project costs as far as the case knows; amounts far from it were probably typed in the wrong unit. */
  readonly usual?: Fen | undefined;
}
