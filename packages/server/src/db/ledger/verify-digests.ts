import { z } from 'zod';
import type { Finding } from './findings.ts';
import { GENESIS, hashDigest } from './hash.ts';
import type { DigestRecord } from './ledger-record.ts';
import type { CaseChain } from './verify-case.ts';

/** A digest kept outside the system: from an export or the small print of a paper. */
export interface KeptDigest {
  readonly day: string;
  /** The whole digest or its beginning, at least 8 hexadecimal digits. */
  readonly digest: string;
}

const headsSchema = z.array(z.tuple([z.string(), z.number().int(), z.string()]));

/** The digests form a chain, and every head they name is still there with the same hash. `digests` are in their order. */
export const verifyDigests = (
  chains: ReadonlyMap<string, CaseChain>,
  digests: readonly DigestRecord[],
  kept: readonly KeptDigest[],
): Finding[] => {
  const findings: Finding[] = [];
  const digestedSeq = new Map<string, number>();
  let before = GENESIS;
  for (const digest of digests) {
    if (digest.prevDigest !== before) findings.push({ kind: 'digest-link-broken', day: digest.day });
    before = digest.digest;
    const heads = hashDigest(digest) === digest.digest ? parseHeads(digest.headsCanonical) : undefined;
    if (!heads) {
      // What an edited digest names is worth nothing; the heads it named are still covered by the chain itself.
      findings.push({ kind: 'digest-edited', day: digest.day });
      continue;
    }
    for (const [caseId, seq, hash] of heads) {
      digestedSeq.set(caseId, seq);
      findings.push(...compareHead(digest.day, caseId, seq, hash, chains.get(caseId)));
    }
  }
  for (const { caseId, head } of chains.values()) {
    if (!head) continue;
    const [claimed, known] = [head.digestedSeq, digestedSeq.get(caseId) ?? 0];
    if (claimed > known) findings.push({ kind: 'digest-cut', caseId, seq: claimed });
    if (claimed < known) findings.push({ kind: 'digest-lowered', caseId, seq: claimed });
  }
  return [...findings, ...compareKept(digests, kept)];
};

const parseHeads = (text: string): z.infer<typeof headsSchema> | undefined => {
  try {
    return headsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const compareHead = (
  day: string,
  caseId: string,
  seq: number,
  hash: string,
  chain: CaseChain | undefined,
): Finding[] => {
  const there = chain?.hashAt(seq);
  if (there === undefined) return [{ kind: 'digest-head-missing', day, caseId, seq }];
  return there === hash ? [] : [{ kind: 'digest-head-differs', day, caseId, seq }];
};

const compareKept = (digests: readonly DigestRecord[], outside: readonly KeptDigest[]): Finding[] =>
  outside.flatMap(({ day, digest: expected }): Finding[] => {
    // A day may have several where a clock was wrong; the kept one has to be among them.
    const found = digests.filter((digest) => digest.day === day).map(({ digest }) => digest);
    const kept = found.some((digest) => digest.startsWith(expected));
    return kept ? [] : [{ kind: 'digest-expected', day, expected, found: found[0] }];
  });
