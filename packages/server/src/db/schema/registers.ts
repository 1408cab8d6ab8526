import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Units, bureaus, the pool of experts and the firms that people of the system belong to. */
export const organisation = pgTable(
  'organisation',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull().unique(),
    shortName: text('short_name').notNull(),
    role: text('role').$type<OrganisationRole>().notNull(),
    uscc: text('uscc'),
    /** Article 6: empty when the unit has none. */
    competentDepartmentId: uuid('competent_department_id'),
    active: boolean('active').notNull().default(true),
    /** Pinyin, so that 中文 sorts the same on every engine. */
    sortKey: text('sort_key').notNull(),
  },
  (table) => [index('organisation_role').on(table.role)],
);

export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** Experts of the county's own pool have a specialty. */
    specialty: text('specialty'),
    /** 职称、资格, of experts. */
    qualification: text('qualification'),
    active: boolean('active').notNull().default(true),
    sortKey: text('sort_key').notNull(),
  },
  (table) => [index('person_organisation').on(table.organisationId)],
);

/** Where experts work and have worked; without days it is not known since when, or goes on. */
export const employment = pgTable(
  'employment',
  {
    personId: uuid('person_id').notNull(),
    place: integer('place').notNull(),
    name: text('name').notNull(),
    uscc: text('uscc'),
    from: date('from_on', { mode: 'string' }),
    until: date('until_on', { mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.personId, table.place] })],
);

/** A desk that a person can act from; somebody may sit at several. */
export const desk = pgTable(
  'desk',
  {
    personId: uuid('person_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    post: text('post').$type<Post>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.organisationId, table.post] })],
);

/** What became of organisations: an entry is never altered, a wrong one is taken back by another. Append-only by trigger. */
export const organisationChange = pgTable('organisation_change', {
  number: integer('number').primaryKey(),
  change: text('change').notNull(),
  /** The day from which it counts. */
  on: date('effective_on', { mode: 'string' }).notNull(),
  document: text('document').notNull(),
  reason: text('reason').notNull(),
  undoes: integer('undoes'),
  personId: uuid('person_id').notNull(),
  personName: text('person_name').notNull(),
  organisationName: text('organisation_name').notNull(),
  at: instant('at').notNull(),
  /** Sources and targets as they were then, and everything that went with them. */
  moved: jsonb('moved').notNull(),
});

/** Settings of the bureau: internal targets, the county's calendar, whether the data are demo data. */
export const setting = pgTable('setting', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Who read what that is sensitive (article 27, 等保): added to, never changed. */
export const readingLog = pgTable(
  'reading_log',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    at: instant('at').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** None for what is no matter of one case: a list of projects. */
    caseId: uuid('case_id'),
    what: text('what').notNull(),
    /** Of a download, what was taken: the address with what it was narrowed by. */
    subject: text('subject'),
  },
  (table) => [index('reading_log_case').on(table.caseId, table.at)],
);
