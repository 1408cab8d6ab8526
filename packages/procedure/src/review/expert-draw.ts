import { canonicalJson, sha256 } from '@zhengxiang/core';

/** The name of the algorithm below: it stands in every certificate, so that a later one cannot be taken for it. */
export const drawAlgorithm = 'zhengxiang-draw-2';

/** Certificates of earlier releases: their seed was the hash of their inputs, the instant among them. They go on being computed again. */
export const earlierDrawAlgorithm = 'zhengxiang-draw-1';

export interface DrawCandidate {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly specialty: string;
  /** Why this person was left out; absent for those who took part in the draw. */
  readonly excluded?: string | undefined;
}

/** How many experts of one specialty are needed; the empty specialty means anybody who is left. */
export interface DrawQuota {
  readonly specialty: string;
  readonly count: number;
}

/** Everything the draw depends on, fixed before the draw. */
export interface DrawInputs {
  readonly algorithm: typeof drawAlgorithm | typeof earlierDrawAlgorithm;
  readonly caseId: string;
  /** 1, 2, 3 …: the number of this draw in its case. A repeated draw leaves a trace. */
  readonly number: number;
  /** The hash of the case's newest ledger event, and how many events there were. */
  readonly head: string;
  readonly seq: number;
  /** The instant at which the server received the order to draw. */
  readonly drawnAt: string;
  readonly drawnBy: string;
  readonly quotas: readonly DrawQuota[];
  /** The whole register at that moment, those left out included with the reason. */
  readonly candidates: readonly DrawCandidate[];
  /** The key of the witness whose signature decides; empty where the site has none, absent in earlier certificates. */
  readonly witness?: string | undefined;
}

/**
 * What came after the inputs were fixed and decides the draw: the server's number, which the log held the hash of before the witness
 * signed, and the witness's signature over the first state of the log with the inputs. Neither knew the other's part.
 */
export interface DrawEvidence {
  /** 64 hexadecimal digits. */
  readonly nonce: string;
  /** Hexadecimal; empty where the site has no witness. */
  readonly cosignature: string;
  /** That the inputs were the last entry of that state of the log. */
  readonly entryId: number;
  readonly salt: string;
  readonly index: number;
  readonly path: readonly string[];
  /** The signed state. */
  readonly note: string;
}

/** One candidate's ticket: the smaller, the earlier. */
export interface DrawTicket {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly specialty: string;
  readonly ticket: string;
}

export interface DrawResult {
  readonly seed: string;
  /** In the order of the quotas. Fewer than asked for where a specialty has too few candidates. */
  readonly chosen: readonly DrawTicket[];
  /** Everybody else who took part, in the order in which they step in; the same specialty first fills its own place. */
  readonly substitutes: readonly DrawTicket[];
  /** Specialties with fewer candidates than places. */
  readonly short: readonly DrawQuota[];
}

/** What is kept with the convening of the review: inputs and result. */
export interface DrawCertificate {
  readonly inputs: DrawInputs;
  readonly result: DrawResult;
  /** Absent in certificates of earlier releases. */
  readonly evidence?: DrawEvidence | undefined;
}

/**
 * The seed: SHA-256 of the canonical text (RFC 8785) of the register, the quotas, the number of the draw, and of what nobody could
 * know when these were fixed. No instant and no hash that depends on one is in it: whoever sets the clock moves nothing.
 */
export const drawSeed = (
  inputs: DrawInputs,
  { nonce, cosignature }: Pick<DrawEvidence, 'nonce' | 'cosignature'> = { nonce: '', cosignature: '' },
): string => {
  if (inputs.algorithm === earlierDrawAlgorithm) return sha256(canonicalJson(inputs));
  const { algorithm, caseId, number, quotas, candidates } = inputs;
  return sha256(canonicalJson({ algorithm, caseId, number, quotas, candidates, nonce, cosignature }));
};

const byTicket = (a: DrawTicket, b: DrawTicket): number =>
  a.ticket === b.ticket ? (a.id < b.id ? -1 : 1) : a.ticket < b.ticket ? -1 : 1;

/**
 * Draws experts (article 10(3)): every candidate who is not left out gets the ticket SHA-256(seed ":" id). The quotas are
 * filled one after the other, each with the smallest tickets of its specialty that are still free; the others are substitutes
 * in the order of their tickets. Since the tickets depend on the seed alone, each candidate of a specialty has the same
 * chance.
 *
 * Pure: the same inputs give the same result anywhere, so that anybody can compute a draw again.
 */
export const drawExperts = (inputs: DrawInputs, beyond?: Pick<DrawEvidence, 'nonce' | 'cosignature'>): DrawResult => {
  const seed = drawSeed(inputs, beyond);
  const tickets = inputs.candidates
    .filter((candidate) => candidate.excluded === undefined)
    .map(({ id, name, organisation, specialty }) => ({
      id,
      name,
      organisation,
      specialty,
      ticket: sha256(`${seed}:${id}`),
    }))
    .sort(byTicket);
  const chosen: DrawTicket[] = [];
  const short: DrawQuota[] = [];
  for (const quota of inputs.quotas) {
    const free = tickets.filter(
      (ticket) => !chosen.includes(ticket) && (quota.specialty === '' || ticket.specialty === quota.specialty),
    );
    chosen.push(...free.slice(0, quota.count));
    if (free.length < quota.count) short.push(quota);
  }
  return { seed, chosen, substitutes: tickets.filter((ticket) => !chosen.includes(ticket)), short };
};

/** The certificate of a draw, made once and never changed. */
export const drawCertificate = (inputs: DrawInputs, evidence?: DrawEvidence): DrawCertificate => ({
  inputs,
  result: drawExperts(inputs, evidence),
  ...(evidence && { evidence }),
});

/** Specialties with fewer candidates than places: known before anything is drawn. */
export const shortOf = (inputs: DrawInputs): readonly DrawQuota[] => drawExperts(inputs).short;

/** Who steps in for an expert who avoids: the first substitute of the same specialty, else the first of all. */
export const nextSubstitute = (
  result: DrawResult,
  specialty: string | undefined,
  taken: readonly string[],
): DrawTicket | undefined => {
  const free = result.substitutes.filter(({ id }) => !taken.includes(id));
  return free.find((ticket) => ticket.specialty === specialty) ?? free[0];
};
