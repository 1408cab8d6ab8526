export * from './test-county.ts';
