/** Which of `count` to-dos is next from the one at `at` (-1: none yet); it stays inside the list. */
export const neighbour = (at: number, step: 1 | -1, count: number): number =>
  at < 0 ? 0 : Math.min(Math.max(at + step, 0), count - 1);
