import { createContext, useContext } from 'react';
import type { FormWorld } from './types.ts';

export const World = createContext<FormWorld>({
  facts: undefined,
  caseId: '',
  annexes: {},
});
export const useWorld = (): FormWorld => useContext(World);

/** Everything typed in the form so far. Apart from the world, because it changes with every key. */
export const Typed = createContext<Readonly<Record<string, unknown>>>({});
export const useTyped = (): Readonly<Record<string, unknown>> => useContext(Typed);
