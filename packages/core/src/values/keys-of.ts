/** The keys of a table whose keys are all in its type: a list of names that somebody wrote down, never what came in from outside. */
export const keysOf = <T extends object>(table: T): readonly (keyof T & string)[] =>
  // TypeScript widens keys to string because a value may have more of them than its type; tables of names have not.
  Object.keys(table) as (keyof T & string)[];
