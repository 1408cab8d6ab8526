import { z } from 'zod';
import { actorRef, day, finding, organ, post, uuid } from './common.ts';

/** One door for every act. A repeated `commandId` gives the first answer again. */
export const actRequest = z.object({
  commandId: uuid,
  action: z.string(),
  /** A new uuid opens a case (initiation.prepare, annualList.report). */
  caseId: uuid,
  /** How many events the sender has seen: 0 for a new case. */
  expectedSeq: z.int().min(0),
  input: z.unknown(),
  /** The draft that this act makes final; it is deleted with the act. */
  draftId: uuid.optional(),
});
export type ActRequest = z.infer<typeof actRequest>;

export const actAccepted = z.object({
  caseId: uuid,
  seq: z.int(),
  event: z.string(),
  /** In-principle rules that a waiver lifted. */
  waived: z.array(finding),
  repeated: z.boolean(),
});
export type ActAccepted = z.infer<typeof actAccepted>;

/** The panel 现在可以做什么: one act as this person sees it. */
export const availabilityView = z.object({
  action: z.string(),
  title: z.string(),
  says: z.string(),
  stage: z.string(),
  urgency: z.enum(['task', 'option']),
  /** It closes the case before its work is done. */
  ends: z.boolean().optional(),
  state: z.enum(['open', 'waiting', 'blocked', 'past']),
  mine: z.boolean(),
  /** 等谁: 县财政局经办岗 … with the concrete organisation where the case names one. */
  holders: z.array(z.object({ organ, name: z.string(), posts: z.array(post) })),
  /** Since when the act has been expected of whoever holds it; absent where nobody is expected to act now. */
  since: day.optional(),
  /** Whom in particular the act waits for: the desk, or those people who have not done it yet. */
  awaits: z.string().optional(),
  /** The act is a to-do with so many things to be settled first. */
  obstacles: z.int().optional(),
  /** Where it is worked on, when it has a room of its own. */
  room: z.enum(['intake', 'review-room']).optional(),
  /** Why nobody can do it as things are: an empty desk, an account that is switched off. */
  unheld: z.string().optional(),
  powers: z.array(z.object({ provision: z.string(), citeText: z.string() })),
  findings: z.array(finding),
  notices: z.array(z.object({ cite: z.string(), citeText: z.string(), text: z.string() })),
});
export type AvailabilityView = z.infer<typeof availabilityView>;

export const historyEntry = z.object({
  seq: z.int(),
  type: z.string(),
  action: z.string(),
  title: z.string(),
  actor: actorRef,
  actingAs: organ,
  actingAsName: z.string(),
  happenedOn: day,
  recordedAt: z.string(),
  body: z.unknown(),
  hash: z.string(),
  power: z.string().optional(),
  waived: z.array(z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const draftView = z.object({
  id: uuid,
  caseId: uuid,
  action: z.string(),
  title: z.string(),
  data: z.unknown(),
  version: z.int(),
  updatedAt: z.string(),
  /** The law that the act would be judged by today. */
  law: z.string(),
});
export type DraftView = z.infer<typeof draftView>;
/** `version` is the one last read; a newer stored one is a conflict, and nothing is overwritten. */
export const draftSave = z.object({ caseId: uuid, action: z.string(), data: z.unknown(), version: z.int().min(0) });

export const storedFile = z.object({
  id: uuid,
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  mediaType: z.string(),
  uploadedAt: z.string(),
});
export type StoredFileView = z.infer<typeof storedFile>;
