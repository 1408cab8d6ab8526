import { become } from './become.ts';

// A module of its own: what an importing module says would run after everything that it imports.
become();
