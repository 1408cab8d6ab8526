import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { sampleCase } from '../../testing/ledger-sample.ts';
import { appendDigest } from './digest.ts';

const database = useDatabase();

beforeAll(async () => {
  await sampleCase(database.db, 2);
  await database.db.transaction((tx) => appendDigest(tx, '2021-03-15', new Date('2021-03-15T15:00:00Z')));
});

const attempts = [
  `update ledger_event set body_canonical = '{}'`,
  `update ledger_event set acting_as = acting_as where false`,
  'delete from ledger_event',
  'truncate ledger_event',
  `update command_result set outcome_canonical = '{}'`,
  'delete from command_result',
  'truncate command_result',
  'update ledger_digest set heads_count = 0',
  'delete from ledger_digest',
  'truncate ledger_digest',
  'delete from chain_head',
  'truncate chain_head',
  'truncate ledger_event, command_result, ledger_digest, chain_head',
  'update chain_head set seq = 1, digested_seq = 1',
  'update chain_head set digested_seq = 0',
  `update chain_head set hash = repeat('a', 64)`,
  `update chain_head set case_kind = 'other'`,
];

describe('what is evidence cannot be changed', () => {
  it.each(attempts)('%s', async (statement) => {
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: 'ZX001' });
  });

  it.each(attempts)('with session_replication_role = replica: %s', async (statement) => {
    const client = new pg.Client(database.superuser);
    await client.connect();
    await client.query('set session_replication_role = replica');
    await expect(client.query(statement)).rejects.toMatchObject({ code: 'ZX001' });
    await client.end();
  });

  it('every table of evidence has its guard against all three, always on', async () => {
    const { rows } = await database.pool.query<{ table: string; enabled: string; events: number }>(
      `select c.relname as table, string_agg(distinct t.tgenabled::text, '') as enabled, bit_or(t.tgtype & 56)::int as events
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
       where p.proname in ('refuse_change', 'chain_head_moves_forward', 'log_entry_gets_place') group by 1 order by 1`,
    );
    const evidence = [
      'chain_head',
      'command_result',
      'delegation',
      'delegation_withdrawal',
      'expert_draw',
      'expert_draw_order',
      'historical_revision',
      'historical_withdrawal',
      'ledger_digest',
      'ledger_event',
      'ledger_import',
      'letter_number_note',
      'log_checkpoint',
      'log_cosignature',
      'log_entry',
      'organisation_change',
      'reading_log',
      'setting_change',
    ];
    // 8 DELETE, 16 UPDATE, 32 TRUNCATE; A: also under session_replication_role = replica.
    expect(rows).toEqual(evidence.map((table) => ({ table, enabled: 'A', events: 56 })));
  });

  it('and the product itself may not switch the triggers to replica mode on the embedded engine', async () => {
    const { rows } = await database.pool.query<{ super: boolean }>(
      'select rolsuper as super from pg_roles where rolname = current_user',
    );
    expect(rows[0]?.super).toBe(database.engine === 'served');
  });
});
