import type { Finding } from './findings.ts';
import type { CommandRecord, DigestRecord, EventRecord, HeadRecord, LedgerRecord } from './ledger-record.ts';
import { CaseChain } from './verify-case.ts';
import { verifyCommands } from './verify-commands.ts';
import { verifyDigests, type KeptDigest } from './verify-digests.ts';

/** What was looked at and what is wrong with it. */
export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly commands: number;
  readonly digests: number;
  readonly latestDigest: { readonly day: string; readonly digest: string } | undefined;
  readonly undigested: Undigested;
  readonly findings: readonly Finding[];
}

/** What no digest covers yet: a rewriting of it that is consistent in itself would not show. */
export interface Undigested {
  readonly events: number;
  /** The instant of the oldest of them. */
  readonly since: string | undefined;
}

/**
 * Computes the whole ledger again and compares: every event with its hash, every link with its predecessor, every chain with
 * its head, every event with its command, and all heads with the chained daily digests. Trusts no order of the records.
 *
 * What it cannot see alone: somebody who rewrites a chain, its head and every digest consistently. That is what digests kept
 * outside the system (`kept`) are for.
 */
export const verifyLedger = async (
  records: AsyncIterable<LedgerRecord>,
  kept: readonly KeptDigest[] = [],
): Promise<Verification> => {
  const { chains, commands, digests } = await collect(records);
  const findings: Finding[] = [];
  const count = (total: number, chain: CaseChain): number => total + chain.size;
  for (const chain of [...chains.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    findings.push(...chain.verify());
  }
  findings.push(...verifyCommands(chains, commands), ...verifyDigests(chains, digests, kept));
  const latest = digests.at(-1);
  return {
    cases: [...chains.values()].filter((chain) => chain.size > 0).length,
    events: [...chains.values()].reduce(count, 0),
    commands: commands.length,
    digests: digests.length,
    latestDigest: latest && { day: latest.day, digest: latest.digest },
    undigested: undigestedOf(chains.values()),
    findings,
  };
};

const undigestedOf = (chains: Iterable<CaseChain>): Undigested => {
  const open = [...chains].flatMap((chain) => chain.after(chain.head?.digestedSeq ?? 0));
  const since = open.map(({ recordedAt }) => recordedAt).sort()[0];
  return { events: open.length, since };
};

/** By their number; where an old export has none, by their day. */
const inOrder = (a: DigestRecord, b: DigestRecord): number =>
  a.number === undefined || b.number === undefined ? (a.day < b.day ? -1 : 1) : a.number - b.number;

interface Collected {
  readonly chains: ReadonlyMap<string, CaseChain>;
  readonly commands: readonly CommandRecord[];
  readonly digests: readonly DigestRecord[];
}

const collect = async (records: AsyncIterable<LedgerRecord>): Promise<Collected> => {
  const chains = new Map<string, CaseChain>();
  const commands: CommandRecord[] = [];
  const digests: DigestRecord[] = [];
  const chainOf = ({ caseId }: EventRecord | HeadRecord): CaseChain => {
    const chain = chains.get(caseId) ?? new CaseChain(caseId);
    chains.set(caseId, chain);
    return chain;
  };
  for await (const record of records) {
    if (record.record === 'event') chainOf(record).addEvent(record);
    else if (record.record === 'head') chainOf(record).addHead(record);
    else if (record.record === 'command') commands.push(record);
    else digests.push(record);
  }
  digests.sort(inOrder);
  return { chains, commands, digests };
};
