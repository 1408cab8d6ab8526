import { z } from 'zod';
import { availabilityView } from './acts.ts';
import { uuid } from './common.ts';

export const provisionView = z.object({
  id: z.string(),
  cite: z.string(),
  name: z.string(),
  kind: z.enum(['power', 'guard', 'duty', 'consequence', 'notice', 'definition', 'not-executable']),
  says: z.string(),
  systemCheck: z.boolean(),
  actions: z.array(z.string()),
});

/** A law by its names, with its first and its last day. */
export const lawView = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string(),
  from: z.string(),
  to: z.string(),
  /** Issued on trial. */
  trial: z.boolean(),
});

export const regulationView = z.object({
  caseId: uuid,
  seq: z.int(),
  pack: lawView,
  /** Every law that is installed, the newest first. */
  laws: z.array(lawView),
  /** Article 31: the trial period is over and no extension is on record. */
  gap: z.boolean(),
  text: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      number: z.string(),
      title: z.string().optional(),
      text: z.string(),
      parent: z.string().nullable(),
    }),
  ),
  provisions: z.array(provisionView),
  parameters: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      cite: z.string(),
      value: z.number(),
      unit: z.string(),
      text: z.string(),
    }),
  ),
  interpretations: z.array(
    z.object({
      id: z.string(),
      cite: z.string(),
      quote: z.string(),
      question: z.string(),
      reading: z.string(),
      decidedBy: z.string(),
      decidedOn: z.string(),
      confirmed: z.boolean(),
      /** Article 30: what the bureau has said of it; `open` while it has said nothing. */
      state: z.enum(['open', 'confirmed', 'denied']),
      /** The day of the bureau's word, and its reasons. */
      on: z.string().nullable(),
      note: z.string().nullable(),
      /** The rules that refuse on account of it. */
      provisions: z.array(z.string()),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      place: z.string(),
      question: z.string(),
      askedBy: z.string(),
      askedOn: z.string(),
      answer: z.string().nullable(),
      answeredOn: z.string().nullable(),
      documentNumber: z.string().nullable(),
    }),
  ),
  extensions: z.array(
    z.object({ documentName: z.string(), documentNumber: z.string(), from: z.string(), until: z.string().nullable() }),
  ),
  policies: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      documentNumber: z.string().nullable(),
      publishedOn: z.string(),
      files: z.array(z.object({ fileId: z.string(), name: z.string() })),
    }),
  ),
  availability: z.array(availabilityView),
  /** Projects that a rule is stopping now, by cited unit. */
  stopping: z.array(z.object({ cite: z.string(), caseId: uuid, project: z.string(), text: z.string() })),
});
export type RegulationView = z.infer<typeof regulationView>;
