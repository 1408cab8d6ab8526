import { sortKeyOf } from '@zhengxiang/application';
import type { OpenedStore } from '@zhengxiang/application/testing';
import { eq } from 'drizzle-orm';
import { desk, person } from '../db/schema/registers.ts';
import { putSetting } from '../db/settings/settings.ts';
import { installTestCounty } from './install-county.ts';
import type { openTestDatabase } from './database.ts';
import { countyStoreOn } from './test-county.ts';

type Database = Awaited<ReturnType<typeof openTestDatabase>>;

/** A database with the demo county's registers, as the contract of stores asks for it. */
export const openContractStore = async ({
  db,
  close,
}: Database): Promise<OpenedStore & { readonly close: () => Promise<void> }> => {
  await installTestCounty(db, new Date('2020-08-01T01:00:00Z'));
  return {
    ...countyStoreOn(db),
    close,
    putPerson: ({ posts, active = true, ...given }) =>
      db.transaction(async (tx) => {
        const values = { ...given, active, sortKey: sortKeyOf(given.name) };
        await tx.insert(person).values(values).onConflictDoUpdate({ target: person.id, set: values });
        await tx.delete(desk).where(eq(desk.personId, given.id));
        const { id: personId, organisationId } = given;
        if (posts.length > 0) await tx.insert(desk).values(posts.map((post) => ({ personId, organisationId, post })));
      }),
    putSetting: (key, value) => db.transaction((tx) => putSetting(tx, key, value, new Date('2020-08-01T01:00:00Z'))),
  };
};
