import type { OwnLetter, OwnStage } from '../own.ts';

/** The four steps of a project, and what runs beside or after them. */
export type ActionStage =
  | 'initiation'
  | 'procurement'
  | 'implementation'
  | 'acceptance'
  | 'filing'
  | 'oversight'
  | 'annual-list'
  | 'regulation'
  | OwnStage;

export type CaseKind = 'project' | 'annual-list' | 'regulation';

/** Where acts are worked on with the material beside them; every other act has a page of its own. */
export type Room = 'intake' | 'review-room';

/** The parts of a project that people read. */
export type PartOfCase =
  'overview' | 'application' | 'review' | 'money' | 'delivery' | 'acceptance' | 'sharing' | 'oversight';

/** The papers that acts of the catalogue leave. */
export type CataloguePaperKind =
  | 'annex1'
  | 'annex2'
  | 'annex3'
  | 'annex4'
  | 'annex5'
  | 'annex6'
  | 'annex7'
  | 'intake-acceptance'
  | 'intake-return'
  | 'intake-refusal'
  | 'review-opinion'
  | 'approval'
  | 'funding-opinion'
  | 'change-decision'
  | 'filing-receipt'
  | 'preliminary-record'
  | 'rectification-notice'
  | 'acceptance-report'
  | 'criticism';

/** The papers that acts leave. */
export type PaperKind = CataloguePaperKind | OwnLetter;

/** Whose half-written answers annexes can be drawn from; see `AnnexSource`. */
export type DraftOfPaper = 'application' | 'change' | 'selfEvaluation' | 'sharing';

/** Forms that a list of questions does not do justice to. */
export type FormLayout = 'return' | 'draw' | 'judging' | 'cost-review' | 'opinion';
