import type { CompanyRef, DocumentRef, Fen, PlainDate } from '@zhengxiang/core';
import type { InputOf, packageSubjects, ProcurementFailure } from '../acts/index.ts';

export type Arrangement = InputOf<'funding.issueOpinion'>['arrangements'][number];

export interface Funding {
  readonly reviewStartedOn?: PlainDate | undefined;
  readonly opinion?: (InputOf<'funding.issueOpinion'> & { readonly on: PlainDate }) | undefined;
  readonly budgets: readonly (InputOf<'budget.enter'> & { readonly on: PlainDate })[];
}

/** `P1`, `P2` …: planned payments keep their ids. */
export interface PlannedPayment {
  readonly id: string;
  readonly contract: string;
  readonly name: string;
  readonly dueOn: PlainDate;
  readonly amount: Fen;
  readonly balance: boolean;
}

/** `Z1`, `Z2` … */
export interface Payment {
  readonly id: string;
  readonly planned: string;
  readonly amount: Fen;
  readonly paidOn: PlainDate;
  readonly voucher?: string | undefined;
  /** Of a refund or a reversal: the payment that it takes back; its amount is negative. */
  readonly reverses?: string | undefined;
  readonly how?: InputOf<'payment.reverse'>['how'] | undefined;
}

/** A procurement that came to nothing, with everything that was registered of it. */
export interface FailedAttempt {
  readonly on: PlainDate;
  readonly reason: string;
  /** Undefined where nobody said, and where a contract was ended. */
  readonly outcome?: ProcurementFailure | undefined;
  readonly notice?: readonly DocumentRef[] | undefined;
  readonly method: string;
  readonly tender?: InputOf<'procurement.publishTender'> | undefined;
  readonly bids?: InputOf<'procurement.recordBids'> | undefined;
  readonly award?: InputOf<'procurement.award'> | undefined;
  readonly publicities?: readonly InputOf<'procurement.publicise'>[] | undefined;
}

export interface PackageState {
  readonly id: string;
  readonly name: string;
  readonly subject: keyof typeof packageSubjects;
  readonly method: string;
  readonly budget: Fen;
  readonly lines: readonly string[];
  readonly tender?: InputOf<'procurement.publishTender'> | undefined;
  readonly bids?: InputOf<'procurement.recordBids'> | undefined;
  readonly award?: InputOf<'procurement.award'> | undefined;
  /** Of a single source, oldest first; absent where nothing was made public. */
  readonly publicities?: readonly InputOf<'procurement.publicise'>[] | undefined;
  /** Oldest first. */
  readonly failures: readonly FailedAttempt[];
}

export interface Procurement {
  readonly plannedOn?: PlainDate | undefined;
  readonly agency?: CompanyRef | undefined;
  readonly packages: readonly PackageState[];
  /** Packages that came to nothing and that a later plan has left out, as they were; absent where there is none. */
  readonly leftOut?: readonly PackageState[] | undefined;
  /** 采购预算, 分: the sum of the packages (article 12 looks at the project, not at a package). */
  readonly budget?: Fen | undefined;
  readonly draw?: InputOf<'procurement.recordDraw'> | undefined;
  /** Drawn later to the same group, oldest first; absent where nobody was. Their experts are among those of `draw`. */
  readonly supplementaryDraws?: readonly InputOf<'procurement.supplementDraw'>[] | undefined;
  /** The demonstration of the plan as it stands. */
  readonly demonstration?: InputOf<'procurement.recordDemonstration'> | undefined;
  /** Every demonstration there was, of whichever plan, oldest first: a finding is not lifted by planning anew. */
  readonly demonstrations: readonly InputOf<'procurement.recordDemonstration'>[];
}

/** `K1`, `K2` …: contracts keep their ids. */
export interface Contract {
  readonly id: string;
  readonly package: string;
  readonly subject: keyof typeof packageSubjects;
  readonly number: string;
  readonly party: CompanyRef;
  /** Price as signed, 分. */
  readonly signedPrice: Fen;
  /** Price after approved changes, 分. */
  readonly price: Fen;
  /** What the contract itself keeps back until acceptance, 分; undefined where nobody registered it (article 24). */
  readonly agreedBalance?: Fen | undefined;
  /** Whether anybody said what the contract keeps back, be it nothing. */
  readonly balanceStated?: boolean | undefined;
  /** What the contract lets be paid before the work begins, 分; undefined where it says nothing. */
  readonly agreedAdvance?: Fen | undefined;
  readonly signedOn: PlainDate;
  readonly deliverBy: PlainDate;
  readonly announcedOn?: PlainDate | undefined;
  readonly lines: readonly string[];
  readonly documents: readonly DocumentRef[];
  readonly balanceReleaseRequestedOn?: PlainDate | undefined;
  /** 补充协议, oldest first; absent where there is none. */
  readonly supplements?: readonly InputOf<'contract.supplement'>[] | undefined;
  /** Ended under article 18; its price is then what is settled for the work that was done. */
  readonly endedOn?: PlainDate | undefined;
  /** Whether its end said what is settled; filings of earlier releases do not. */
  readonly settled?: boolean | undefined;
}

/** `I1`, `I2` … */
export interface InfrastructureRequest {
  readonly id: string;
  readonly request: InputOf<'infrastructure.request'>;
  readonly requestedOn: PlainDate;
  readonly state: 'requested' | 'allocated' | 'declined';
  readonly answer?: string | undefined;
}

/** `C1`, `C2` … */
export interface Change {
  readonly id: string;
  readonly request: InputOf<'change.request'>;
  readonly requestedOn: PlainDate;
  readonly state: 'requested' | 'approved' | 'refused' | 'withdrawn';
  /** Sum of 现小计 minus sum of 原小计, 分; negative when the change saves money. */
  readonly difference: number;
  readonly decidedOn?: PlainDate | undefined;
  readonly decisionText?: string | undefined;
  readonly carriedOutOn?: PlainDate | undefined;
}

/** An approved change that raised what may be contracted, by a cost review of its own (articles 11 and 17). */
export interface CeilingChange {
  /** The change: `C1` … */
  readonly change: string;
  readonly on: PlainDate;
  /** 分, positive. */
  readonly difference: Fen;
  /** 变更后上限 from then on, 分. */
  readonly amount: Fen;
}

/** Article 18: filings, `F1`, `F2` … */
export interface Article18Filing {
  readonly id: string;
  readonly kind: 'major-change' | 'late-delivery';
  readonly filedOn: PlainDate;
  readonly cause: string;
  readonly contract?: string | undefined;
  readonly newDate?: PlainDate | undefined;
  readonly acknowledgedOn?: PlainDate | undefined;
}

export interface Termination {
  readonly filedOn: PlainDate;
  readonly terminatedOn: PlainDate;
  readonly cause: string;
  readonly bureauAcknowledgedOn?: PlainDate | undefined;
  readonly financeAcknowledgedOn?: PlainDate | undefined;
}

/** `E1`, `E2` …: one contract that was ended while the project goes on. */
export interface ContractEnding {
  readonly id: string;
  readonly contract: string;
  readonly filedOn: PlainDate;
  readonly terminatedOn: PlainDate;
  readonly cause: string;
  readonly bureauAcknowledgedOn?: PlainDate | undefined;
  readonly financeAcknowledgedOn?: PlainDate | undefined;
}

export type Supervision = InputOf<'supervision.appoint'> & { readonly on: PlainDate };

export interface Implementation {
  readonly supervision?: Supervision | undefined;
  /** Firms that left or were replaced, oldest first; absent where there is none. */
  readonly formerSupervisions?: readonly (Supervision & { readonly ended: InputOf<'supervision.end'> })[] | undefined;
  readonly startedOn?: PlainDate | undefined;
  readonly progress: readonly (InputOf<'implementation.reportProgress'> & { readonly on: PlainDate })[];
  readonly completedOn?: PlainDate | undefined;
  /** The day on which the completion was put on record. */
  readonly completionRecordedOn?: PlainDate | undefined;
  readonly cancellation?:
    | { readonly state: 'requested' | 'approved' | 'refused'; readonly reason: string; readonly on: PlainDate }
    | undefined;
}

/** Article 2(1): what has been filed of a small project. */
export interface FilingTrack {
  readonly plan?: { readonly on: PlainDate; readonly documents: readonly DocumentRef[] } | undefined;
  readonly tender?: (InputOf<'filing.fileTender'> & { readonly on: PlainDate }) | undefined;
  readonly contract?: (InputOf<'filing.fileContract'> & { readonly on: PlainDate }) | undefined;
  readonly acceptance?: (InputOf<'filing.fileAcceptance'> & { readonly on: PlainDate }) | undefined;
  readonly acknowledgedOn?: PlainDate | undefined;
  /** `version`: the application version that the amendment corrects; a later version outdates it. */
  readonly amendments: readonly (InputOf<'filing.amend'> & { readonly on: PlainDate; readonly version: number })[];
}

/** `S1`, `S2` … */
export interface SplittingFlag {
  readonly id: string;
  readonly projects: readonly string[];
  readonly reason: string;
  readonly on: PlainDate;
  /** The day until which the unit was asked to explain. */
  readonly answerBy?: PlainDate | undefined;
  readonly explanation?: string | undefined;
  readonly split?: boolean | undefined;
}
