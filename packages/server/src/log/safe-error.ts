import { isDatabaseError, isFailedQuery } from '../db/database-errors.ts';

/** What a log line says of an error. */
export interface LoggedError extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** Where, without the message that an error's own stack begins with. */
  readonly stack: string;
  readonly cause?: LoggedError;
}

/**
 * An error without the data it was made of. A failed query carries its parameters in its message and its stack, PostgreSQL
 * quotes values in its message and its detail: names, telephone numbers, hashes of passwords.
 */
export const safeError = (error: unknown): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'thrown without an error', stack: '' };
  const { cause } = error;
  return {
    type: error.name,
    message: messageOf(error),
    ...fieldsOf(error),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /u.test(line))
      .join('\n'),
    ...(cause === undefined ? {} : { cause: safeError(cause) }),
  };
};

const messageOf = (error: Error): string => {
  if (isFailedQuery(error)) return 'a query failed';
  // `invalid input syntax for type uuid: "…"`, `Key (login)=(…) already exists`
  return isDatabaseError(error) ? error.message.replace(/(: |\()["“(].*$/su, '$1…') : error.message;
};

const fieldsOf = (error: Error): Partial<LoggedError> => {
  const { code, table, column, constraint } = error as Partial<
    Record<'code' | 'table' | 'column' | 'constraint', unknown>
  >;
  const given = { code, table, column, constraint };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'));
};
