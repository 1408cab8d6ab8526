import { desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { account, passwordHistory } from '../schema/accounts.ts';

export type AccountRow = typeof account.$inferSelect;

/** The account with this login. */
export const findAccount = async (db: Database | Tx, login: string): Promise<AccountRow | undefined> =>
  (await db.select().from(account).where(eq(account.login, login)))[0];

/** The account of a person, kept from others until the transaction ends. */
export const lockAccount = async (tx: Tx, personId: string): Promise<AccountRow | undefined> =>
  (await tx.select().from(account).where(eq(account.personId, personId)).for('update'))[0];

/** Hashes of the newest earlier passwords, at most so many. */
export const earlierPasswords = async (tx: Tx, personId: string, most: number): Promise<string[]> => {
  const rows = await tx
    .select()
    .from(passwordHistory)
    .where(eq(passwordHistory.personId, personId))
    .orderBy(desc(passwordHistory.changedAt))
    .limit(most);
  return rows.map((row) => row.passwordHash);
};

/** Makes or replaces the account of a person. */
export const putAccountRow = async (
  tx: Tx,
  { personId, ...values }: Omit<AccountRow, 'active'> & { readonly active?: boolean },
): Promise<void> => {
  await tx
    .insert(account)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: account.personId, set: values });
};

/** A new password takes the place of the one before, which is remembered. */
export const replacePassword = async (
  tx: Tx,
  { personId, changedAt, passwordHash }: AccountRow,
  next: { readonly passwordHash: string; readonly now: Date },
): Promise<void> => {
  await tx.insert(passwordHistory).values({ personId, changedAt, passwordHash });
  await tx
    .update(account)
    .set({ passwordHash: next.passwordHash, mustChange: false, changedAt: next.now })
    .where(eq(account.personId, personId));
};
