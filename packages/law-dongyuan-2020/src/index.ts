export { dongyuan2020 } from './pack.ts';
export { parameters } from './parameters.ts';
