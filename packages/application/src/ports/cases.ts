import type { PlainDate } from '@zhengxiang/core';
import type { ActorRef, CaseKind, CaseOrigin, EventType, Organ, ProjectProcedure } from '@zhengxiang/procedure';

/** An event as the ledger gives it back: `body` in the version of today (`readStored`), `receipt` as plain JSON. */
export interface RecordedEvent {
  readonly seq: number;
  readonly type: EventType;
  readonly body: unknown;
  readonly actor: ActorRef;
  readonly actingAs: Organ;
  readonly happenedOn: PlainDate;
  readonly recordedAt: string;
  readonly receipt: unknown;
  readonly hash: string;
}

export interface RecordedCase {
  /** What its events are read by: that of all installed laws, whichever of them governs it now. */
  readonly procedure: ProjectProcedure;
  readonly kind: CaseKind;
  readonly origin: CaseOrigin;
  readonly events: readonly RecordedEvent[];
}

export interface NewEvent {
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly expectedSeq: number;
  readonly commandId: string;
  /** The request as it came, without its command id: the same id with another request is refused. */
  readonly request: unknown;
  readonly actor: ActorRef;
  readonly actingAs: Organ;
  readonly happenedOn: PlainDate;
  readonly recordedAt: Date;
  readonly type: EventType;
  readonly body: unknown;
  readonly receipt: object;
  /** What a repetition is answered with. */
  readonly answer: unknown;
}

/** Why an act was not stored: it was already, the case has moved on to `seq`, or the command id belongs to another request. */
export type NotAppended = Exclude<Appended, { readonly kind: 'appended' }>;

export type Appended =
  | { readonly kind: 'appended' }
  | { readonly kind: 'repeated'; readonly answer: unknown }
  | { readonly kind: 'conflict'; readonly seq: number }
  | { readonly kind: 'reused' };

/** Cases as the ledger holds them. */
export interface CaseReader {
  readCase(caseId: string): Promise<RecordedCase | undefined>;
  /** The regulations' own cases: what the bureau has put on record about its law. */
  regulationCases(): Promise<readonly RecordedCase[]>;
}

/** What an act needs of the ledger: the case, and the one place where events are stored. */
export interface CaseStore extends CaseReader {
  append(event: NewEvent): Promise<Appended>;
  /** The same request's first answer, if there was one. Other requests with this id wait until the transaction ends. */
  repeated(commandId: string, caseId: string, request: unknown): Promise<NotAppended | undefined>;
  /** Until the transaction ends no act of the case is stored. */
  lockCase(caseId: string): Promise<void>;
}

/** Number series without gaps. */
export interface NumberStore {
  /** 1, 2, 3 … without gaps within a series; the row stays locked until the transaction ends. */
  nextNumber(series: string): Promise<number>;
  /** Counts a number that the ledger says was given. */
  countNumber(series: string, given: number): Promise<void>;
}

/** What writing the projections anew needs of the ledger. */
export interface ReplayStore {
  /**
   * Empties lists, to-dos, number series and the files' cases. No act is stored until the transaction ends, so that they can
   * be written anew.
   */
  clearProjections(): Promise<void>;
  /** Every event in the order in which the acts came in; those of one case in their own order. */
  eventOrder(): Promise<readonly { readonly caseId: string; readonly seq: number }[]>;
}
