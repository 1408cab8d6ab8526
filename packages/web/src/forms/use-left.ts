import { useCallback, useState, type FocusEvent } from 'react';
import { answerAt } from './paper/answers-at.ts';

type Answers = Readonly<Record<string, unknown>>;

interface Left {
  /** Paths of the fields that somebody has been at and left. */
  readonly left: ReadonlySet<string>;
  readonly leave: (event: FocusEvent) => void;
}

/** A wrong answer is told at its field as soon as the cursor leaves it; an empty field only when somebody submits. */
export const useLeft = (): Left => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = useCallback((event: FocusEvent): void => {
    const path = event.target.closest<HTMLElement>('[data-field]')?.dataset['field'];
    if (path !== undefined) setLeft((before) => (before.has(path) ? before : new Set([...before, path])));
  }, []);
  return { left, leave };
};

export const isGiven = (values: Answers, path: string): boolean => {
  const answer = answerAt(values, path);
  return answer !== undefined && answer !== null && answer !== '';
};
