import { openMemory } from './memory.ts';
import { storeContract } from '../testing/store-contract/index.ts';
import { demoWorld, freshId } from '../testing/test-county.ts';

storeContract('内存', () => Promise.resolve(openMemory(demoWorld, freshId)));
