import { hash } from '@node-rs/argon2';
import type { Database } from '../db/database.ts';
import { installCounty } from '../seed/demo.ts';

/** The demo county with password hashes that cost next to nothing: its people sign in a thousand times in the tests. */
export const installTestCounty = (db: Database, now: Date): Promise<void> =>
  installCounty(db, now, { hash: (password) => hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 }) });
