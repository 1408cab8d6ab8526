import type { Actor, PlainDate } from '@zhengxiang/core';
import type { ProjectMarks, Stage, Track } from '@zhengxiang/procedure';
import type { AnnualListView } from '../contract/index.ts';

/** What lists, searches and neighbours know of a project. Written in the transaction of the act. */
export interface ProjectProjection {
  readonly caseId: string;
  readonly number: string | null;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly mainKind: string;
  readonly content: string;
  readonly track: Track | null;
  readonly stage: Stage;
  readonly step: string;
  readonly year: number | null;
  readonly budgetAmount: number | null;
  readonly totalInvestment: number | null;
  readonly procurementBudget: number | null;
  readonly approvedAmount: number | null;
  /** 变更后上限, 分: the approved amount, or what the cost review of an approved addition raised it to. */
  readonly ceiling: number | null;
  readonly contractPrice: number | null;
  readonly paid: number;
  readonly reportedOn: PlainDate | null;
  readonly approved: boolean;
  readonly hasMlpsLine: boolean;
  readonly warnings: readonly { readonly cite: string; readonly text: string }[];
  /** Rules that stand in the way of the next expected acts. */
  readonly stopping: readonly { readonly cite: string; readonly text: string }[];
  readonly evaluations: readonly { readonly rating: string; readonly on: PlainDate }[];
  readonly openViolations: number;
  readonly waiversUsed: number;
  /** What it says to the rules of the unit's other projects; null in rows of earlier releases. */
  readonly marks: ProjectMarks | null;
  /** `org:…`, `person:…`, `role:…`: who may see the case at all. */
  readonly viewers: readonly string[];
  readonly updatedOn: PlainDate;
  readonly seq: number;
}

export interface AnnualListProjection {
  readonly view: AnnualListView;
  readonly viewers: readonly string[];
}

/** What lists, searches and neighbours know of projects, and what stands out among them. */
export interface ProjectStore {
  putProject(row: ProjectProjection): Promise<void>;
  findProject(caseId: string): Promise<ProjectProjection | undefined>;
  warningsFor(
    viewers: readonly string[],
  ): Promise<readonly { caseId: string; project: string; cite: string; text: string }[]>;
  stoppedProjects(
    viewers: readonly string[],
  ): Promise<readonly { caseId: string; project: string; cite: string; text: string }[]>;
  news(
    actor: Actor,
    viewers: readonly string[],
  ): Promise<readonly { caseId: string; project: string; type: string; by: string; on: PlainDate }[]>;
}

/** Yearly lists of the units. */
export interface AnnualListStore {
  putAnnualList(row: AnnualListProjection): Promise<void>;
  annualLists(viewers: readonly string[], year: number | undefined): Promise<readonly AnnualListView[]>;
}
