import type { PlainDate } from '@zhengxiang/core';
import type { OwnerChange } from '../acts/index.ts';
import type { OwnFacts } from '../own.ts';
import type { ActorRef, AnyEvent, CaseOrigin } from '../project/events.ts';
import type { Acceptance, Oversight, Sharing } from './acceptance.ts';
import type { ApplicationVersion, Intake, Waiver } from './application.ts';
import type {
  Article18Filing,
  CeilingChange,
  Change,
  Contract,
  ContractEnding,
  FilingTrack,
  Funding,
  Implementation,
  InfrastructureRequest,
  Payment,
  PlannedPayment,
  Procurement,
  SplittingFlag,
  Termination,
} from './delivery.ts';
import type { Correction, RegisteredRecord, Reissue } from './corrections.ts';
import type { Handover } from './handover.ts';
import type { Approval, Review } from './review.ts';

export type ClosedHow =
  | 'abandoned'
  | 'intake-refused'
  | 'merged'
  | 'refused'
  | 'cancelled'
  | 'terminated'
  /** A filing that is complete and acknowledged, or a full-track project in use with everything paid, is `finished`. */
  | 'finished';

export const trail: unique symbol = Symbol('trail');

export interface Trail {
  readonly before: ProjectFacts;
  /** As the ledger holds it. */
  readonly recorded: AnyEvent;
  /** As it counts: with what corrections put in the place of its answers. */
  readonly counted: AnyEvent;
}

/** A day that an act tells and that lies before the act was registered. */
export interface Backdated {
  /** The act as it is titled. */
  readonly act: string;
  readonly label: string;
  readonly date: PlainDate;
  readonly on: PlainDate;
}

/** A unit that answered for the project, by its name of then: every act of then was its own, and it goes on being a party. */
export interface FormerOwner {
  readonly owner: { readonly id: string; readonly name: string };
  readonly change: OwnerChange;
  /** The day from which another unit, or another name, counts. */
  readonly until: PlainDate;
  /** Of the entry in the register of units. */
  readonly number: number;
  readonly document: string;
  /** The event that told of it. */
  readonly seq: number;
}

/** Everything that is known of a project: `evolve(events)`. Parallel tracks are records of their own, not one status. */
export interface ProjectFacts {
  /** With the unit that owns it now. */
  readonly origin: CaseOrigin;
  /** Who owned it before, or under which name it did, the earliest first. */
  readonly formerOwners: readonly FormerOwner[];
  /** The number of events so far; the stale-page check compares it. */
  readonly seq: number;
  /** All versions of the application, oldest first; the last one counts. */
  readonly versions: readonly ApplicationVersion[];
  readonly intake: Intake;
  readonly waivers: readonly Waiver[];
  readonly review: Review;
  readonly approval?: Approval | undefined;
  readonly funding: Funding;
  readonly plannedPayments: readonly PlannedPayment[];
  readonly payments: readonly Payment[];
  readonly procurement: Procurement;
  readonly contracts: readonly Contract[];
  readonly implementation: Implementation;
  readonly infrastructure: readonly InfrastructureRequest[];
  readonly changes: readonly Change[];
  /** What approved changes added to the ceiling of article 11, oldest first; read it through `ceilingOf`. */
  readonly ceilingChanges: readonly CeilingChange[];
  readonly article18: readonly Article18Filing[];
  readonly termination?: Termination | undefined;
  readonly endings: readonly ContractEnding[];
  readonly acceptance: Acceptance;
  readonly sharing: Sharing;
  readonly oversight: Oversight;
  readonly filing: FilingTrack;
  readonly splitting: readonly SplittingFlag[];
  /** What was registered and can be corrected, oldest first. */
  readonly records: readonly RegisteredRecord[];
  readonly corrections: readonly Correction[];
  /** Reports of acceptance that were issued anew after a correction; absent where none was. */
  readonly reissues?: readonly Reissue[] | undefined;
  /** Who has gone on with the project on the unit's side, oldest first; read through `handlerOf`. */
  readonly handovers: readonly Handover[];
  readonly closed?: { readonly how: ClosedHow; readonly on: PlainDate; readonly note?: string | undefined } | undefined;
  /** What acts of a pack's own have left. */
  readonly own?: Partial<OwnFacts> | undefined;
  /** Who did something of the project on the unit's side, each person once under each office: whoever did cannot judge it. */
  readonly handledBy: readonly ActorRef[];
  /** Days that were put on record after they had passed. */
  readonly backdated: readonly Backdated[];
  readonly lastActor?: ActorRef | undefined;
  readonly lastOn?: PlainDate | undefined;
  /** The act that led here and the facts before it. In memory only: a copy as text goes without. */
  readonly [trail]?: Trail | undefined;
}

/** A project before its first event. */
export const emptyProject = (origin: CaseOrigin): ProjectFacts => ({
  origin,
  formerOwners: [],
  seq: 0,
  versions: [],
  intake: { state: 'open', returns: [] },
  waivers: [],
  review: { state: 'none', rounds: [], remarks: [], opinions: [] },
  funding: { budgets: [] },
  plannedPayments: [],
  payments: [],
  procurement: { packages: [], demonstrations: [] },
  contracts: [],
  implementation: { progress: [] },
  infrastructure: [],
  changes: [],
  ceilingChanges: [],
  article18: [],
  endings: [],
  acceptance: { reports: [] },
  sharing: {},
  oversight: { evaluations: [], performanceRatings: [], violations: [], accountability: [], audits: [] },
  filing: { amendments: [] },
  splitting: [],
  records: [],
  corrections: [],
  handovers: [],
  handledBy: [],
  backdated: [],
});

export * from './acceptance.ts';
export * from './application.ts';
export * from './corrections.ts';
export * from './delivery.ts';
export * from './review.ts';
