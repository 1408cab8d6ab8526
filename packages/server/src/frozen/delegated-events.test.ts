import { signature } from '@zhengxiang/core';
import { evolve, procedure, readStored, type ActorRef, type AnyEvent, type CaseOrigin } from '@zhengxiang/procedure';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashEvent } from '../db/ledger/hash.ts';
import { toStoredEvent } from '../db/ledger/stored-event.ts';

type Row = Parameters<typeof toStoredEvent>[0];
const file = fileURLToPath(new URL('../../../../test/frozen/0.2.0-delegations/events.json', import.meta.url));
const rows = (JSON.parse(readFileSync(file, 'utf8')) as (Omit<Row, 'recordedAt'> & { recordedAt: string })[]).map(
  (row): Row => ({ ...row, recordedAt: new Date(row.recordedAt) }),
);
const stored = rows.map(toStoredEvent);

/** Written as the rows of a project whose clerk and bureau desks were lent: from now on they have to be read so for ever. */
describe('受委托办理的记录，写于 0.2.0', () => {
  it('哈希相符，一条接一条', () => {
    expect(rows.map((row) => hashEvent({ ...row, recordedAt: row.recordedAt.toISOString() }))).toEqual(
      rows.map(({ hash }) => hash),
    );
    expect(rows.slice(1).map(({ prevHash }) => prevHash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
  });

  it('谁办的、受谁委托，读出来一样；没有委托的记录照旧', () => {
    expect(stored.map(({ actor }) => signature(actor as ActorRef))).toEqual([
      '余春梅',
      '戴明远',
      '戴明远（受余春梅委托）',
      '赖建平（受邱丽华委托）',
      '邱丽华（受赖建平委托）',
    ]);
  });

  it('经办过的人里，办理人和委托人都在', () => {
    const events = stored.map(
      (event) => ({ ...event, ...readStored(event.type, event.version, event.body, procedure) }) as unknown as AnyEvent,
    );
    const receipt = stored[0]?.receipt as { readonly origin: CaseOrigin };
    expect(evolve(receipt.origin, events).handledBy.map(({ name, post }) => [name, post])).toEqual([
      ['余春梅', 'clerk'],
      ['戴明远', 'leader'],
    ]);
  });
});
