import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { append, sampleAppend } from '../../testing/ledger-sample.ts';
import { appendEvents } from './append-events.ts';
import { findCommand } from './commands.ts';
import { hashRequest } from './hash.ts';
import { readCase } from './read-case.ts';

const database = useDatabase();

const two = [
  { type: 'review.opinion-given', version: 1, body: { outcome: 'passed', amount: 1_360_000_00 } },
  { type: 'review.closed', version: 2, body: { z: 1, a: ['政', null] } },
];

describe('appendEvents', () => {
  it('stores the events of a command in order and reads them back as they were given', async () => {
    const given = sampleAppend({ events: two });
    const result = await database.db.transaction((tx) => appendEvents(tx, given));
    const read = await database.db.transaction((tx) => readCase(tx, given.caseId));
    expect(result).toMatchObject({ kind: 'appended', outcome: { kind: 'accepted', caseId: given.caseId, seq: 2 } });
    expect(result.kind === 'appended' && result.events).toEqual(read);
    expect(
      read.map(({ seq, commandIndex, type, version, body }) => ({ seq, commandIndex, type, version, body })),
    ).toEqual([
      { seq: 1, commandIndex: 0, ...two[0] },
      { seq: 2, commandIndex: 1, ...two[1] },
    ]);
    expect(read[0]).toMatchObject({
      actor: given.actor,
      actingAs: 'applicant-leader',
      happenedOn: '2021-03-15',
      recordedAt: '2021-03-15T01:02:03.456Z',
      receipt: given.receipt,
    });
  });

  it('keeps the body as canonical text', async () => {
    const given = sampleAppend({ events: two });
    await database.db.transaction((tx) => appendEvents(tx, given));
    const { rows } = await database.pool.query(
      'select body_canonical from ledger_event where case_id = $1 and seq = 2',
      [given.caseId],
    );
    expect(rows).toEqual([{ body_canonical: '{"a":["政",null],"z":1}' }]);
  });

  it('answers a conflict with the number the case is at, and changes nothing', async () => {
    const caseId = randomUUID();
    await append(database.db, { caseId, events: two });
    expect(await append(database.db, { caseId, expectedSeq: 0 })).toEqual({ kind: 'conflict', seq: 2 });
    expect(await append(database.db, { caseId, expectedSeq: 1 })).toEqual({ kind: 'conflict', seq: 2 });
    expect(await append(database.db, { caseId, expectedSeq: 3 })).toEqual({ kind: 'conflict', seq: 2 });
    expect(await append(database.db, { caseId: randomUUID(), expectedSeq: 4 })).toEqual({ kind: 'conflict', seq: 0 });
    expect(await database.db.transaction((tx) => readCase(tx, caseId))).toHaveLength(2);
  });

  it('answers a repeated command with its first result, also when the case has moved on', async () => {
    const first = sampleAppend({
      outcome: (seq) => ({ kind: 'accepted', number: `东政信〔2021〕${seq}号` }),
    });
    await database.db.transaction((tx) => appendEvents(tx, first));
    await append(database.db, { caseId: first.caseId, expectedSeq: 1 });
    const again = await database.db.transaction((tx) => appendEvents(tx, { ...first, outcome: () => 'another' }));
    expect(again).toEqual({ kind: 'repeated', outcome: { kind: 'accepted', number: '东政信〔2021〕1号' } });
    expect(await database.db.transaction((tx) => readCase(tx, first.caseId))).toHaveLength(2);
    expect(await database.db.transaction((tx) => findCommand(tx, first.commandId))).toMatchObject({
      caseId: first.caseId,
      requestHash: first.requestHash,
    });
  });

  it('refuses a command id that belongs to another request or another case', async () => {
    const first = sampleAppend();
    await database.db.transaction((tx) => appendEvents(tx, first));
    const other = { caseId: first.caseId, commandId: first.commandId, expectedSeq: 1 };
    expect(await append(database.db, { ...other, requestHash: hashRequest({ amount: 2 }) })).toEqual({
      kind: 'reused',
    });
    expect(await append(database.db, { commandId: first.commandId })).toEqual({ kind: 'reused' });
  });

  it('lets one of many deciding at once win and tells the others', async () => {
    const caseId = randomUUID();
    await append(database.db, { caseId });
    const results = await Promise.all(Array.from({ length: 8 }, () => append(database.db, { caseId, expectedSeq: 1 })));
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'conflict')).toEqual(Array(7).fill({ kind: 'conflict', seq: 2 }));
  });

  it('lets one of many opening the same case win', async () => {
    const caseId = randomUUID();
    const results = await Promise.all(Array.from({ length: 8 }, () => append(database.db, { caseId })));
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'conflict')).toHaveLength(7);
  });

  it('runs a command that arrives many times at once only once', async () => {
    const given = sampleAppend();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => database.db.transaction((tx) => appendEvents(tx, given))),
    );
    const outcomes = results.map((result) => ('outcome' in result ? result.outcome : result.kind));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
  });

  it('leaves nothing behind when the transaction fails later', async () => {
    const given = sampleAppend();
    const failing = database.db.transaction(async (tx) => {
      await appendEvents(tx, given);
      throw new Error('the projection failed');
    });
    await expect(failing).rejects.toThrow('the projection failed');
    expect(await database.db.transaction((tx) => readCase(tx, given.caseId))).toEqual([]);
    expect(await database.db.transaction((tx) => findCommand(tx, given.commandId))).toBeUndefined();
    expect(await append(database.db, { ...given })).toMatchObject({ kind: 'appended' });
  });

  it('takes ids in any case of letters and keeps the chain whole', async () => {
    const given = sampleAppend({ caseId: randomUUID().toUpperCase(), commandId: randomUUID().toUpperCase() });
    expect(await append(database.db, given)).toMatchObject({ kind: 'appended' });
    expect(await append(database.db, given)).toMatchObject({ kind: 'repeated' });
  });

  it('throws on what would be stored otherwise than it was hashed, and on a case of another kind', async () => {
    await expect(append(database.db, { happenedOn: '2021-3-5' })).rejects.toThrow('not stored as it was hashed');
    await expect(append(database.db, { events: [] })).rejects.toThrow(RangeError);
    const caseId = randomUUID();
    await append(database.db, { caseId });
    await expect(append(database.db, { caseId, expectedSeq: 1, caseKind: 'annual-list' })).rejects.toThrow(
      'of kind project',
    );
  });
});
