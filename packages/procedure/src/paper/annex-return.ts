import type { AnnexValues, Fen, MoneyUnit } from '@zhengxiang/core';
import type { ActionId } from '../acts/index.ts';
import type { ProjectFacts } from '../facts/index.ts';
import type { AnnexSource } from './annex-source.ts';

/** How a paper that was filled in outside finds its way back into the form of an act. */
export interface AnnexReturn {
  /** The act whose form takes the answers. */
  readonly action: ActionId;
  /** The answers of that form as the layout takes them, complete or not. */
  readonly draft: (answers: AnnexValues) => NonNullable<AnnexSource['draft']>;
  /** Place in the form of a field of the paper: `application.name` is `name`. Undefined for what the case itself knows. */
  readonly place: (field: string) => string | undefined;
  /** Answers that stand for themselves on the paper, where the case knows which there can be: the party of each contract. */
  readonly alsoKnown?: (facts: ProjectFacts) => readonly AnnexValues[];
  /** Fields that stand as running text under a heading, with the words that ask for them. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly tables: readonly ReturnedTable[];
}

/** A table of a paper whose rows become rows of the form. */
export interface ReturnedTable {
  /** Its place in the form: `lines`, `annex5.goals`. */
  readonly path: string;
  readonly columns: readonly ReturnedColumn[];
  /** The column that tells two rows apart where the row itself is not known any more. */
  readonly key: string;
  /** A row that begins with this word ends the table. */
  readonly end?: string;
  /** What the case holds for cells of a row, in 分, by field: an amount ten thousand times off is in another unit. */
  readonly references?: (
    words: Readonly<Record<string, string>>,
    facts: ProjectFacts | undefined,
  ) => Readonly<Record<string, Fen>>;
  /** What the words of a row answer; as they stand when left out. */
  readonly answers?: (words: Readonly<Record<string, string>>) => RowAnswers;
}

/** The answers in a row of a returned table: words by field, not yet values, and what the row leaves open. */
export interface RowAnswers {
  readonly words: Readonly<Record<string, string>>;
  /** Cells of which nothing is taken, by the field of their column, with the Chinese reason. */
  readonly doubts?: Readonly<Record<string, string>>;
  /** What the paper does not say and a person has to: the same reason in many rows is told once. */
  readonly unsaid?: Readonly<Record<string, string>>;
}

export interface ReturnedColumn {
  /** As printed over the column. */
  readonly caption: string;
  /** Field of the row; a column without one is only looked at. */
  readonly key?: string;
  /** Of a column of amounts, as the form prints it or means it; what the returned copy says comes first. */
  readonly unit?: MoneyUnit;
  /** An empty cell means what stands above it. */
  readonly downwards?: boolean;
}
