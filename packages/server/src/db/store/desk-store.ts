import type { DeskStore } from '@zhengxiang/application';
import { actorAt, desksOf } from '../accounts/signed-in.ts';
import type { Tx } from '../database.ts';

/** Who may act from where. */
export const deskStore = (tx: Tx): DeskStore => ({
  desksOf: (personId) => desksOf(tx, personId),
  actorAt: (at) => actorAt(tx, at),
});
