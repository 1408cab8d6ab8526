import type { Finding } from './findings.ts';
import { GENESIS, hashEvent } from './hash.ts';
import type { EventRecord, HeadRecord } from './ledger-record.ts';

/** What is kept of an event once its own hash is checked; the long texts are let go. */
export interface Link {
  readonly seq: number;
  readonly type: string;
  readonly hash: string;
  readonly prevHash: string;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly recordedAt: string;
  readonly caseKind: string;
  /** What the receipt says of the command; events written before receipts said it have nothing. */
  readonly commandHash: string | undefined;
  /** The whole event, only when its content does not fit its hash. */
  readonly unfit: EventRecord | undefined;
}

/** The events of one case and its head. */
export class CaseChain {
  readonly caseId: string;
  readonly links: Link[] = [];
  head: HeadRecord | undefined;

  constructor(caseId: string) {
    this.caseId = caseId;
  }

  get size(): number {
    return this.links.length;
  }

  addEvent(event: EventRecord): void {
    const { seq, type, hash, prevHash, commandId, commandIndex, recordedAt, caseKind } = event;
    const unfit = hashEvent(event) === hash ? undefined : event;
    const commandHash = unfit ? undefined : commandHashIn(event.receiptCanonical);
    this.links.push({ seq, type, hash, prevHash, commandId, commandIndex, recordedAt, caseKind, commandHash, unfit });
  }

  addHead(head: HeadRecord): void {
    this.head = head;
  }

  /** The hash of the event with this number, if it is there. */
  hashAt(seq: number): string | undefined {
    return this.links.find((link) => link.seq === seq)?.hash;
  }

  /** The events beyond a number. */
  after(seq: number): readonly Link[] {
    return this.links.filter((link) => link.seq > seq);
  }

  verify(): Finding[] {
    this.links.sort((a, b) => a.seq - b.seq);
    return [...this.verifyLinks(), ...this.verifyHead()];
  }

  private verifyLinks(): Finding[] {
    const { caseId } = this;
    const findings: Finding[] = [];
    let before = { seq: 0, hash: GENESIS };
    for (const link of this.links) {
      const { seq } = link;
      if (link.unfit) findings.push(this.explainUnfit(link.unfit));
      if (seq === before.seq) findings.push({ kind: 'event-repeated', caseId, seq });
      if (seq > before.seq + 1) findings.push({ kind: 'events-missing', caseId, from: before.seq + 1, to: seq - 1 });
      else if (link.prevHash !== before.hash) findings.push({ kind: 'link-broken', caseId, seq });
      before = link;
    }
    return findings;
  }

  /** An event whose hash fits another number was moved, not edited: after an insertion, a removal or a swap. */
  private explainUnfit(event: EventRecord): Finding {
    const { caseId } = this;
    const { seq, type } = event;
    const last = Math.max(this.links.length, this.head?.seq ?? 0) + 1;
    for (let was = 1; was <= last; was += 1) {
      if (hashEvent({ ...event, seq: was }) === event.hash) return { kind: 'event-moved', caseId, seq, was };
    }
    return { kind: 'event-edited', caseId, seq, type };
  }

  private verifyHead(): Finding[] {
    const { caseId, head } = this;
    const last = this.links.at(-1);
    if (!last) {
      // A head at 0 has no events yet and would be left by no finished transaction; only one above 0 lost something.
      return head && head.seq > 0 ? [{ kind: 'case-removed', caseId, seq: head.seq }] : [];
    }
    if (!head) return [{ kind: 'head-missing', caseId, seq: last.seq }];
    if (last.seq < head.seq) return [{ kind: 'tail-cut', caseId, from: last.seq + 1, to: head.seq }];
    if (last.seq > head.seq) return [{ kind: 'tail-added', caseId, from: head.seq + 1, to: last.seq }];
    return last.hash === head.hash && last.caseKind === head.caseKind
      ? []
      : [{ kind: 'head-differs', caseId, seq: last.seq }];
  }
}

/** Only asked of receipts whose hash fits: the text is what the product wrote. */
const commandHashIn = (receiptCanonical: string): string | undefined => {
  const receipt = JSON.parse(receiptCanonical) as { readonly command?: unknown } | null;
  return typeof receipt?.command === 'string' ? receipt.command : undefined;
};
