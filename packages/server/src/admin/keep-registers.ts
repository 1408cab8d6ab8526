import { createAdministration, type Administration } from '@zhengxiang/application';
import type { LawNames } from '@zhengxiang/application/contract';
import { randomUUID } from 'node:crypto';
import { initialPassword, putAccount } from '../auth/accounts.ts';
import { forgetName } from '../auth/sign-in-guard.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { administrationStore } from '../db/registers/administration-store.ts';

/** The application's administration on the database, with this server's passwords. */
export const keepRegisters = (db: Database, clock: Clock, names: Pick<LawNames, 'roles'>): Administration =>
  createAdministration({
    names,
    unit: {
      transaction: (work) =>
        db.transaction((tx) =>
          work(
            administrationStore(tx, {
              putPassword: (at, given) => putAccount(at, { ...given, mustChange: true }),
              forgive: forgetName,
            }),
          ),
        ),
    },
    now: () => clock.now(),
    newId: randomUUID,
    initialPassword,
  });
