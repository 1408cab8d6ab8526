import type { PlainDate } from '@zhengxiang/core';
import type { DrawEvidence, Stage } from '@zhengxiang/procedure';

/** A draw as it was stored; `certificate` is the canonical text of `drawCertificate`. */
export interface StoredDraw {
  readonly caseId: string;
  readonly number: number;
  readonly drawnAt: Date;
  readonly drawnBy: string;
  readonly personId: string;
  readonly certificate: string;
}

/** Inputs of a draw, fixed before anybody could know how it ends; `inputs` is the canonical text of `DrawInputs`. */
export interface StoredDrawOrder {
  readonly caseId: string;
  readonly number: number;
  readonly inputs: string;
  /** 64 hexadecimal digits, the server's part of the seed. */
  readonly nonce: string;
}

/** Where a draw gets from what decides it: nothing that one of the parties could choose. */
export interface DrawBeacon {
  /** The key of the witness; empty where the site has none. */
  readonly witness: string;
  /** The server's part, the same for a case and number however often it is asked. */
  nonceFor(caseId: string, number: number): string;
  /** What decides an order that has been stored; undefined while the witness is silent. The same order gets the same answer. */
  decide(order: StoredDrawOrder): Promise<DrawEvidence | undefined>;
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
  saveDrawOrder(order: StoredDrawOrder): Promise<void>;
  /** Orders without a draw, the newest first. */
  openDrawOrders(caseId: string): Promise<readonly StoredDrawOrder[]>;
  /** The newest first. */
  drawsOf(caseId: string): Promise<readonly StoredDraw[]>;
  unitProjects(ownerId: string, except: string, viewers: readonly string[]): Promise<readonly UnitProject[]>;
  /** Reported projects by the pairs of characters that they share with this name and content, best first. */
  likeProjects(ask: LikenessQuery): Promise<readonly LikeProject[]>;
}
