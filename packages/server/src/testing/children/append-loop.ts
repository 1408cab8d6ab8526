import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { openDatabase } from '../../db/open.ts';
import { appendEvents } from '../../db/ledger/append-events.ts';
import { readCase } from '../../db/ledger/read-case.ts';
import { silentLog } from '../../db/log.ts';
import { sampleAppend } from '../ledger-sample.ts';

// Appends to one case as fast as it can, three events a command, and prints what was acknowledged, until it is killed.
const [dataDir = '', caseId = ''] = process.argv.slice(2);
const { db } = await openDatabase({ dataDir, log: silentLog });
const history = await db.transaction((tx) => readCase(tx, caseId));
const say = (line: string): void => void fs.writeSync(1, `${line}\n`);
say(`from ${history.length}`);

for (let seq = history.length; ; seq += 3) {
  const commandId = randomUUID();
  const events = [1, 2, 3].map((part) => ({ type: 'step', version: 1, body: { part, after: seq } }));
  const result = await db.transaction((tx) =>
    appendEvents(tx, sampleAppend({ caseId, expectedSeq: seq, commandId, events })),
  );
  if (result.kind !== 'appended') throw new Error(`not appended: ${result.kind}`);
  // Only after the commit, and written at once: what the parent reads was acknowledged.
  say(`acked ${commandId} ${seq + 3} ${result.events.at(-1)?.hash ?? ''}`);
}
