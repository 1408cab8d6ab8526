import { DrizzleQueryError } from 'drizzle-orm';
import { NotCommitted } from './not-committed.ts';

/** No connection, none free, or the server is starting, stopping or restarting: nobody's fault, and over soon. */
const CODES = new Set(
  '08000 08001 08003 08004 08006 53300 57P01 57P02 57P03 ECONNREFUSED ECONNRESET ENOENT ENOTFOUND EPIPE ETIMEDOUT'.split(
    ' ',
  ),
);
/** What the driver says without a code. */
const WORDS =
  /^Connection terminated|timeout exceeded when trying to connect|has encountered a connection error|^Client was closed/u;

/** Whether a request failed only because the database did not answer. */
export const isDatabaseGone = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof DrizzleQueryError || error instanceof NotCommitted) return isDatabaseGone(error.cause);
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
  // A file that is missing has the same code as a socket that is.
  if (code === 'ENOENT') return syscall === 'connect';
  return (typeof code === 'string' && CODES.has(code)) || WORDS.test(error.message);
};
