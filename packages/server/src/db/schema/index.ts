export * from './accounts.ts';
export * from './drafts.ts';
export * from './files.ts';
export * from './ledger.ts';
export * from './notices.ts';
export * from './personal-data.ts';
export * from './projects.ts';
export * from './registers.ts';
