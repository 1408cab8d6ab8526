import { z } from 'zod';

const uuid = { error: '编号格式不正确' };

/** One project, application or filing: the chain of events that belongs together. */
export const caseIdSchema = z.uuid(uuid).brand<'CaseId'>();
export type CaseId = z.infer<typeof caseIdSchema>;

/** One request to act; the same id again is answered with the first result. */
export const commandIdSchema = z.uuid(uuid).brand<'CommandId'>();
export type CommandId = z.infer<typeof commandIdSchema>;

/** A person who signs in. */
export const personIdSchema = z.uuid(uuid).brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;

/** A unit, bureau or company. */
export const organisationIdSchema = z.uuid(uuid).brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof organisationIdSchema>;

/** An uploaded file. */
export const attachmentIdSchema = z.uuid(uuid).brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof attachmentIdSchema>;

/** A paper that the product issued. */
export const issuedPaperIdSchema = z.uuid(uuid).brand<'IssuedPaperId'>();
export type IssuedPaperId = z.infer<typeof issuedPaperIdSchema>;

/** An expert in the county's own register. */
export const expertIdSchema = z.uuid(uuid).brand<'ExpertId'>();
export type ExpertId = z.infer<typeof expertIdSchema>;
