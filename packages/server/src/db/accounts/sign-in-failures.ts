import { and, eq, gt, like, lt, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { holdPlace } from '../locks.ts';
import { signInFailure } from '../schema/accounts.ts';

/** Failures in a row under one name at one place, the last of them when. */
export interface Failures {
  readonly failures: number;
  readonly lastAt: Date;
}

/** Wrong passwords, counted by name (as a hash) and place. */
export const signInFailures = (tx: Tx) => ({
  /** Other tries from the same place wait until the transaction ends. */
  hold: (place: string): Promise<void> => holdPlace(tx, place),
  async find(nameHash: string, place: string): Promise<Failures | undefined> {
    const [row] = await tx
      .select({ failures: signInFailure.failures, lastAt: signInFailure.lastAt })
      .from(signInFailure)
      .where(and(eq(signInFailure.nameHash, nameHash), eq(signInFailure.place, place)));
    return row;
  },
  async put(nameHash: string, place: string, { failures, lastAt }: Failures): Promise<void> {
    const values = { nameHash, place, failures, lastAt };
    await tx
      .insert(signInFailure)
      .values(values)
      .onConflictDoUpdate({ target: [signInFailure.nameHash, signInFailure.place], set: values });
  },
  /** Under all names at one place since then, the oldest first. */
  at: (place: string, since: Date): Promise<Failures[]> =>
    tx
      .select({ failures: signInFailure.failures, lastAt: signInFailure.lastAt })
      .from(signInFailure)
      .where(and(eq(signInFailure.place, place), gt(signInFailure.lastAt, since)))
      .orderBy(signInFailure.lastAt),
  /** Under one name since then: from how many addresses, how many. */
  async under(nameHash: string, since: Date): Promise<{ readonly places: number; readonly failures: number }> {
    const [row] = await tx
      .select({
        places: sql<number>`count(*)::int`,
        failures: sql<number>`coalesce(sum(${signInFailure.failures}), 0)::int`,
      })
      .from(signInFailure)
      .where(
        and(
          eq(signInFailure.nameHash, nameHash),
          like(signInFailure.place, 'address:%'),
          gt(signInFailure.lastAt, since),
        ),
      );
    return row ?? { places: 0, failures: 0 };
  },
  /** At one place, or everywhere. */
  async forget(nameHash: string, place?: string): Promise<void> {
    const here = place === undefined ? undefined : eq(signInFailure.place, place);
    await tx.delete(signInFailure).where(and(eq(signInFailure.nameHash, nameHash), here));
  },
  async sweep(until: Date): Promise<void> {
    await tx.delete(signInFailure).where(lt(signInFailure.lastAt, until));
  },
});
