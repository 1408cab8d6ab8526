import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './database.ts';

/** The first number of every lock of the product, so that it meets nobody else's on a shared database server. */
const product = 1_920_231_546;

/** What two processes may not do at one time. The numbers are known to every release that runs beside this one: none is given twice. */
const numbers = {
  /** Held, shared, by every process that uses the embedded server. */
  embeddedUsers: 1,
  embeddedSetup: 2,
  migration: 3,
  digest: 4,
  preparation: 5,
  paperRegister: 40,
  legacyImports: 61,
  singleRoles: 62,
  organisationChanges: 63,
  log: 70,
} as const;
type LockName = keyof typeof numbers;

/** The arguments of PostgreSQL's lock functions: `(1920231546, 3)`. */
export const lockText = (name: LockName): string => `(${String(product)}, ${String(numbers[name])})`;

/** Keeps every other transaction that asks for the same from going on until this one ends. */
export const holdLock = async (tx: Tx, name: LockName): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(`${String(product)}, ${String(numbers[name])}`)})`);
};

/** Locks for one thing of many, by its words. The families keep apart what happens to have the same words. */
const families = { command: product, signIn: 1_920_231_548, delegations: 1_920_231_549 } as const;

const wordNumber = (words: string, family: keyof typeof families): SQL =>
  sql`hashtextextended(${words}, ${sql.raw(String(families[family]))})`;

/** The number under which one command id is held. */
export const commandLock = (commandId: string): SQL => wordNumber(commandId.toLowerCase(), 'command');

/** Tries from one place wait for each other until the transaction ends. */
export const holdPlace = async (tx: Tx, place: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${wordNumber(place, 'signIn')})`);
};

/** Delegations of one organisation are recorded and withdrawn one after another. */
export const holdDelegations = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${wordNumber(organisationId.toLowerCase(), 'delegations')})`);
};

/** Draws of experts of one case wait for each other until the transaction ends. */
export const holdDraws = async (tx: Tx, caseId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`expert-draw:${caseId}`}))`);
};
