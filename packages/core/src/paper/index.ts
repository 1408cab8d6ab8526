export * from './model.ts';
export * from './read.ts';
/** The builders stand under one name, because `label`, `row`, `value` are everybody's words. */
export * as paper from './build.ts';
