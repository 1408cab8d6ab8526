import type { FailureStore } from '@zhengxiang/application';
import { and, eq, gt, like, lt, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { holdPlace } from '../locks.ts';
import { signInFailure } from '../schema/accounts.ts';

/** Wrong passwords, counted by name (as a hash) and place. */
export const failureStore = (tx: Tx): FailureStore => ({
  holdPlace: (place) => holdPlace(tx, place),
  async findFailures(nameHash, place) {
    const [row] = await tx
      .select({ failures: signInFailure.failures, lastAt: signInFailure.lastAt })
      .from(signInFailure)
      .where(and(eq(signInFailure.nameHash, nameHash), eq(signInFailure.place, place)));
    return row;
  },
  async putFailures(nameHash, place, { failures, lastAt }) {
    const values = { nameHash, place, failures, lastAt };
    await tx
      .insert(signInFailure)
      .values(values)
      .onConflictDoUpdate({ target: [signInFailure.nameHash, signInFailure.place], set: values });
  },
  failuresAt: (place, since) =>
    tx
      .select({ failures: signInFailure.failures, lastAt: signInFailure.lastAt })
      .from(signInFailure)
      .where(and(eq(signInFailure.place, place), gt(signInFailure.lastAt, since)))
      .orderBy(signInFailure.lastAt),
  async failuresUnder(nameHash, since) {
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
  async forgetFailures(nameHash, place) {
    const here = place === undefined ? undefined : eq(signInFailure.place, place);
    await tx.delete(signInFailure).where(and(eq(signInFailure.nameHash, nameHash), here));
  },
  async sweepFailures(until) {
    const gone = await tx
      .delete(signInFailure)
      .where(lt(signInFailure.lastAt, until))
      .returning({ place: signInFailure.place });
    return gone.length;
  },
});
