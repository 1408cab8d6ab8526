import type { Me } from '@zhengxiang/application/contract';
import { createContext, useContext } from 'react';

/** Who is signed in; the shell knows. */
export const Session = createContext<Me | undefined>(undefined);

/** The signed-in person; only below the shell. */
export const useMe = (): Me => {
  const me = useContext(Session);
  if (!me) throw new Error('no session above');
  return me;
};

/** Desks that keep the system and have no cases. */
export const administrators: readonly string[] = ['administrator', 'security-administrator', 'audit-administrator'];
