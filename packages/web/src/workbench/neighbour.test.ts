import { describe, expect, it } from 'vitest';
import { neighbour } from './neighbour.ts';

describe('J and K walk through the to-dos', () => {
  it.each([
    ['J begins at the first', -1, 1, 3, 0],
    ['K begins at the first too', -1, -1, 3, 0],
    ['J goes down', 0, 1, 3, 1],
    ['K goes up', 2, -1, 3, 1],
    ['J stays at the last', 2, 1, 3, 2],
    ['K stays at the first', 0, -1, 3, 0],
  ] as const)('%s', (_name, at, step, count, expected) => {
    expect(neighbour(at, step, count)).toBe(expected);
  });
});
