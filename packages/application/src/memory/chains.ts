import { canonicalJson } from '@zhengxiang/core';
import { versionOf } from '@zhengxiang/procedure';
import type { ChainEvent, ChainStore } from '../ports/index.ts';
import { chainOfPapers } from './paper-records.ts';
import { by } from './order.ts';
import type { Tables } from './tables.ts';

/** Chains to take away. The in-memory ledger keeps no command of an event. */
export const memoryChains = ({ cases, paperRecords }: Tables): ChainStore => ({
  chainOf: (caseId, until) => {
    const found = cases.get(caseId.toLowerCase());
    if (!found) return Promise.resolve([]);
    const { kind, procedure } = found;
    const events = found.events.map((event, at): ChainEvent => ({
      caseId,
      caseKind: kind,
      seq: event.seq,
      type: event.type,
      version: versionOf(event.type, procedure),
      actorCanonical: canonicalJson(event.actor),
      actingAs: event.actingAs,
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      bodyCanonical: canonicalJson(event.body),
      receiptCanonical: canonicalJson(event.receipt),
      commandId: '',
      commandIndex: 0,
      prevHash: found.events[at - 1]?.hash ?? '',
      hash: event.hash,
    }));
    return Promise.resolve(events.slice(0, until));
  },
  paperChainOf: (caseId) => {
    const chain = chainOfPapers(caseId);
    const records = paperRecords
      .values()
      .filter((record) => record.chain === chain)
      .sort(by(({ seq }) => seq));
    return Promise.resolve(
      records.map(({ actor, previous, once, ...record }): ChainEvent => ({
        caseId: chain,
        caseKind: 'papers',
        seq: record.seq,
        type: record.type,
        version: 1,
        actorCanonical: canonicalJson(actor),
        actingAs: actor.organisationName,
        happenedOn: record.recordedAt.slice(0, 10),
        recordedAt: record.recordedAt,
        bodyCanonical: record.bodyCanonical,
        receiptCanonical: '{}',
        commandId: once,
        commandIndex: 0,
        prevHash: previous,
        hash: record.hash,
      })),
    );
  },
});
