import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';

/** A query that failed; its message carries the parameters. */
export const isFailedQuery = (error: unknown): boolean => error instanceof DrizzleQueryError;

/** Something that PostgreSQL itself says; it quotes values. */
export const isDatabaseError = (error: unknown): error is Error & { readonly code?: string } =>
  error instanceof pg.DatabaseError;

/** PostgreSQL's class 22: a value that its type does not hold, such as a number beyond its range. */
export const isUnstorable = (error: unknown): boolean => {
  if (error instanceof DrizzleQueryError) return isUnstorable(error.cause);
  return isDatabaseError(error) && error.code?.startsWith('22') === true;
};
