import type { FormIssue } from '@zhengxiang/core';
import type { ActAccepted, FindingView } from '../contract/index.ts';

/** What comes of asking for an act. Expected refusals are values; only bugs are exceptions. */
export type ActOutcome =
  | { readonly kind: 'accepted'; readonly reply: ActAccepted }
  | { readonly kind: 'refused'; readonly findings: readonly FindingView[] }
  | { readonly kind: 'invalid'; readonly issues: readonly FormIssue[] }
  /** Somebody else has acted since the page was read; `seq` is where the case stands now. */
  | { readonly kind: 'conflict'; readonly seq: number }
  /** The command id was used for another request. */
  | { readonly kind: 'reused' }
  /** There is no such case, or this person may not know of it: both look the same. */
  | { readonly kind: 'not-found' };
