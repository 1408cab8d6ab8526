import { storeContract } from '@zhengxiang/application/testing';
import { openTestDatabase } from '../../testing/database.ts';
import { openContractStore } from '../../testing/contract-store.ts';

storeContract('PostgreSQL', async () => openContractStore(await openTestDatabase()));
