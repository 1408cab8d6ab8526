import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, useDatabase, type TestDatabase } from '../../testing/database.ts';
import { append, sampleCase } from '../../testing/ledger-sample.ts';
import { tamper } from '../../testing/tamper.ts';
import { appendDigest } from './digest.ts';
import { describeFinding } from './findings.ts';
import { GENESIS, hashEvent } from './hash.ts';
import type { EventRecord } from './ledger-record.ts';
import { readLedger } from './read-ledger.ts';
import { verifyLedger, type Verification } from './verify.ts';
import type { KeptDigest } from './verify-digests.ts';

// A: five events, in the digests of two days (three, then five). B: two events, in the second digest. C: two, in none yet.
let database: TestDatabase;
// Each test spoils a database of its own; this one only keeps the engine up between them.
useDatabase();
let a: string;
let b: string;
let c: string;

beforeEach(async () => {
  const opened = await openTestDatabase();
  database = opened;
  a = await sampleCase(database.db, 3);
  await digest('2021-03-15');
  for (const seq of [3, 4]) await append(database.db, { caseId: a, expectedSeq: seq });
  b = await sampleCase(database.db, 2);
  await digest('2021-03-16');
  c = randomUUID();
  const step = { type: 'step', version: 1, body: {} };
  await append(database.db, { caseId: c, events: [step, step] });
  return opened.close;
});

const digest = (day: string) =>
  database.db.transaction((tx) => appendDigest(tx, day, new Date(`${day}T15:00:00.000Z`)));

const verify = (kept: readonly KeptDigest[] = []): Promise<Verification> =>
  database.db.transaction((tx) => verifyLedger(readLedger(tx), kept));

const kinds = async (): Promise<string[]> => (await verify()).findings.map(({ kind }) => kind);

/** Forges a whole new event after event `seq` of a case, with a fitting hash, and moves nothing else. */
const forge = async (caseId: string, seq: number, change: Partial<EventRecord> = {}): Promise<EventRecord> => {
  const records: EventRecord[] = [];
  await database.db.transaction(async (tx) => {
    for await (const record of readLedger(tx))
      if (record.record === 'event' && record.caseId === caseId) records.push(record);
  });
  const model = records.find((record) => record.seq === seq) ?? records.at(-1);
  if (!model) throw new Error('nothing to forge from');
  const forged = { ...model, seq: seq + 1, commandId: randomUUID(), prevHash: model.hash, ...change };
  return { ...forged, hash: hashEvent(forged) };
};

const insertSql = (event: EventRecord): string =>
  `insert into ledger_event values ('${event.caseId}', '${event.caseKind}', ${event.seq}, '${event.type}', ${event.version}, '${event.actorCanonical}', '${event.actingAs}', '${event.happenedOn}', '${event.recordedAt}', '${event.bodyCanonical}', '${event.receiptCanonical}', '${event.commandId}', ${event.commandIndex}, '${event.prevHash}', '${event.hash}')`;

describe('an untouched ledger', () => {
  it('is whole', async () => {
    expect(await verify()).toMatchObject({ cases: 3, events: 9, commands: 8, digests: 2, findings: [] });
  });

  it('has one digest a day, chained, that lists only the cases that moved', async () => {
    expect(await digest('2021-03-16')).toMatchObject({ kind: 'exists', digest: { day: '2021-03-16', headsCount: 2 } });
    expect(await digest('2021-03-10')).toMatchObject({ kind: 'exists', digest: { day: '2021-03-16' } });
    expect(await digest('2021-03-17')).toMatchObject({ kind: 'appended', digest: { headsCount: 3 } });
    expect(await digest('2021-03-18')).toMatchObject({ kind: 'appended', digest: { headsCount: 3 } });
    const { rows } = await database.pool.query<Record<string, string>>('select * from ledger_digest order by day');
    const heads = rows.map((row) => (JSON.parse(row['heads_canonical'] ?? '') as string[][]).map(([id]) => id).sort());
    expect(heads).toEqual([[a], [a, b].sort(), [c], []]);
    expect(rows.map((row) => row['prev_digest'])).toEqual([GENESIS, ...rows.slice(0, 3).map((row) => row['digest'])]);
    expect(await kinds()).toEqual([]);
  });
});

const columns: [string, string][] = [
  ['case_kind', `'annual-list'`],
  ['type', `'step.nine'`],
  ['version', '9'],
  ['actor_canonical', `'{"person":"x"}'`],
  ['acting_as', `'data-bureau'`],
  ['happened_on', `happened_on - 1`],
  ['recorded_at', `recorded_at + interval '1 millisecond'`],
  ['recorded_at', `'infinity'`],
  ['body_canonical', `replace(body_canonical, '2', '3')`],
  ['body_canonical', `body_canonical || ' '`],
  ['body_canonical', `'not json'`],
  ['receipt_canonical', `'{}'`],
  ['command_id', `gen_random_uuid()`],
  ['command_index', `command_index + 1`],
  ['prev_hash', `repeat('a', 64)`],
  ['hash', `repeat('a', 64)`],
];

describe('an edit is found, whatever the column', () => {
  it.each(columns)('%s = %s', async (column, value) => {
    await tamper(database, [`update ledger_event set ${column} = ${value} where case_id = '${a}' and seq = 2`]);
    const { findings } = await verify();
    expect(findings).toContainEqual({
      kind: 'event-edited',
      caseId: a,
      seq: 2,
      type: column === 'type' ? 'step.nine' : 'step.2',
    });
  });

  it('case_id: an event put into another case', async () => {
    await tamper(database, [`update ledger_event set case_id = '${b}', seq = 3 where case_id = '${a}' and seq = 5`]);
    expect(await kinds()).toEqual(
      expect.arrayContaining(['event-edited', 'tail-cut', 'tail-added', 'command-broken', 'digest-head-missing']),
    );
  });

  it('an edit with a fitting new hash breaks the link to the next event', async () => {
    const forged = await forge(a, 1, { commandId: randomUUID() });
    await tamper(database, [`delete from ledger_event where case_id = '${a}' and seq = 2`, insertSql(forged)]);
    const { findings } = await verify();
    expect(findings).toContainEqual({ kind: 'link-broken', caseId: a, seq: 3 });
    expect(findings).toContainEqual({ kind: 'command-missing', caseId: a, seq: 2, commandId: forged.commandId });
  });
});

describe('an insertion is found', () => {
  it('in the middle, with the rest moved on', async () => {
    const forged = await forge(a, 2);
    await tamper(database, [
      `update ledger_event set seq = seq + 100 where case_id = '${a}' and seq > 2`,
      `update ledger_event set seq = seq - 99 where case_id = '${a}' and seq > 100`,
      insertSql(forged),
    ]);
    const { findings } = await verify();
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 4, was: 3 });
    expect(findings).toContainEqual({ kind: 'link-broken', caseId: a, seq: 4 });
    expect(findings).toContainEqual({ kind: 'command-missing', caseId: a, seq: 3, commandId: forged.commandId });
    expect(findings).toContainEqual({ kind: 'tail-added', caseId: a, from: 6, to: 6 });
  });

  it('at the end', async () => {
    await tamper(database, [insertSql(await forge(a, 5))]);
    expect(await kinds()).toEqual(['tail-added', 'command-missing']);
  });

  it('of a case out of nothing', async () => {
    await tamper(database, [insertSql(await forge(a, 0, { caseId: randomUUID(), prevHash: GENESIS }))]);
    expect(await kinds()).toEqual(['head-missing', 'command-missing']);
  });

  it('of a command result', async () => {
    await tamper(database, [`insert into command_result values (gen_random_uuid(), '${a}', 'x', '{}', now())`]);
    expect(await kinds()).toEqual(['command-without-events']);
  });
});

describe('a deletion is found', () => {
  it('in the middle', async () => {
    await tamper(database, [`delete from ledger_event where case_id = '${a}' and seq in (2, 3)`]);
    const { findings } = await verify();
    expect(findings).toContainEqual({ kind: 'events-missing', caseId: a, from: 2, to: 3 });
    expect(findings).toContainEqual({ kind: 'digest-head-missing', day: '2021-03-15', caseId: a, seq: 3 });
  });

  it('in the middle, with the gap closed', async () => {
    await tamper(database, [
      `delete from ledger_event where case_id = '${a}' and seq = 2`,
      `update ledger_event set seq = seq - 1 where case_id = '${a}' and seq = 3`,
      `update ledger_event set seq = seq - 1 where case_id = '${a}' and seq = 4`,
      `update ledger_event set seq = seq - 1 where case_id = '${a}' and seq = 5`,
    ]);
    const { findings } = await verify();
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 2, was: 3 });
    expect(findings).toContainEqual({ kind: 'tail-cut', caseId: a, from: 5, to: 5 });
  });

  it('of the end', async () => {
    await tamper(database, [`delete from ledger_event where case_id = '${c}' and seq = 2`]);
    expect((await verify()).findings).toEqual([{ kind: 'tail-cut', caseId: c, from: 2, to: 2 }]);
  });

  it('of the end with its command and the head put back: the digests know', async () => {
    await tamper(database, [
      `delete from command_result where command_id = (select command_id from ledger_event where case_id = '${a}' and seq = 5)`,
      `delete from ledger_event where case_id = '${a}' and seq = 5`,
      `update chain_head set seq = 4, digested_seq = 4, hash = (select hash from ledger_event where case_id = '${a}' and seq = 4) where case_id = '${a}'`,
    ]);
    expect((await verify()).findings).toEqual([{ kind: 'digest-head-missing', day: '2021-03-16', caseId: a, seq: 5 }]);
  });

  it('of a whole case', async () => {
    await tamper(database, [`delete from ledger_event where case_id = '${b}'`]);
    expect(await kinds()).toEqual(
      expect.arrayContaining(['case-removed', 'command-without-events', 'digest-head-missing']),
    );
  });

  it('of a whole case with every trace outside the digests', async () => {
    for (const table of ['ledger_event', 'command_result', 'chain_head']) {
      await tamper(database, [`delete from ${table} where case_id = '${b}'`]);
    }
    expect((await verify()).findings).toEqual([{ kind: 'digest-head-missing', day: '2021-03-16', caseId: b, seq: 2 }]);
  });

  it('of a head, of a command', async () => {
    await tamper(database, [`delete from chain_head where case_id = '${c}'`]);
    expect(await kinds()).toEqual(['head-missing']);
    await tamper(database, [`delete from command_result where case_id = '${c}'`]);
    expect(await kinds()).toEqual(['head-missing', 'command-missing', 'command-missing']);
  });
});

describe('a reordering is found', () => {
  it('of two events', async () => {
    await tamper(database, [
      `update ledger_event set seq = 100 where case_id = '${a}' and seq = 2`,
      `update ledger_event set seq = 2 where case_id = '${a}' and seq = 3`,
      `update ledger_event set seq = 3 where case_id = '${a}' and seq = 100`,
    ]);
    const { findings } = await verify();
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 2, was: 3 });
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 3, was: 2 });
  });
});

describe('a rewritten chain is found', () => {
  it('with its head left alone', async () => {
    const forged = await forge(c, 1, { commandIndex: 1 });
    await tamper(database, [`delete from ledger_event where case_id = '${c}' and seq = 2`, insertSql(forged)]);
    expect(await kinds()).toEqual(expect.arrayContaining(['head-differs', 'command-missing']));
  });

  it('with head and commands rewritten too: the digests know', async () => {
    const forged = await forge(b, 1, { bodyCanonical: '{"step":7}' });
    await tamper(database, [
      `update command_result set command_id = '${forged.commandId}' where command_id = (select command_id from ledger_event where case_id = '${b}' and seq = 2)`,
      `delete from ledger_event where case_id = '${b}' and seq = 2`,
      insertSql(forged),
      `update chain_head set hash = '${forged.hash}' where case_id = '${b}'`,
    ]);
    expect((await verify()).findings).toEqual([{ kind: 'digest-head-differs', day: '2021-03-16', caseId: b, seq: 2 }]);
  });
});

describe('a change of the digests is found', () => {
  it.each(['heads_count = 7', `heads_canonical = '[]'`, `created_at = created_at + interval '1 hour'`])(
    '%s',
    async (set) => {
      await tamper(database, [`update ledger_digest set ${set} where day = '2021-03-15'`]);
      expect((await verify()).findings[0]).toEqual({ kind: 'digest-edited', day: '2021-03-15' });
    },
  );

  it('another day, a removed first day, a removed last day', async () => {
    await tamper(database, [`update ledger_digest set day = '2021-03-14' where day = '2021-03-15'`]);
    expect((await verify()).findings[0]).toEqual({ kind: 'digest-edited', day: '2021-03-14' });
    await tamper(database, [`delete from ledger_digest where day = '2021-03-14'`]);
    expect((await verify()).findings).toEqual([{ kind: 'digest-link-broken', day: '2021-03-16' }]);
    await tamper(database, [`delete from ledger_digest where day = '2021-03-16'`]);
    expect(await kinds()).toEqual(['digest-cut', 'digest-cut']);
  });

  it('a digest kept outside does not agree, or is gone', async () => {
    const { latestDigest } = await verify();
    if (!latestDigest) throw new Error('no digest');
    const short = { ...latestDigest, digest: latestDigest.digest.slice(0, 12) };
    expect((await verify([latestDigest, short])).findings).toEqual([]);
    const { findings } = await verify([
      { day: '2021-03-16', digest: 'abcdef01' },
      { day: '2021-03-20', digest: 'abcdef01' },
    ]);
    expect(findings.map(describeFinding)).toEqual([
      `2021-03-16 的每日摘要：摘要值为 ${latestDigest.digest}，与留存的摘要值 abcdef01 不符`,
      '2021-03-20 的每日摘要：摘要不存在，留存的摘要值为 abcdef01',
    ]);
  });
});
