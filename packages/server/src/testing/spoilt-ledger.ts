import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { Tx } from '../db/database.ts';
import { appendEvents } from '../db/ledger/append-events.ts';
import { appendDigest, type DigestResult } from '../db/ledger/digest.ts';
import { hashEvent } from '../db/ledger/hash.ts';
import type { EventRecord } from '../db/ledger/ledger-record.ts';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger, type Verification } from '../db/ledger/verify.ts';
import type { KeptDigest } from '../db/ledger/verify-digests.ts';
import * as schema from '../db/schema/index.ts';
import { useDatabase } from './database.ts';
import { sampleAppend, sampleCase } from './ledger-sample.ts';

/** The tables whose triggers an attacker with all rights would switch off. */
const GUARDED = ['ledger_event', 'chain_head', 'command_result', 'ledger_digest'];

/**
 * A small ledger that every test may spoil: what a test does lies in a transaction of the superuser, with the guards off,
 * and is rolled back after it.
 *
 * A: five events, in the digests of two days (three, then five). B: two events, in the second digest. C: two, in none yet.
 */
export class SpoiltLedger {
  readonly a = randomUUID();
  readonly b = randomUUID();
  readonly c = randomUUID();
  private client: pg.Client | undefined;

  /** Registers the hooks of the file. */
  static use(): SpoiltLedger {
    const database = useDatabase();
    const ledger = new SpoiltLedger();
    const { a, b, c } = ledger;
    beforeAll(async () => {
      const { db } = database;
      const day = (text: string) => db.transaction((tx) => addDigest(tx, text));
      await sampleCase(db, 3, a);
      await day('2021-03-15');
      for (const seq of [3, 4])
        await db.transaction((tx) => appendEvents(tx, sampleAppend({ caseId: a, expectedSeq: seq })));
      await sampleCase(db, 2, b);
      await day('2021-03-16');
      const step = { type: 'step', version: 1, body: {} };
      await db.transaction((tx) => appendEvents(tx, sampleAppend({ caseId: c, events: [step, step] })));
    });
    beforeEach(async () => {
      const client = new pg.Client(database.superuser);
      ledger.client = client;
      await client.connect();
      await client.query('begin');
      for (const table of GUARDED) await client.query(`alter table ${table} disable trigger all`);
    });
    afterEach(async () => {
      await ledger.client?.query('rollback');
      await ledger.client?.end();
    });
    return ledger;
  }

  /** Does to the ledger what only somebody with all rights on the database can do. */
  async tamper(statements: readonly string[]): Promise<void> {
    for (const statement of statements) {
      const { rowCount } = await this.open.query(statement);
      if (rowCount === 0) throw new Error(`changed nothing: ${statement}`);
    }
  }

  async rows(sql: string): Promise<Record<string, string>[]> {
    return (await this.open.query<Record<string, string>>(sql)).rows;
  }

  digest(day: string): Promise<DigestResult> {
    return addDigest(this.tx, day);
  }

  verify(kept: readonly KeptDigest[] = []): Promise<Verification> {
    return verifyLedger(readLedger(this.tx), kept);
  }

  async findings(): Promise<Verification['findings']> {
    return (await this.verify()).findings;
  }

  async kinds(): Promise<string[]> {
    return (await this.findings()).map(({ kind }) => kind);
  }

  /** Forges a whole new event after event `seq` of a case, with a fitting hash, and moves nothing else. */
  async forge(caseId: string, seq: number, change: Partial<EventRecord> = {}): Promise<EventRecord> {
    const records: EventRecord[] = [];
    for await (const record of readLedger(this.tx))
      if (record.record === 'event' && record.caseId === caseId) records.push(record);
    const model = records.find((record) => record.seq === seq) ?? records.at(-1);
    if (!model) throw new Error('nothing to forge from');
    const forged = { ...model, seq: seq + 1, commandId: randomUUID(), prevHash: model.hash, ...change };
    return { ...forged, hash: hashEvent(forged) };
  }

  private get open(): pg.Client {
    if (!this.client) throw new Error('the ledger is open only inside tests');
    return this.client;
  }

  /** The transaction is ours, begun and rolled back around the test; a transaction of Drizzle's own would commit it. */
  private get tx(): Tx {
    return drizzle(this.open, { schema }) as unknown as Tx;
  }
}

const addDigest = (tx: Tx, day: string): Promise<DigestResult> =>
  appendDigest(tx, day, new Date(`${day}T15:00:00.000Z`));

export const insertSql = (event: EventRecord): string =>
  `insert into ledger_event values ('${event.caseId}', '${event.caseKind}', ${event.seq}, '${event.type}', ${event.version}, '${event.actorCanonical}', '${event.actingAs}', '${event.happenedOn}', '${event.recordedAt}', '${event.bodyCanonical}', '${event.receiptCanonical}', '${event.commandId}', ${event.commandIndex}, '${event.prevHash}', '${event.hash}')`;
