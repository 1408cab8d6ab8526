import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from './bytes.ts';

/** What was done to a row of the record: written, changed where that is allowed, taken away. */
export type EntryOp = 'I' | 'U' | 'D';

/** What an entry of the log stands for. It stays in the database; the log itself shows only its hash. */
export interface EntrySubject {
  /** In which order the database took it down. */
  readonly id: number;
  /** The name of a table, or `paper`. */
  readonly subject: string;
  /** The primary key, its parts joined by `/`. */
  readonly key: string;
  readonly op: EntryOp;
  /** {@link columnsText} of the row. */
  readonly columns: string;
  /** 32 hexadecimal digits: nobody finds out what was recorded by trying. */
  readonly salt: string;
}

const hexOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The 32 bytes of an entry in the log; the database's trigger computes the same. */
export const entryBytes = ({ id, subject, key, op, columns, salt }: EntrySubject): Uint8Array =>
  sha256(utf8ToBytes(`zx-record-1\n${String(id)}\n${subject}\n${key}\n${op}\n${hexOf(columns)}\n${salt}\n`));

/** Values of a row by the names of its columns, as the database writes them in JSON, nothing for null. */
export type RowValues = Readonly<Record<string, string | null>>;

const columnHash = (salt: string, name: string, value: string | null): string =>
  hexOf(`${salt}\n${name}\n${value === null ? '-' : `=${value}`}`).slice(0, 32);

/** The columns of a row by name, each with the hash of its value: so that it can be said which of them was altered. */
export const columnsText = (row: RowValues, salt: string): string =>
  Object.keys(row)
    .sort()
    .map((name) => `${name}=${columnHash(salt, name, row[name] ?? null)}\n`)
    .join('');

/** The columns that an entry speaks of and that a row does not have as they were; empty when all are. */
export const alteredColumns = (row: RowValues, { columns, salt }: Pick<EntrySubject, 'columns' | 'salt'>): string[] =>
  columns
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [name = '', hash] = line.split('=');
      return name in row && columnHash(salt, name, row[name] ?? null) === hash ? [] : [name];
    });

/** The columns text of an issued paper, whose entry is over what the paper says. */
export const paperColumns = (statementHash: string): string => `statement=${statementHash}\n`;
