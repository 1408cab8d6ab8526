import { createContext, useContext } from 'react';

/** An answer of somebody's own that stayed when another thing was picked. */
export interface KeptAnswer {
  /** The label of what was picked. */
  readonly picked: string;
  /** What would be filled in for what is picked now; undefined where nothing is known of it. */
  readonly instead: unknown;
}

export interface Kept {
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  /** The answer is meant as it stands. */
  readonly keep: (path: string) => void;
  /** What is filled in for the new pick is meant. */
  readonly take: (path: string) => void;
}

/** Answers about which the form asks whether they are still meant. */
export const KeptAnswers = createContext<Kept>({ answers: new Map(), keep: () => undefined, take: () => undefined });
export const useKeptAnswers = (): Kept => useContext(KeptAnswers);
