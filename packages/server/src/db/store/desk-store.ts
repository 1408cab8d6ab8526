import type { DeskStore } from '@zhengxiang/application';
import { actorAt, desksOf, whyShut } from '../accounts/signed-in.ts';
import type { Tx } from '../database.ts';

/** Who may act from where. */
export const deskStore = (tx: Tx): DeskStore => ({
  desksOf: (personId, today) => desksOf(tx, personId, today),
  whyShut: (personId) => whyShut(tx, personId),
  actorAt: (at, today) => actorAt(tx, at, today),
});
