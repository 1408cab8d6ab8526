import type { DocumentRef, PlainDate } from '@zhengxiang/core';
import type { CorrectableKey } from '../acts/correction/correctables.ts';
import type { ActorRef } from '../project/events.ts';
import type { Organ } from '../law/organs.ts';

type Answers = Readonly<Record<string, unknown>>;

/** A fact that somebody registered and can correct: `E12` is the twelfth act of the case. */
export interface RegisteredRecord {
  readonly id: string;
  readonly seq: number;
  readonly what: CorrectableKey;
  /** As they count now: corrected, where they were. */
  readonly answers: Answers;
  readonly by: ActorRef;
  readonly actingAs: Organ;
  readonly on: PlainDate;
}

/** An act that was taken on an answer before it was corrected, and that would be refused for the corrected one. */
export interface AffectedAct {
  /** `<number of the correction in the case>-<row>`. */
  readonly id: string;
  /** The number of the act in the case. */
  readonly seq: number;
  readonly title: string;
  readonly doneBy: string;
  readonly actingAs: string;
  readonly on: PlainDate;
  /** Where in the text the rule stands: `art24.p1/…`. */
  readonly provision: string;
  readonly finding: string;
  readonly reconsidered?:
    | {
        readonly outcome: 'upheld' | 'redo';
        readonly reason: string;
        readonly by: ActorRef;
        readonly on: PlainDate;
      }
    | undefined;
}

/** A report of acceptance that was issued anew because what it quotes was corrected. */
export interface Reissue {
  readonly seq: number;
  readonly note: string;
  readonly issuedOn: PlainDate;
}

/** `G1`, `G2` …: what was registered, what counts instead, and why. Nothing of it is ever taken out of the record. */
export interface Correction {
  readonly id: string;
  readonly seq: number;
  /** The record that it corrects: `E12`. */
  readonly record: string;
  readonly what: CorrectableKey;
  readonly from: Answers;
  readonly to: Answers;
  readonly reason: string;
  readonly evidence: readonly DocumentRef[];
  readonly by: ActorRef;
  readonly on: PlainDate;
  readonly affected: readonly AffectedAct[];
}
