import { createContext } from 'react';

/** The id of the law that the page speaks of: its citations open there. Without one, the law of the day. */
export const PageLaw = createContext<string | undefined>(undefined);
