import { canonicalJson, sha256 } from '@zhengxiang/core';
import type { OldScan, PaperLogStore, PaperRecordStore, ScanStore, StoredPaperRecord } from '../ports/index.ts';
import { by } from './order.ts';
import type { KeptPaperRecord, Tables } from './tables.ts';

const hashOf = ({ hash: _hash, ...record }: KeptPaperRecord): string => sha256(canonicalJson({ ...record }));

/** The name of the chain of a project's papers. */
export const chainOfPapers = (caseId: string): string => `papers of ${caseId}`;

/** What the ledger holds about papers, in a chain of its own beside the chain of each project. */
export const memoryPaperRecords = (tables: Tables): PaperRecordStore => {
  const inChain = (chain: string): KeptPaperRecord[] =>
    tables.paperRecords
      .values()
      .filter((one) => one.chain === chain)
      .sort(by(({ seq }) => seq));
  return {
    addPaperRecord: ({ caseId, once, type, body, actor, recordedAt }) => {
      const chain = chainOfPapers(caseId);
      const before = inChain(chain);
      if (before.some((one) => one.once === once)) return Promise.resolve(undefined);
      const record = {
        chain,
        seq: before.length + 1,
        once,
        type,
        actor,
        recordedAt: recordedAt.toISOString(),
        bodyCanonical: canonicalJson(body),
        previous: before.at(-1)?.hash ?? '',
        hash: '',
      };
      const kept = { ...record, hash: hashOf(record) };
      tables.paperRecords.set(`${chain}:${String(kept.seq)}`, kept);
      return Promise.resolve(kept);
    },
    findPaperRecord: (caseId, once) => Promise.resolve(inChain(chainOfPapers(caseId)).find((one) => one.once === once)),
    paperRecords: (caseId, type) =>
      Promise.resolve(inChain(chainOfPapers(caseId)).filter((one): boolean => one.type === type)),
    witnessOf: (chain, seq) => {
      const record = inChain(chain)[seq - 1];
      // Nobody but this store writes the events of its projects.
      const event = tables.cases.get(chain.toLowerCase())?.events[seq - 1];
      if (event) return Promise.resolve({ hash: event.hash, intact: true });
      return Promise.resolve(record && { hash: record.hash, intact: hashOf(record) === record.hash });
    },
  };
};

/** The log of the record: which papers are in it. Nobody signs it here. */
export const memoryPaperLog = ({ paperRecords, paperEntries }: Tables): PaperLogStore => ({
  enterIssue: (said) => {
    paperEntries.set(said.paperId, said);
    return Promise.resolve();
  },
  unenteredRecords: (type) =>
    Promise.resolve(
      paperRecords
        .values()
        .filter((record): boolean => record.type === type)
        .filter(({ bodyCanonical }: StoredPaperRecord) => {
          const { paperId } = JSON.parse(bodyCanonical) as { readonly paperId: string };
          return !paperEntries.has(paperId);
        }),
    ),
  newestState: () => Promise.resolve(undefined),
});

/** Scans of sealed papers. */
export const memoryScans = ({ paperScans, papers, files }: Tables): ScanStore => ({
  addScan: (scan) => {
    paperScans.set(scan.id, scan);
    return Promise.resolve();
  },
  oldScans: () =>
    Promise.resolve(
      paperScans
        .values()
        .filter(({ eventSeq }) => eventSeq === null)
        .sort(by(({ at }) => at.getTime()))
        .flatMap((scan): OldScan[] => {
          const [paper, file] = [papers.get(scan.paperId), files.get(scan.fileId)];
          return paper && file ? [{ scan, paper, file }] : [];
        }),
    ),
  removeScan: (id) => {
    paperScans.delete(id);
    return Promise.resolve();
  },
});
