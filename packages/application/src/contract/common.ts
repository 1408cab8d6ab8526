import { postNames, type Organ, type OrganisationRole, type Post, type Stage } from '@zhengxiang/procedure';
import { z } from 'zod';

/** In lower case, as the database gives it back. */
export const uuid = z.uuid({ error: '编号格式不对' }).toLowerCase();
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
/** A question that may be put several times in an address: one answer is a list of one. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(item).optional());
/** 分 */
export const fenValue = z.number().int();

/**
 * A word of the procedure. Which there are is for the laws that are installed to say: they may have organs and stages of their own.
 * What is sent here is looked up there, and one that does not exist is refused or finds nothing.
 */
const word = <T extends string>(error: string): z.ZodType<T, T> =>
  z.string().regex(/^[a-z][a-z0-9-]{0,59}$/u, { error }) as z.ZodType<string, string> as z.ZodType<T, T>;

export const organ = word<Organ>('没有这个机关');
export const post = z.enum(Object.keys(postNames) as [Post, ...Post[]]);
export const organisationRole = word<OrganisationRole>('没有这种性质的单位');
export const stage = word<Stage>('没有这个阶段');
export const track = z.enum(['full', 'filing']);

/** One rule's answer, ready for people: citation, reason, way out. */
export const finding = z.object({
  provision: z.string(),
  cite: z.string(),
  /** 第十一条, or 系统校验 for a check that the text does not state. */
  citeText: z.string(),
  kind: z.enum(['unmet', 'unknown', 'discretion']),
  code: z.string(),
  text: z.string(),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
  remedy: z.object({ text: z.string(), action: z.string().optional(), target: z.string().optional() }).optional(),
  waivableBy: organ.optional(),
  waiverSubject: z.string().optional(),
  waivedBy: z.string().optional(),
  /** Article 30: the readings of the text that the answer rests on, with what the bureau has said of each. */
  readings: z
    .array(z.object({ id: z.string(), state: z.enum(['open', 'confirmed', 'denied']), on: day.optional() }))
    .optional(),
  /** A reading was denied: this is told, and stands in nobody's way. */
  hint: z.boolean().optional(),
  field: z.string().optional(),
});
export type FindingView = z.infer<typeof finding>;

export const formIssue = z.object({ path: z.string(), message: z.string() });

/** The type of an `unauthenticated` problem where the session lives and its desk is gone: a delegation is over, a unit closed. */
export const deskGone = 'urn:zhengxiang:problem:desk-gone';

/** RFC 9457 Problem Details. `cites` and `remedy` in Chinese words; `issues` at their fields. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.enum([
    'refused',
    'invalid',
    'conflict',
    'not-found',
    'unauthenticated',
    'forbidden',
    'too-large',
    'too-many',
    'unavailable',
    'internal',
  ]),
  findings: z.array(finding).optional(),
  cites: z.array(z.string()).optional(),
  remedy: z.string().optional(),
  issues: z.array(formIssue).optional(),
  /** The case's present number of events, with `conflict`. */
  seq: z.int().optional(),
});
export type Problem = z.infer<typeof problem>;

export const actorRef = z.object({
  personId: z.string(),
  name: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  post,
  /** Whose post it was, where it was lent. */
  onBehalfOf: z.object({ delegation: z.string(), personId: z.string(), name: z.string() }).optional(),
});
