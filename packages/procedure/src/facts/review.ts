import type { DocumentRef, PersonRef, Fen, PlainDate } from '@zhengxiang/core';
import type { InputOf, ReviewOutcome } from '../acts/index.ts';
import type { ActorRef } from '../project/events.ts';

export interface Avoidance {
  readonly related: boolean;
  readonly relation?: string | undefined;
  /** Undefined while a disclosed relation waits for the bureau's decision. */
  readonly avoid?: boolean | undefined;
}

export interface RoundExpert {
  readonly person: PersonRef;
  readonly avoidance?: Avoidance | undefined;
  readonly judgement?: (InputOf<'review.judge'> & { readonly on: PlainDate }) | undefined;
  /** Stands in place of a judgement that is withheld from the reader for now (`withoutJudgements`). */
  readonly judgedOn?: PlainDate | undefined;
}

/** Somebody who was called to a round and judges no longer in it. */
export interface LeftExpert {
  readonly person: PersonRef;
  /** `avoided`: a relation was disclosed and decided upon, for the whole project; `replaced`: could not judge in this round. */
  readonly how: 'avoided' | 'replaced';
  readonly reason: string;
  readonly on: PlainDate;
  readonly substitute?: PersonRef | undefined;
}

export interface Reviewer {
  readonly id: string;
  readonly name: string;
  readonly qualification: string;
}

/** An institution that was charged with a round and left it: what its people gave is kept and not counted. */
export interface LeftReviewer {
  readonly reviewer: Reviewer;
  readonly reason: string;
  readonly on: PlainDate;
  readonly experts: readonly RoundExpert[];
  readonly remarks: readonly Remark[];
  readonly cost?: ReviewRound['cost'];
}

/** A remark that the unit has to answer has an id of its own: `R<round>-<n>`. */
export interface Remark {
  readonly id: string;
  readonly round: number;
  readonly by: string;
  readonly criterion: string;
  readonly line?: string | undefined;
  readonly remark: string;
  readonly mustAnswer: boolean;
  readonly answer?: { readonly text: string; readonly on: PlainDate } | undefined;
  /** The bureau said that the answer is not enough; cleared by the next answer. */
  readonly rejected?: boolean | undefined;
}

export interface ReviewRound {
  readonly number: number;
  readonly mode: 'experts' | 'independent-reviewer';
  readonly convenedOn: PlainDate;
  readonly meetsOn: PlainDate;
  /** Those who judge: who avoids or was replaced is out of this list. */
  readonly experts: readonly RoundExpert[];
  /** Who was called and left, in that order; absent while nobody has. */
  readonly left?: readonly LeftExpert[] | undefined;
  readonly reviewer?: Reviewer | undefined;
  /** Institutions that another one took the place of, in that order; absent while none has. */
  readonly leftReviewers?: readonly LeftReviewer[] | undefined;
  /** The certificate of the draw, as text; see `readCertificate`. */
  readonly draw?: string | undefined;
  readonly cost?:
    | {
        readonly lines: InputOf<'review.recordCost'>['lines'];
        readonly declared: Fen;
        readonly reduced: Fen;
        readonly approved: Fen;
        readonly on: PlainDate;
        readonly by: ActorRef;
        /** Whether the sheet that the experts signed was handed in with it. */
        readonly signed: boolean;
      }
    | undefined;
}

export interface ReviewOpinion {
  readonly round: number;
  readonly outcome: ReviewOutcome;
  readonly text: string;
  readonly reuseAssessment: string;
  readonly issuedOn: PlainDate;
  readonly issuedBy: ActorRef;
  /** Why the outcome is another than what the experts thought. */
  readonly againstExperts?: string | undefined;
  readonly mergedInto?: string | undefined;
  readonly postponedUntil?: PlainDate | undefined;
  /** 核定金额 as of this opinion, 分. */
  readonly approvedAmount: Fen;
  /** passed-after-revision: set when the bureau has confirmed the unit's answers. */
  readonly confirmedOn?: PlainDate | undefined;
}

export interface Review {
  /** `revision`: passed after revision, answers outstanding or not yet confirmed. */
  readonly state: 'none' | 'under-review' | 'revision' | 'passed' | 'returned' | 'postponed' | 'merged' | 'refused';
  readonly rounds: readonly ReviewRound[];
  readonly remarks: readonly Remark[];
  /** The newest opinion; all of them stay in `opinions`. */
  readonly opinion?: ReviewOpinion | undefined;
  readonly opinions: readonly ReviewOpinion[];
  /** The plan that the unit revised while it answered the remarks. */
  readonly revisedPlan?: readonly DocumentRef[] | undefined;
}

export interface Approval {
  readonly on: PlainDate;
  readonly by: ActorRef;
  /** 评审核定金额 as approved, 分. No later act alters it; what may be spent now is `ceilingOf`. */
  readonly amount: Fen;
  readonly note?: string | undefined;
}
