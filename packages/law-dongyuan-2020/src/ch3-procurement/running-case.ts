import { unmet, past, type Unmet, type Law } from '@zhengxiang/core';
import type { Approval, ProjectFacts } from '@zhengxiang/procedure';
import { trackOf } from '../ch1-general/track.ts';
import { moneyOf } from '../figures.ts';
import { because } from './reasons.ts';

/** Why a project of chapters 3 and 4 takes no further act: closed, or only filed (article 2). Undefined while it runs. */
export const notRunning = (facts: ProjectFacts, law: Law): Unmet | undefined => {
  if (facts.closed !== undefined) return past(because('case-closed', { on: facts.closed.on }));
  if (trackOf(facts, law) === 'filing')
    return past(because('filing-track', { threshold: moneyOf(law, 'entryThreshold') }));
  return undefined;
};

/** As {@link notRunning}, for money: a case that closed because the project was ended leaves what is owed for work that was done. */
export const notPayable = (facts: ProjectFacts, law: Law): Unmet | undefined =>
  facts.closed?.how === 'terminated' ? undefined : notRunning(facts, law);

/** As {@link notRunning}; a filed termination leaves nothing to procure, build or change either (article 18). */
export const notBuilding = (facts: ProjectFacts, law: Law): Unmet | undefined =>
  notRunning(facts, law) ??
  (facts.termination && past(because('termination-filed', { on: facts.termination.filedOn })));

/** Articles 3(3), 11, 15: nothing follows before the approval. */
export const notApproved = (facts: { readonly approval?: Approval | undefined }): Unmet | undefined =>
  facts.approval === undefined
    ? unmet(because('not-approved'), {
        remedy: { text: '先由{data-bureau}完成立项审批', action: 'approval.issue' },
      })
    : undefined;
