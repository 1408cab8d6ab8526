import type { AccountStore } from '@zhengxiang/application';
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { account, passwordHistory } from '../schema/accounts.ts';

/** Accounts with the hashes of their passwords. */
export const accountStore = (tx: Tx): AccountStore => ({
  findAccount: async (login) => (await tx.select().from(account).where(eq(account.login, login)))[0],
  lockAccount: async (personId) =>
    (await tx.select().from(account).where(eq(account.personId, personId)).for('update'))[0],
  async earlierPasswords(personId, most) {
    const rows = await tx
      .select()
      .from(passwordHistory)
      .where(eq(passwordHistory.personId, personId))
      .orderBy(desc(passwordHistory.changedAt))
      .limit(most);
    return rows.map((row) => row.passwordHash);
  },
  async putAccount({ personId, ...values }) {
    await tx
      .insert(account)
      .values({ personId, ...values })
      .onConflictDoUpdate({ target: account.personId, set: values });
  },
  async replacePassword({ personId, changedAt, passwordHash }, next) {
    await tx.insert(passwordHistory).values({ personId, changedAt, passwordHash });
    await tx
      .update(account)
      .set({ passwordHash: next.passwordHash, mustChange: false, changedAt: next.now })
      .where(eq(account.personId, personId));
  },
});
