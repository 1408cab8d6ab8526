import type { PlainDate } from '@zhengxiang/core';
import type { Stage } from '@zhengxiang/procedure';

/** A draw as it was stored; `certificate` is the canonical text of `drawCertificate`. */
export interface StoredDraw {
  readonly caseId: string;
  readonly number: number;
  readonly drawnAt: Date;
  readonly drawnBy: string;
  readonly personId: string;
  readonly certificate: string;
}

/** What the unit's other projects say of it, as far as the reader may see them. */
export interface UnitProject {
  readonly caseId: string;
  readonly name: string;
  readonly evaluations: readonly { readonly rating: string; readonly on: PlainDate }[];
  readonly openViolations: number;
  readonly waiversUsed: number;
}

export interface LikeProject {
  readonly caseId: string;
  readonly name: string;
  readonly number: string | null;
  readonly ownerName: string;
  readonly visible: boolean;
  readonly stage: Stage;
  readonly step: string;
  readonly year: number | null;
  readonly totalInvestment: number | null;
  readonly approvedAmount: number | null;
  /** 0 to 1. */
  readonly likeness: number;
}

/** `weights`: how much the shared part of the name and that of the content count, 0 to 1 each, together 1. */
export interface LikenessQuery {
  readonly caseId: string;
  readonly name: string;
  readonly content: string;
  readonly viewers: readonly string[];
  readonly weights: { readonly name: number; readonly content: number };
  /** 0 to 1; what is less alike is left out. */
  readonly atLeast: number;
  readonly most: number;
}

/** What the review room and the draw ask of the database. */
export interface ReviewStore {
  /** 1, 2, 3 … within the case; others wait until the transaction ends. */
  nextDrawNumber(caseId: string): Promise<number>;
  saveDraw(draw: StoredDraw): Promise<void>;
  /** The newest first. */
  drawsOf(caseId: string): Promise<readonly StoredDraw[]>;
  unitProjects(ownerId: string, except: string, viewers: readonly string[]): Promise<readonly UnitProject[]>;
  /** Reported projects by the pairs of characters that they share with this name and content, best first. */
  likeProjects(ask: LikenessQuery): Promise<readonly LikeProject[]>;
}
