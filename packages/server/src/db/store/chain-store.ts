import type { ChainStore } from '@zhengxiang/application';
import type { Tx } from '../database.ts';
import { paperChain } from '../ledger/chain-kinds.ts';
import { readChain } from '../ledger/read-chain.ts';
import { findPaperChain } from '../papers/paper-chain.ts';

/** Chains as they are stored, to take away. */
export const chainStore = (tx: Tx): ChainStore => ({
  chainOf: (caseId, until) => readChain(tx, { id: caseId, kind: 'project', until }),
  paperChainOf: async (caseId) => readChain(tx, { id: await findPaperChain(tx, caseId), kind: paperChain }),
});
