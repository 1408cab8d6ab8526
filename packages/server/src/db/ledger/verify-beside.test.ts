import { describe, expect, it } from 'vitest';
import { SpoiltLedger } from '../../testing/spoilt-ledger.ts';

const ledger = SpoiltLedger.use();
const { a } = ledger;

describe('an edit beside the events is found', () => {
  it.each([
    ['outcome_canonical', `replace(outcome_canonical, 'accepted', 'refused')`],
    ['outcome_canonical', `'not json'`],
    ['request_hash', `repeat('a', 64)`],
    ['recorded_at', `recorded_at + interval '1 second'`],
  ])('in the result of a command: %s = %s', async (column, value) => {
    await ledger.tamper([
      `update command_result set ${column} = ${value} where command_id = (select command_id from ledger_event where case_id = '${a}' and seq = 2)`,
    ]);
    expect((await ledger.verify()).findings).toMatchObject([{ kind: 'command-edited', caseId: a, seq: 2 }]);
  });

  it('in the results of two commands, swapped', async () => {
    const outcomes = `select outcome_canonical from command_result r join ledger_event e using (command_id) where e.case_id = '${a}' and e.seq`;
    await ledger.tamper([
      `update command_result r set outcome_canonical = case e.seq when 2 then (${outcomes} = 3) else (${outcomes} = 2) end
       from ledger_event e where e.command_id = r.command_id and e.case_id = '${a}' and e.seq in (2, 3)`,
    ]);
    expect((await ledger.verify()).findings).toMatchObject([
      { kind: 'command-edited', caseId: a, seq: 2 },
      { kind: 'command-edited', caseId: a, seq: 3 },
    ]);
  });

  it.each([
    [`case_kind = 'annual-list'`, 'head-differs'],
    ['digested_seq = 4', 'digest-lowered'],
  ])('in the head of a case: %s', async (change, kind) => {
    await ledger.tamper([`update chain_head set ${change} where case_id = '${a}'`]);
    expect((await ledger.verify()).findings).toMatchObject([{ kind, caseId: a }]);
  });
});
