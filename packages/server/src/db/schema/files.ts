import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What is known of an uploaded file. The bytes lie in the file store under their SHA-256. */
export const storedFile = pgTable(
  'stored_file',
  {
    id: uuid('id').primaryKey(),
    sha256: text('sha256').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** The name the uploader gave it. */
    name: text('name').notNull(),
    /** Found by looking into the bytes, not taken from the uploader. */
    mediaType: text('media_type').notNull(),
    /** Empty while no case refers to it. */
    caseId: uuid('case_id'),
    uploadedBy: uuid('uploaded_by').notNull(),
    uploadedByOrg: uuid('uploaded_by_org').notNull(),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    index('stored_file_sha256').on(table.sha256),
    index('stored_file_case').on(table.caseId),
    check('stored_file_sha256_hex', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check('stored_file_size', sql`${table.size} >= 0`),
  ],
);
