import { past, unmet, type Unmet, type Law } from '@zhengxiang/core';
import type { Acceptance, PanelMember, ProjectFacts, Rectification, RectificationItem } from '@zhengxiang/procedure';
import { notApproved, notBuilding } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';

type Report = NonNullable<Acceptance['report']>;

/** The report of acceptance, when its conclusion is 验收合格. */
export const acceptedReport = ({ acceptance: { report } }: ProjectFacts): Report | undefined =>
  report?.conclusion === 'accepted' ? report : undefined;

/** The newest report, when its conclusion is 验收不合格 and no later application has opened another round. */
export const failedReport = ({ acceptance: { report } }: ProjectFacts): Report | undefined =>
  report?.conclusion === 'failed' ? report : undefined;

/** The failed report that stands until a later one says otherwise: applying again opens a round, it does not pay anything. */
export const standingFailure = ({ acceptance: { reports } }: ProjectFacts): Report | undefined => {
  const last = reports.at(-1);
  return last?.conclusion === 'failed' ? last : undefined;
};

/** The application that the bureau has in hand: not sent back, no report yet. */
export const pendingApplication = ({ acceptance }: ProjectFacts): Acceptance['application'] =>
  acceptance.returned === undefined && acceptance.report === undefined ? acceptance.application : undefined;

export const silentMembers = (members: readonly PanelMember[]): readonly PanelMember[] =>
  members.filter((member) => member.opinion === undefined);

export interface Tally {
  readonly members: number;
  readonly given: number;
  readonly pass: number;
  readonly rectify: number;
  readonly fail: number;
}

/** How the members have voted so far. */
export const tallyOf = (members: readonly PanelMember[]): Tally => {
  const count = (conclusion: string): number =>
    members.filter((member) => member.opinion?.conclusion === conclusion).length;
  return {
    members: members.length,
    given: members.length - silentMembers(members).length,
    pass: count('pass'),
    rectify: count('rectify'),
    fail: count('fail'),
  };
};

/** Reading: the report follows the panel's opinion, and that is what more than half of its members say. */
export const isMajority = (votes: number, members: number): boolean => votes * 2 > members;

export const openItems = (rectification: Rectification): readonly RectificationItem[] =>
  rectification.items.filter((item) => item.passed !== true);

/** Articles 19, 21: nothing is accepted before it is built. */
export const notBuilt = (facts: ProjectFacts, law: Law): Unmet | undefined =>
  notBuilding(facts, law) ??
  notApproved(facts) ??
  (facts.implementation.completedOn === undefined
    ? unmet(because('not-completed'), { remedy: { text: '先登记建设完成', action: 'implementation.complete' } })
    : undefined);

/** Articles 22, 23: the bureau and the panel act on an application that is in hand. */
export const notInRound = (facts: ProjectFacts, law: Law): Unmet | undefined => {
  const blocked = notBuilt(facts, law);
  if (blocked) return blocked;
  const accepted = acceptedReport(facts);
  if (accepted) return past(because('already-accepted', { on: accepted.issuedOn }));
  return pendingApplication(facts) === undefined
    ? unmet(because('not-applied'), { remedy: { text: '待{project-owner}申请验收', action: 'acceptance.apply' } })
    : undefined;
};

/** As {@link notInRound}, and a panel has been convened. */
export const notWithPanel = (facts: ProjectFacts, law: Law): Unmet | undefined =>
  notInRound(facts, law) ??
  (facts.acceptance.panel === undefined
    ? unmet(because('no-panel'), { remedy: { text: '先组织验收小组', action: 'acceptance.convenePanel' } })
    : undefined);
