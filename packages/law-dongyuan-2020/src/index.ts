export { dongyuan2020 } from './pack.ts';
export { parameters } from './parameters.ts';
export { compareSharing, sharingComparisonOf } from './ch5-acceptance/sharing-comparison.ts';
export type { ChangedSharing, SharedTable, SharingComparison } from './ch5-acceptance/sharing-comparison.ts';
export { performanceOf } from './ch6-oversight/performance.ts';
export { packInForce, trialPeriod } from './ch7-supplementary/trial.ts';
export * from './annexes/index.ts';
