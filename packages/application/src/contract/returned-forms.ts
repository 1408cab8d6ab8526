import { z } from 'zod';
import { uuid } from './common.ts';

/** A copy of a form with what has been answered so far, to be filled in with Word or Excel. */
export const formCopyRequest = z.object({
  /** The case that the form belongs to; what it knows is printed, too. */
  caseId: uuid,
  format: z.enum(['docx', 'xlsx']),
  values: z.record(z.string(), z.unknown()),
});
export type FormCopyRequest = z.infer<typeof formCopyRequest>;

/** What was read from a filled-in file. Nothing is stored: the person decides what is taken over. */
export const returnedForm = z.object({
  formId: z.string(),
  title: z.string(),
  action: z.string(),
  /** `written`: the words of the file that the answer was made of. */
  values: z.array(z.object({ path: z.string(), value: z.unknown(), written: z.string() })),
  /** Places that are empty in the file; what the page holds there stays. */
  blanks: z.array(z.object({ path: z.string(), where: z.string() })),
  tables: z.array(
    z.object({
      path: z.string(),
      /** The field that tells rows apart where the file lost their ids. */
      key: z.string(),
      rows: z.array(
        z.object({
          id: z.string().optional(),
          values: z.record(z.string(), z.unknown()),
          written: z.record(z.string(), z.string()),
          /** Fields whose cell is empty. */
          blanks: z.array(z.string()),
        }),
      ),
    }),
  ),
  faults: z.array(z.object({ where: z.string(), reason: z.string() })),
});
export type ReturnedForm = z.infer<typeof returnedForm>;
