/** Compares as a database does that knows no language: by code unit; null last. */
export const compare = <T extends string | number>(a: T | null, b: T | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};

/** A sort by one reading of a row after another; `descending` turns one of them round. */
export const by =
  <R>(...readings: readonly ((row: R) => string | number | null)[]) =>
  (a: R, b: R): number => {
    for (const reading of readings) {
      const order = compare(reading(a), reading(b));
      if (order !== 0) return order;
    }
    return 0;
  };

export const descending =
  <R>(sort: (a: R, b: R) => number) =>
  (a: R, b: R): number =>
    sort(b, a);

/** One sort after another, the first that tells two rows apart decides. */
export const first =
  <R>(...sorts: readonly ((a: R, b: R) => number)[]) =>
  (a: R, b: R): number => {
    for (const sort of sorts) {
      const order = sort(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

/** Whether somebody with these keys sees what these viewers may see. */
export const overlaps = (viewers: readonly string[], keys: readonly string[]): boolean =>
  keys.some((key) => viewers.includes(key));

/** An empty choice is none. */
export const among = <T>(chosen: readonly T[] | undefined, value: T | null): boolean =>
  chosen === undefined || chosen.length === 0 || (value !== null && chosen.includes(value));

/** What a database gives back of a JSON value: a copy that nobody else holds. */
export const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
