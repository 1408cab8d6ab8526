import { z } from 'zod';
import { day, organisationRole, post, uuid } from './common.ts';
import { lawNames } from './law-names.ts';

export const signIn = z.object({
  login: z.string().min(1, { error: '请填写账号' }).max(60),
  password: z.string().min(1, { error: '请填写密码' }).max(200),
});

/** A desk that a person can act from. */
export const desk = z.object({
  organisationId: uuid,
  organisationName: z.string(),
  organisationRole,
  post,
  postName: z.string(),
  /** A desk that is lent for a time: by which delegation, whose it is, and the last day. */
  delegation: z.object({ id: uuid, personId: uuid, name: z.string(), to: day }).optional(),
});
export type Desk = z.infer<typeof desk>;

export const me = z.object({
  personId: uuid,
  name: z.string(),
  desks: z.array(desk),
  /** The desk that acts now. */
  acting: desk,
  /** True while the data are the demo county's. */
  demo: z.boolean(),
  /** Legal day (Asia/Shanghai). */
  today: z.string(),
  /** The law of that day: of everything that does not exist yet. */
  law: z.string(),
  /** What the installed laws call organs, stages and kinds of organisations. */
  names: lawNames,
  /** First sign-in with an initial password: it has to be changed before anything else. */
  mustChangePassword: z.boolean(),
  /** The password has to be changed because it has grown old, not because it was handed out. */
  passwordTooOld: z.boolean(),
  /** The text size that the person chose for themselves; null while they never did. */
  largeText: z.boolean().nullable(),
  /** Bytes of one attachment: a larger file is refused before it is sent. */
  uploadLimit: z.int(),
});
export type Me = z.infer<typeof me>;

export const chooseDesk = z.object({ organisationId: uuid, post, delegation: uuid.optional() });
export const changePassword = z.object({ current: z.string().min(1), next: z.string().min(1).max(200) });

/** Shown on the sign-in page; `accounts` only when the data are demo data and this person may have them. */
export const frontDoor = z.object({
  product: z.string(),
  county: z.string(),
  documentNumber: z.string(),
  demo: z.boolean(),
  accounts: z.array(
    z.object({ login: z.string(), name: z.string(), organisation: z.string(), post: z.string(), hint: z.string() }),
  ),
  demoPassword: z.string().optional(),
});
export type FrontDoor = z.infer<typeof frontDoor>;
