export * from './admin.ts';
export * from './acts.ts';
export * from './common.ts';
export * from './projects.ts';
export * from './registers.ts';
export * from './regulation.ts';
export * from './routes.ts';
export * from './session.ts';
