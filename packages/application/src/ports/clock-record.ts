/** What the store remembers of clocks. */
export interface ClockRecord {
  /** When a server was last seen with a clock that was trusted. */
  readonly lastSeen?: Date | undefined;
  readonly confirmed: { readonly latest?: Date | undefined; readonly offset?: number | undefined };
}

/** What the clock of a server is held against. */
export interface ClockRecordStore {
  clockRecord(): Promise<ClockRecord>;
  putClockRecord(record: ClockRecord, now: Date): Promise<void>;
  /** Notes that a trusted clock was seen, and leaves what was confirmed as it is. */
  noteSeen(now: Date): Promise<void>;
  /** The store's own clock. */
  storeTime(): Promise<Date>;
  /** When the newest event was taken down. Reads the whole ledger: once a start. */
  newestEventTime(): Promise<Date | undefined>;
}
