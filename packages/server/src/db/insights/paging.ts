import type { SQL } from 'drizzle-orm';

/** An empty choice is none: it must not become a condition that nothing meets. */
export const chosen = <T>(
  values: readonly T[] | undefined,
  condition: (values: T[]) => SQL | undefined,
): SQL | undefined => (values && values.length > 0 ? condition([...values]) : undefined);

/** Each word of a search as a pattern that stands for itself. */
export const likeText = (search: string | undefined): readonly string[] =>
  (search ?? '')
    .normalize('NFKC')
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`);
