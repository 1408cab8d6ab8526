import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { insertSql, SpoiltLedger } from '../../testing/spoilt-ledger.ts';
import { describeFinding } from './findings.ts';
import { GENESIS } from './hash.ts';

const ledger = SpoiltLedger.use();
const { a, b, c } = ledger;

describe('an untouched ledger', () => {
  it('is whole', async () => {
    expect(await ledger.verify()).toMatchObject({ cases: 3, events: 9, commands: 8, digests: 2, findings: [] });
  });

  it('has one digest a day, chained, that lists only the cases that moved', async () => {
    expect(await ledger.digest('2021-03-16')).toMatchObject({
      kind: 'exists',
      digest: { day: '2021-03-16', headsCount: 2 },
    });
    // A clock that was set back does not keep the next digest from being written.
    expect(await ledger.digest('2021-03-10')).toMatchObject({ kind: 'appended', digest: { headsCount: 3 } });
    expect(await ledger.digest('2021-03-17')).toMatchObject({ kind: 'appended', digest: { headsCount: 3 } });
    expect(await ledger.digest('2021-03-18')).toMatchObject({ kind: 'appended', digest: { headsCount: 3 } });
    const rows = await ledger.rows('select * from ledger_digest order by number');
    const heads = rows.map((row) => (JSON.parse(row['heads_canonical'] ?? '') as string[][]).map(([id]) => id).sort());
    expect(heads).toEqual([[a], [a, b].sort(), [c], [], []]);
    expect(rows.map((row) => row['prev_digest'])).toEqual([GENESIS, ...rows.slice(0, 4).map((row) => row['digest'])]);
    expect(await ledger.kinds()).toEqual([]);
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
    await ledger.tamper([`update ledger_event set ${column} = ${value} where case_id = '${a}' and seq = 2`]);
    const { findings } = await ledger.verify();
    expect(findings).toContainEqual({
      kind: 'event-edited',
      caseId: a,
      seq: 2,
      type: column === 'type' ? 'step.nine' : 'step.2',
    });
  });

  it('the receipts of two events swapped', async () => {
    const receiptOf = (seq: number) =>
      `(select receipt_canonical from ledger_event where case_id = '${a}' and seq = ${seq})`;
    await ledger.tamper([
      `update ledger_event set receipt_canonical = case seq when 2 then ${receiptOf(3)} else ${receiptOf(2)} end where case_id = '${a}' and seq in (2, 3)`,
    ]);
    const { findings } = await ledger.verify();
    expect(findings).toEqual([2, 3].map((seq) => ({ kind: 'event-edited', caseId: a, seq, type: `step.${seq}` })));
  });

  it('case_id: an event put into another case', async () => {
    await ledger.tamper([`update ledger_event set case_id = '${b}', seq = 3 where case_id = '${a}' and seq = 5`]);
    expect(await ledger.kinds()).toEqual(
      expect.arrayContaining(['event-edited', 'tail-cut', 'tail-added', 'command-broken', 'digest-head-missing']),
    );
  });

  it('an edit with a fitting new hash breaks the link to the next event', async () => {
    const forged = await ledger.forge(a, 1, { commandId: randomUUID() });
    await ledger.tamper([`delete from ledger_event where case_id = '${a}' and seq = 2`, insertSql(forged)]);
    const { findings } = await ledger.verify();
    expect(findings).toContainEqual({ kind: 'link-broken', caseId: a, seq: 3 });
    expect(findings).toContainEqual({ kind: 'command-missing', caseId: a, seq: 2, commandId: forged.commandId });
  });
});

describe('an insertion is found', () => {
  it('in the middle, with the rest moved on', async () => {
    const forged = await ledger.forge(a, 2);
    await ledger.tamper([
      `update ledger_event set seq = seq + 100 where case_id = '${a}' and seq > 2`,
      `update ledger_event set seq = seq - 99 where case_id = '${a}' and seq > 100`,
      insertSql(forged),
    ]);
    const { findings } = await ledger.verify();
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 4, was: 3 });
    expect(findings).toContainEqual({ kind: 'link-broken', caseId: a, seq: 4 });
    expect(findings).toContainEqual({ kind: 'command-missing', caseId: a, seq: 3, commandId: forged.commandId });
    expect(findings).toContainEqual({ kind: 'tail-added', caseId: a, from: 6, to: 6 });
  });

  it('at the end', async () => {
    await ledger.tamper([insertSql(await ledger.forge(a, 5))]);
    expect(await ledger.kinds()).toEqual(['tail-added', 'command-missing']);
  });

  it('of a case out of nothing', async () => {
    await ledger.tamper([insertSql(await ledger.forge(a, 0, { caseId: randomUUID(), prevHash: GENESIS }))]);
    expect(await ledger.kinds()).toEqual(['head-missing', 'command-missing']);
  });

  it('of a command result', async () => {
    await ledger.tamper([`insert into command_result values (gen_random_uuid(), '${a}', 'x', '{}', now())`]);
    expect(await ledger.kinds()).toEqual(['command-without-events']);
  });
});

describe('a deletion is found', () => {
  it('in the middle', async () => {
    await ledger.tamper([`delete from ledger_event where case_id = '${a}' and seq in (2, 3)`]);
    const { findings } = await ledger.verify();
    expect(findings).toContainEqual({ kind: 'events-missing', caseId: a, from: 2, to: 3 });
    expect(findings).toContainEqual({ kind: 'digest-head-missing', day: '2021-03-15', caseId: a, seq: 3 });
  });

  it('in the middle, with the gap closed', async () => {
    await ledger.tamper([
      `delete from ledger_event where case_id = '${a}' and seq = 2`,
      `update ledger_event set seq = seq - 1 where case_id = '${a}' and seq = 3`,
      `update ledger_event set seq = seq - 1 where case_id = '${a}' and seq = 4`,
      `update ledger_event set seq = seq - 1 where case_id = '${a}' and seq = 5`,
    ]);
    const { findings } = await ledger.verify();
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 2, was: 3 });
    expect(findings).toContainEqual({ kind: 'tail-cut', caseId: a, from: 5, to: 5 });
  });

  it('of the end', async () => {
    await ledger.tamper([`delete from ledger_event where case_id = '${c}' and seq = 2`]);
    expect((await ledger.verify()).findings).toEqual([{ kind: 'tail-cut', caseId: c, from: 2, to: 2 }]);
  });

  it('of the end with its command and the head put back: the digests know', async () => {
    await ledger.tamper([
      `delete from command_result where command_id = (select command_id from ledger_event where case_id = '${a}' and seq = 5)`,
      `delete from ledger_event where case_id = '${a}' and seq = 5`,
      `update chain_head set seq = 4, digested_seq = 4, hash = (select hash from ledger_event where case_id = '${a}' and seq = 4) where case_id = '${a}'`,
    ]);
    expect((await ledger.verify()).findings).toEqual([
      { kind: 'digest-head-missing', day: '2021-03-16', caseId: a, seq: 5 },
      { kind: 'digest-lowered', caseId: a, seq: 4 },
    ]);
  });

  it('of a whole case', async () => {
    await ledger.tamper([`delete from ledger_event where case_id = '${b}'`]);
    expect(await ledger.kinds()).toEqual(
      expect.arrayContaining(['case-removed', 'command-without-events', 'digest-head-missing']),
    );
  });

  it('of a whole case with every trace outside the digests', async () => {
    for (const table of ['ledger_event', 'command_result', 'chain_head']) {
      await ledger.tamper([`delete from ${table} where case_id = '${b}'`]);
    }
    expect((await ledger.verify()).findings).toEqual([
      { kind: 'digest-head-missing', day: '2021-03-16', caseId: b, seq: 2 },
    ]);
  });

  it('of a head, of a command', async () => {
    await ledger.tamper([`delete from chain_head where case_id = '${c}'`]);
    expect(await ledger.kinds()).toEqual(['head-missing']);
    await ledger.tamper([`delete from command_result where case_id = '${c}'`]);
    expect(await ledger.kinds()).toEqual(['head-missing', 'command-missing', 'command-missing']);
  });
});

describe('a reordering is found', () => {
  it('of two events', async () => {
    await ledger.tamper([
      `update ledger_event set seq = 100 where case_id = '${a}' and seq = 2`,
      `update ledger_event set seq = 2 where case_id = '${a}' and seq = 3`,
      `update ledger_event set seq = 3 where case_id = '${a}' and seq = 100`,
    ]);
    const { findings } = await ledger.verify();
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 2, was: 3 });
    expect(findings).toContainEqual({ kind: 'event-moved', caseId: a, seq: 3, was: 2 });
  });
});

describe('a rewritten chain is found', () => {
  it('with its head left alone', async () => {
    const forged = await ledger.forge(c, 1, { commandIndex: 1 });
    await ledger.tamper([`delete from ledger_event where case_id = '${c}' and seq = 2`, insertSql(forged)]);
    expect(await ledger.kinds()).toEqual(expect.arrayContaining(['head-differs', 'command-missing']));
  });

  it('with head and commands rewritten too: the digests know', async () => {
    const forged = await ledger.forge(b, 1, { bodyCanonical: '{"step":7}' });
    await ledger.tamper([
      `update command_result set command_id = '${forged.commandId}', outcome_canonical = (select outcome_canonical from command_result join ledger_event using (command_id) where ledger_event.case_id = '${b}' and seq = 1) where command_id = (select command_id from ledger_event where case_id = '${b}' and seq = 2)`,
      `delete from ledger_event where case_id = '${b}' and seq = 2`,
      insertSql(forged),
      `update chain_head set hash = '${forged.hash}' where case_id = '${b}'`,
    ]);
    expect((await ledger.verify()).findings).toEqual([
      { kind: 'digest-head-differs', day: '2021-03-16', caseId: b, seq: 2 },
    ]);
  });
});

describe('a change of the digests is found', () => {
  it.each(['heads_count = 7', `heads_canonical = '[]'`, `created_at = created_at + interval '1 hour'`])(
    '%s',
    async (set) => {
      await ledger.tamper([`update ledger_digest set ${set} where day = '2021-03-15'`]);
      expect((await ledger.verify()).findings[0]).toEqual({ kind: 'digest-edited', day: '2021-03-15' });
    },
  );

  it('another day, a removed first day, a removed last day', async () => {
    await ledger.tamper([`update ledger_digest set day = '2021-03-14' where day = '2021-03-15'`]);
    expect((await ledger.verify()).findings[0]).toEqual({ kind: 'digest-edited', day: '2021-03-14' });
    await ledger.tamper([`delete from ledger_digest where day = '2021-03-14'`]);
    expect((await ledger.verify()).findings).toEqual([{ kind: 'digest-link-broken', day: '2021-03-16' }]);
    await ledger.tamper([`delete from ledger_digest where day = '2021-03-16'`]);
    expect(await ledger.kinds()).toEqual(['digest-cut', 'digest-cut']);
  });

  it('a digest kept outside does not agree, or is gone', async () => {
    const { latestDigest } = await ledger.verify();
    if (!latestDigest) throw new Error('no digest');
    const short = { ...latestDigest, digest: latestDigest.digest.slice(0, 12) };
    expect((await ledger.verify([latestDigest, short])).findings).toEqual([]);
    const { findings } = await ledger.verify([
      { day: '2021-03-16', digest: 'abcdef01' },
      { day: '2021-03-20', digest: 'abcdef01' },
    ]);
    expect(findings.map(describeFinding)).toEqual([
      `2021-03-16 的每日摘要：摘要值为 ${latestDigest.digest}，与留存的摘要值 abcdef01 不符`,
      '2021-03-20 的每日摘要：摘要不存在，留存的摘要值为 abcdef01',
    ]);
  });
});
