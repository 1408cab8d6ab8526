/** Papers and forms as models, and what is read back of a form: pure, without a writer, an opened file or a process. */
export { costFormPaper, costFormReturn, costFormTitle } from './forms/cost-form.ts';
export * from './outputs/index.ts';
export { type ReadBack, type ReadFault, type ReturningForm } from './readers/returning-form.ts';
export { decisiveAsPrinted } from './writers/prepare.ts';
export { charactersInWords, undrawn } from './writers/unprintable.ts';
