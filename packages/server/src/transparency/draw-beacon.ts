import type { DrawBeacon } from '@zhengxiang/application';
import { bytesToHex, checkNote, keyText, parseNote, proveInclusion } from '@zhengxiang/transparency';
import { createHmac } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { checkpointAt, DRAW_ORDER, findEntry, tileReader } from '../db/transparency/log-store.ts';
import type { TransparencyLog } from './transparency-log.ts';

/**
 * What decides draws of experts: the server's number for the case, which the log is bound to by its hash before, and the signature of
 * the first witness over the state of the log that ends with the order. There is one such state, a witness signs it once, and it does
 * not know the server's number; the server knows that and cannot make the signature.
 */
export const logBeacon = (db: Database, log: TransparencyLog, secret: string): DrawBeacon => {
  const [witness] = log.witnesses;
  return {
    witness: witness === undefined ? '' : keyText(witness.key),
    nonceFor: (caseId, number) =>
      createHmac('sha256', secret)
        .update(`${caseId}/${String(number)}`)
        .digest('hex'),
    decide: async ({ caseId, number, nonce }) => {
      await log.checkpoint();
      const entry = await findEntry(db, DRAW_ORDER, `${caseId}/${String(number)}`);
      if (!entry || entry.place === null) return undefined;
      const signed = await checkpointAt(db, entry.place + 1);
      const state = signed && (await log.cosign(signed));
      const note = state && parseNote(state.note);
      if (!state || !note) return undefined;
      const said = witness && checkNote(note, witness.key);
      if (said && said.kind !== 'valid') return undefined;
      const path = await proveInclusion(tileReader(db), entry.place, state.size);
      return {
        nonce,
        cosignature: said ? bytesToHex(said.signature) : '',
        entryId: entry.id,
        salt: entry.salt,
        index: entry.place,
        path: path.map(bytesToHex),
        note: state.note,
      };
    },
  };
};
