import { afterAll, beforeAll, describe } from 'vitest';
import { accountContract } from './accounts.ts';
import { aroundContract } from './around.ts';
import { backgroundContract } from './background.ts';
import { delegationContract } from './delegations.ts';
import { inboxContract } from './inbox.ts';
import { jobContract } from './jobs.ts';
import { ledgerContract } from './ledger.ts';
import { legacyContract } from './legacy.ts';
import { listTotalsContract } from './list-totals.ts';
import { listContract } from './lists.ts';
import { numberContract } from './letter-numbers.ts';
import type { Opened, OpenedStore } from './opened.ts';
import { organisationContract } from './organisations.ts';
import { paperRecordContract } from './paper-records.ts';
import { paperContract } from './papers.ts';
import { todoContract } from './todos.ts';

export type { OpenedStore } from './opened.ts';

/**
 * What every store of the application has to do, whatever it is made of. `open` answers an empty store with the demo county's
 * registers, and how to close it; it is opened once for the suite.
 */
export const storeContract = (
  name: string,
  open: () => Promise<OpenedStore & { readonly close?: () => Promise<void> }>,
): void => {
  describe(`存储的约定：${name}`, () => {
    let at: Awaited<ReturnType<typeof open>> | undefined;
    beforeAll(async () => {
      at = await open();
    });
    afterAll(() => at?.close?.());
    const opened: Opened = () => {
      if (!at) throw new Error('the store is open only inside hooks and tests');
      return at;
    };
    ledgerContract(opened);
    todoContract(opened);
    inboxContract(opened);
    aroundContract(opened);
    listContract(opened);
    listTotalsContract(opened);
    legacyContract(opened);
    jobContract(opened);
    accountContract(opened);
    delegationContract(opened);
    organisationContract(opened);
    backgroundContract(opened);
    paperContract(opened);
    numberContract(opened);
    paperRecordContract(opened);
  });
};
