import type { AnnexValues, Paper, SmallPrint } from '@zhengxiang/core';
import type { InputOf } from '../acts/index.ts';
import type { ApplicationData, ProjectFacts } from '../facts/index.ts';

/** What an annex is filled from. Nothing at all gives the blank form. */
export interface AnnexSource {
  readonly facts?: ProjectFacts | undefined;
  /** Which change annexes 3 and 4 print; the newest one when left out. */
  readonly change?: string | undefined;
  /** Answers that are still being written; they stand in for what the facts hold. */
  readonly draft?:
    | {
        readonly application?: Partial<ApplicationData> | undefined;
        readonly change?: Partial<InputOf<'change.request'>> | undefined;
        readonly selfEvaluation?: AnnexValues | undefined;
        readonly sharing?: Partial<InputOf<'sharing.confirm'>> | undefined;
      }
    | undefined;
}

/** What issuing adds to the content of a paper. */
export interface PaperIssue {
  readonly projectNumber?: string | undefined;
  /** 草稿 on everything that is not issued. */
  readonly watermark?: string | undefined;
  readonly smallPrint?: SmallPrint | undefined;
  /** A copy that is filled in outside and comes back: free rows after the filled ones, and nothing that the case itself adds. */
  readonly forFilling?: boolean | undefined;
}

/** Puts an annex on paper. Pure: equal input gives an equal paper. */
export type AnnexLayout = (source: AnnexSource, issue: PaperIssue) => Paper;
