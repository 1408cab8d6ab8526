import { createContext, useContext } from 'react';
import type { FormWorld } from './types.ts';

export const World = createContext<FormWorld>({
  facts: undefined,
  caseId: '',
  annexes: {},
  issues: new Map(),
  values: {},
});
export const useWorld = (): FormWorld => useContext(World);
