export { dongyuan2020 } from './pack.ts';
export { parameters } from './parameters.ts';
export { inForce } from './ch4-implementation/change-origin.ts';
export { performanceOf } from './ch6-oversight/performance.ts';
export { packInForce, trialPeriod } from './ch7-supplementary/trial.ts';
export * from './annexes/index.ts';
