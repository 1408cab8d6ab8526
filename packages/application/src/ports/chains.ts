/** An event of the ledger as it is stored, with its place in its chain: for people who check it themselves. */
export interface ChainEvent {
  readonly caseId: string;
  readonly caseKind: string;
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly actorCanonical: string;
  readonly actingAs: string;
  /** `YYYY-MM-DD` */
  readonly happenedOn: string;
  /** `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly recordedAt: string;
  readonly bodyCanonical: string;
  readonly receiptCanonical: string;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** Chains to take away. */
export interface ChainStore {
  /** The chain of a project, up to an event. */
  chainOf(caseId: string, until: number): Promise<readonly ChainEvent[]>;
  /** What is recorded of its papers and scans, a chain of its own. */
  paperChainOf(caseId: string): Promise<readonly ChainEvent[]>;
}
