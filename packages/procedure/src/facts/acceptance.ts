import type { PersonRef, PlainDate } from '@zhengxiang/core';
import type { Auditee, InputOf, Rating } from '../acts/index.ts';
import type { ActorRef } from '../project/events.ts';

export interface PanelMember {
  readonly person: PersonRef;
  readonly side: 'data-bureau' | 'finance-bureau' | 'expert' | 'other';
  readonly opinion?: InputOf<'acceptance.giveOpinion'> | undefined;
}

/** `T1`, `T2` … */
export interface RectificationItem {
  readonly id: string;
  readonly problem: string;
  readonly requirement: string;
  readonly done?: string | undefined;
  readonly passed?: boolean | undefined;
  /** What the reinspection said of the item. */
  readonly note?: string | undefined;
}

export interface Rectification {
  /** `ordered`: the unit works on it; `reported`: waits for reinspection. */
  readonly state: 'ordered' | 'reported' | 'passed';
  readonly orderedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly items: readonly RectificationItem[];
  readonly reinspections: number;
  readonly reinspectedOn?: PlainDate | undefined;
}

export interface Acceptance {
  readonly preliminary?: InputOf<'acceptance.preliminary'> | undefined;
  /** The newest application; it stays while it is `returned` and after a failed report, so that nothing is typed twice. */
  readonly application?: (InputOf<'acceptance.apply'> & { readonly on: PlainDate }) | undefined;
  /** The bureau sent the application back; cleared by the next one. */
  readonly returned?: { readonly on: PlainDate; readonly reason: string } | undefined;
  readonly panel?: { readonly members: readonly PanelMember[]; readonly onSiteOn: PlainDate } | undefined;
  readonly rectification?: Rectification | undefined;
  /** The newest report. After `failed` the unit may apply again; earlier reports stay in `reports`. */
  readonly report?: (InputOf<'acceptance.issueReport'> & { readonly by: ActorRef }) | undefined;
  readonly reports: readonly (InputOf<'acceptance.issueReport'> & { readonly by: ActorRef })[];
  readonly inUseOn?: PlainDate | undefined;
}

export interface Sharing {
  readonly confirmation?: (InputOf<'sharing.confirm'> & { readonly on: PlainDate }) | undefined;
  readonly countersignedOn?: PlainDate | undefined;
  readonly countersignNote?: string | undefined;
}

/** `V1`, `V2` … */
export interface Violation {
  readonly id: string;
  readonly provision: string;
  readonly severity: 'minor' | 'serious';
  readonly facts: string;
  readonly on: PlainDate;
  readonly resolvedOn?: PlainDate | undefined;
  readonly criticism?: InputOf<'criticism.issue'> | undefined;
}

/** `A1`, `A2` … */
export interface AuditRequest {
  readonly id: string;
  /** Absent where it is the unit itself. */
  readonly asked?: Auditee | undefined;
  readonly what: string;
  readonly requestedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly answer?: (InputOf<'audit.answer'> & { readonly on: PlainDate }) | undefined;
  readonly closedOn?: PlainDate | undefined;
  readonly finding?: string | undefined;
}

export interface Oversight {
  readonly evaluations: readonly InputOf<'evaluation.record'>[];
  readonly performanceRatings: readonly { readonly rating: Rating; readonly text: string; readonly on: PlainDate }[];
  readonly violations: readonly Violation[];
  readonly accountability: readonly InputOf<'accountability.record'>[];
  readonly audits: readonly AuditRequest[];
}
