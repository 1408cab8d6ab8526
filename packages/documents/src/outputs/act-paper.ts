import type { Paper, PlainDate, SmallPrint } from '@zhengxiang/core';
import type { AnyEvent, LawPack, PaperKind, ProjectFacts } from '@zhengxiang/procedure';

/** What the paper of an act is drawn from: the act, and the facts right after it. */
export interface ActSource {
  readonly pack: LawPack;
  readonly facts: ProjectFacts;
  readonly event: AnyEvent;
}

/** What issuing adds: number, organ, day and the marks by which the paper can be checked. */
export interface PaperMarks {
  /** The organ that issues: letterhead, signature and imprint. */
  readonly organ: string;
  readonly issuedOn: PlainDate;
  /** 发文字号; forms have none. */
  readonly documentNumber?: string | undefined;
  readonly projectNumber?: string | undefined;
  readonly watermark?: string | undefined;
  readonly smallPrint?: SmallPrint | undefined;
}

/** One paper that follows an act. */
export interface ActPaper {
  /** Unique within its act. */
  readonly kind: PaperKind;
  /** What people call it: 立项批复. */
  readonly name: string;
  /** An official letter takes a 发文字号 of its organ; a form of the regulation takes none. */
  readonly numbered: boolean;
  /** A later paper of this kind and subject in the same case takes the place of this one. */
  readonly replaceable: boolean;
  /** 机关代字 of its number, where that is another than the organ's. */
  readonly series?: string | undefined;
  /** What it is about where a case has several of the kind: the id of a change or of a violation. */
  readonly subject?: ((source: ActSource) => string | undefined) | undefined;
  /** Whether the act has this paper at all; always when left out. */
  readonly applies?: ((source: ActSource) => boolean) | undefined;
  /** @throws NotThatFar when the case holds nothing yet of what the paper is about */
  readonly draw: (source: ActSource, marks: PaperMarks) => Paper;
}
