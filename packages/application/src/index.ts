export { regulationCaseId } from './acts/opening.ts';
export * from './acts/perform-action.ts';
export * from './case-state.ts';
export * from './create-application.ts';
export * from './drafts.ts';
export * from './outcome.ts';
export * from './ports.ts';
export * from './viewers.ts';
