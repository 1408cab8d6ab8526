import type { LetterNumberStore, PaperStore } from '@zhengxiang/application';
import type { Tx } from '../database.ts';
import { letterNumbers } from './number-rows.ts';
import { paperRecords } from './paper-chain.ts';
import { paperDrawing, paperRegister } from './paper-rows.ts';
import { paperLog } from './paper-statement.ts';
import { scanStore } from './scan-rows.ts';

/** Everything that issued papers ask of the database. */
export const paperStore = (tx: Tx): PaperStore & LetterNumberStore => ({
  ...paperRegister(tx),
  ...paperDrawing(tx),
  ...paperRecords(tx),
  ...paperLog(tx),
  ...scanStore(tx),
  ...letterNumbers(tx),
});
