import type { DeviceStore } from '@zhengxiang/application';
import { and, eq, lt, ne } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { account, knownDevice } from '../schema/accounts.ts';

/** Devices from which people have signed in, by the hash of their secret. */
export const deviceStore = (tx: Tx): DeviceStore => ({
  async isKnownDevice(tokenHash, login) {
    const found = await tx
      .select({ hash: knownDevice.tokenHash })
      .from(knownDevice)
      .innerJoin(account, eq(account.personId, knownDevice.personId))
      .where(and(eq(knownDevice.tokenHash, tokenHash), eq(account.login, login)));
    return found.length > 0;
  },
  async isOurDevice(tokenHash) {
    const found = await tx
      .select({ hash: knownDevice.tokenHash })
      .from(knownDevice)
      .where(eq(knownDevice.tokenHash, tokenHash))
      .limit(1);
    return found.length > 0;
  },
  async noteDevice(tokenHash, personId, now) {
    await tx
      .insert(knownDevice)
      .values({ tokenHash, personId, lastSeenAt: now })
      .onConflictDoUpdate({ target: [knownDevice.tokenHash, knownDevice.personId], set: { lastSeenAt: now } });
  },
  async forgetDevices(personId, exceptHash) {
    const others = exceptHash === undefined ? undefined : ne(knownDevice.tokenHash, exceptHash);
    await tx.delete(knownDevice).where(and(eq(knownDevice.personId, personId), others));
  },
  async sweepDevices(until) {
    const gone = await tx
      .delete(knownDevice)
      .where(lt(knownDevice.lastSeenAt, until))
      .returning({ hash: knownDevice.tokenHash });
    return gone.length;
  },
});
