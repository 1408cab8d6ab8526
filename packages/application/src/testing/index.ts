export * from './test-county.ts';
export { storeContract, type OpenedStore } from './store-contract/index.ts';
