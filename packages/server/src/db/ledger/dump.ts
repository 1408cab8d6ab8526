import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import readline from 'node:readline';
import type { Finding } from './findings.ts';
import { ledgerRecordSchema, type LedgerRecord } from './ledger-record.ts';

const FORMAT = 'zhengxiang-ledger-1';

/** Writes the ledger as one JSON value a line: a heading, the records, a closing line with their number. */
export const writeDump = async (
  file: string,
  records: AsyncIterable<LedgerRecord>,
  exportedAt: Date,
): Promise<number> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    let count = 0;
    await handle.write(line({ format: FORMAT, exportedAt: exportedAt.toISOString() }));
    for await (const record of records) {
      await handle.write(line(record));
      count += 1;
    }
    await handle.write(line({ end: count }));
    await handle.sync();
    return count;
  } finally {
    await handle.close();
  }
};

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** Reads a dump; lines it cannot read and a missing end are added to `findings`. Needs neither database nor server. */
export async function* readDump(file: string, findings: Finding[]): AsyncGenerator<LedgerRecord> {
  let number = 0;
  let found = 0;
  let expected: number | undefined;
  for await (const text of readline.createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    const value = parse(text);
    if (isHeading(value, number)) continue;
    if (expected === undefined && isEnd(value)) {
      expected = value.end;
      continue;
    }
    const record = ledgerRecordSchema.safeParse(value);
    // Nothing belongs after the closing line; a record there was added.
    if (!record.success) findings.push({ kind: 'dump-line', line: number });
    else {
      found += 1;
      yield record.data;
    }
  }
  if (found !== expected) findings.push({ kind: 'dump-incomplete', expected, found });
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isHeading = (value: unknown, line: number): boolean =>
  line === 1 && typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;

const isEnd = (value: unknown): value is { end: number } =>
  typeof value === 'object' && value !== null && 'end' in value && typeof value.end === 'number';
