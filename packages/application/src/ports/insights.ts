import type { PlainDate } from '@zhengxiang/core';
import type { DataResource } from '@zhengxiang/procedure';
import type {
  ApprovalState,
  CockpitQuery,
  DataResourcePage,
  DataResourceQuery,
  FundsPage,
  FundsQuery,
  OversightQuery,
  OversightRow,
} from '../contract/index.ts';

export type OversightKind = 'evaluation' | 'performance' | 'violation' | 'criticism' | 'audit' | 'accountability';

/** One entry of chapter 6 as the oversight screen lists it. */
export interface OversightRecord {
  /** Unique within the project: V1, V1-criticism, A2 … */
  readonly id: string;
  readonly kind: OversightKind;
  readonly on: PlainDate;
  /** A rating, or the severity of a violation. */
  readonly grade: string | null;
  readonly text: string;
  /** Findings, answers, who decided. */
  readonly note: string | null;
  readonly cite: string | null;
  /** Codes of the organs that a criticism is reported to. */
  readonly recipients: readonly string[];
  readonly dueOn: PlainDate | null;
  /** The day an audit request was answered. */
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** Whether somebody still has to do something about it. */
  readonly open: boolean;
}

/** A day by which something of a project is due, as long as it is not done. */
export type DeadlineKind = 'delivery' | 'payment' | 'audit' | 'rectification';

/**
 * Something countable of a project: a waiver that was granted, an amount near a limit of the law (`code` is the cited place),
 * or a day that has to be kept (`code` is the kind of deadline).
 */
export type ProjectMark =
  | { readonly kind: 'waiver' | 'near-limit'; readonly code: string; readonly dueOn: null }
  | { readonly kind: 'deadline'; readonly code: DeadlineKind; readonly dueOn: PlainDate };

/** What the cockpit, the data catalogue and the oversight screen know of a project. Written in the transaction of the act. */
export interface ProjectInsights {
  readonly figures: {
    /** 申报金额 and 核定金额 of the newest cost review, 分; null before there is one. */
    readonly costDeclared: number | null;
    readonly costApproved: number | null;
    /** 付款计划合计, 分. */
    readonly plannedPayments: number;
  };
  readonly marks: readonly ProjectMark[];
  readonly dataResources: readonly DataResource[];
  readonly oversight: readonly OversightRecord[];
}

/** Sums over projects, amounts in 分. */
export interface GroupSums {
  readonly projects: number;
  readonly totalInvestment: number;
  readonly approvedAmount: number;
  readonly ceiling: number;
  readonly contractPrice: number;
  readonly paid: number;
}

/** Projects of one value of a dimension, and the same apart by how far they are measured. */
export interface ProjectGroup extends GroupSums {
  readonly parts: Readonly<Record<ApprovalState, GroupSums>>;
}

/** Cost-reviewed projects of one value of a dimension. Amounts in 分. */
export interface CutGroup {
  readonly projects: number;
  readonly declared: number;
  readonly approved: number;
}

type Keyed<K, T> = readonly (T & { readonly key: K })[];

/** Days between which something happened; `from` and `to` are included, an open side has none. */
export interface DayBand {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** Everything the cockpit draws, counted over the projects that the viewer's keys and the filter let through. */
export interface CockpitCounts {
  readonly total: ProjectGroup;
  readonly stages: Keyed<string, ProjectGroup>;
  readonly years: Keyed<number, ProjectGroup>;
  readonly kinds: Keyed<string, ProjectGroup>;
  readonly owners: readonly (ProjectGroup & { readonly key: string; readonly name: string })[];
  readonly cuts: {
    readonly all: CutGroup;
    readonly years: Keyed<number, CutGroup>;
    readonly kinds: Keyed<string, CutGroup>;
    /** Projects by the place of their band in the limits that were asked for. */
    readonly bands: Keyed<number, { readonly projects: number }>;
  };
  /** By organ: since when each of its projects waits, how many. */
  readonly waiting: readonly { readonly organ: string; readonly since: PlainDate; readonly projects: number }[];
  readonly waivers: Keyed<string, { readonly projects: number }>;
  readonly nearLimits: Keyed<string, { readonly projects: number }>;
  readonly warnings: Keyed<string, { readonly projects: number }>;
  readonly overdue: number;
  readonly soon: number;
}

export interface CockpitAsk {
  readonly query: CockpitQuery;
  readonly viewers: readonly string[];
  /** Due before this day's beginning is overdue. */
  readonly overdue: DayBand;
  readonly soon: DayBand;
  /** Where the bands of what was cut begin, in thousandths, rising; the first is 0. */
  readonly cutLimits: readonly number[];
}

export type StoredOversightRow = Omit<OversightRow, 'citeText' | 'daysLeft'>;

/** What the cockpit, the data catalogue and the oversight screen read, and what an act writes for them. */
export interface InsightStore {
  /** The projects of which nothing is stored: they come from a release that kept no figures. */
  withoutInsights(): Promise<readonly string[]>;
  /** Takes the place of what was stored of the project. */
  putInsights(caseId: string, insights: ProjectInsights): Promise<void>;
  cockpitCounts(ask: CockpitAsk): Promise<CockpitCounts>;
  /** Years and units among everything that the keys let through, whatever is filtered. */
  cockpitChoices(
    viewers: readonly string[],
  ): Promise<{ years: readonly number[]; owners: readonly { id: string; name: string }[] }>;
  dataResources(query: DataResourceQuery, viewers: readonly string[]): Promise<DataResourcePage>;
  oversightRecords(
    query: OversightQuery,
    viewers: readonly string[],
    today: PlainDate,
  ): Promise<{
    readonly rows: readonly StoredOversightRow[];
    readonly total: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly open: number;
    readonly overdue: number;
  }>;
  funds(query: FundsQuery, viewers: readonly string[]): Promise<FundsPage>;
}
