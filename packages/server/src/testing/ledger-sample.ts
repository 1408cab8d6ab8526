import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../db/database.ts';
import { appendEvents, type Append, type AppendResult } from '../db/ledger/append-events.ts';
import { hashRequest } from '../db/ledger/hash.ts';

/** A plausible command on a case; tests change what they are about. */
export const sampleAppend = (change: Partial<Append> = {}): Append => ({
  caseId: randomUUID(),
  caseKind: 'project',
  expectedSeq: 0,
  commandId: randomUUID(),
  requestHash: hashRequest({ action: 'application.submit' }),
  actor: { person: '3f1c9a52-0000-4000-8000-000000000001', organization: '3f1c9a52-0000-4000-8000-000000000002' },
  actingAs: 'applicant-leader',
  happenedOn: '2021-03-15',
  recordedAt: new Date('2021-03-15T01:02:03.456Z'),
  events: [
    { type: 'application.submitted', version: 1, body: { title: '东源县社会救助信息平台', budgetAmount: 136_000_000 } },
  ],
  receipt: { pack: 'dongyuan-2020', verdicts: [{ cite: '§2', kind: 'met' }] },
  ...change,
});

/** Appends in a transaction of its own. */
export const append = (db: Database, change: Partial<Append> = {}): Promise<AppendResult> =>
  db.transaction((tx: Tx) => appendEvents(tx, sampleAppend(change)));

/** Opens a case and gives it `count` events, one command each; answers the id of the case. */
export const sampleCase = async (db: Database, count: number, caseId: string = randomUUID()): Promise<string> => {
  for (let seq = 0; seq < count; seq += 1) {
    const events = [
      {
        type: `step.${seq + 1}`,
        version: 1,
        body: { step: seq + 1, text: '第' + '一二三四五六七八九'.charAt(seq) + '步' },
      },
    ];
    const result = await append(db, { caseId, expectedSeq: seq, events });
    if (result.kind !== 'appended') throw new Error(`not appended: ${result.kind}`);
  }
  return caseId;
};
