import {
  article,
  defines,
  definition,
  guard,
  met,
  past,
  power,
  requires,
  unmet,
  type Reason,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import {
  adverseShown,
  adverseStaysIn,
  asksDemonstration,
  everAdverse,
  modifiedBeforeAgain,
  publishedAsDemonstrated,
  publishedOtherwiseShown,
  standingAdverse,
} from './adverse-finding.ts';
import { attendanceShown, attendedWereDrawn } from './attendance.ts';
import { happened, notBefore } from './days.ts';
import {
  drawFromProvincialPool,
  drawWhenRequired,
  expertsAvoid,
  impliedDraw,
  impliedGroup,
  impliedSupplement,
  notForDemonstration,
  pool,
  supplementBeforeDemonstration,
  supplementsShown,
} from './draw-rules.ts';
import { findPackage } from './packages.ts';
import { because } from './reasons.ts';

/** Why experts are drawn first: the budget, or, below the threshold, what was once found. */
const notDrawn = (facts: ProjectFacts, law: Law): Reason => {
  const found = everAdverse(facts);
  const threshold = moneyOf(law, 'demonstrationThreshold');
  return (facts.procurement.budget ?? 0) < threshold && found !== undefined
    ? because('not-drawn-again', { on: found.heldOn })
    : because('not-drawn', { threshold });
};

/** Only the packages together come to the threshold: that they are added up is a reading. */
const addedUp = ({ procurement: { packages } }: ProjectFacts, law: Law): boolean =>
  packages.every(({ budget }) => budget < moneyOf(law, 'demonstrationThreshold'));

/** Packages procured without a tender begin with the award, so the award is held to the same rule. */
const demonstrated = (facts: ProjectFacts, law: Law): Verdict => {
  const { budget, draw, demonstration } = facts.procurement;
  if (budget === undefined || !asksDemonstration(facts, law) || demonstration?.finding === 'fair') return met;
  const standing = standingAdverse(facts);
  const found = everAdverse(facts);
  const threshold = moneyOf(law, 'demonstrationThreshold');
  if (standing !== undefined)
    return unmet(because('demonstration-adverse', { on: standing.heldOn }), {
      restsOn: ['art12-adverse-finding'],
      remedy:
        draw === undefined
          ? { text: `修改后，先在${pool}随机抽取专家，再重新论证`, action: 'procurement.recordDraw' }
          : { text: '修改采购需求和招标文件后重新论证', action: 'procurement.recordDemonstration' },
    });
  const isAgain = budget < threshold && found !== undefined;
  const reason = isAgain
    ? because('demonstration-again', { on: found.heldOn })
    : because('demonstration-missing', { budget, threshold });
  return unmet(reason, {
    restsOn: isAgain ? ['art12-finding-stays'] : addedUp(facts, law) ? ['art12-project-budget'] : [],
    remedy:
      draw === undefined
        ? { text: `先在${pool}随机抽取专家`, action: 'procurement.recordDraw' }
        : { text: '先由专家论证小组论证', action: 'procurement.recordDemonstration' },
  });
};

/** Bids to a tender that is out have been called for already; without one, taking bids is where procurement starts. */
export const demonstratedForBids = (facts: ProjectFacts, id: string, law: Law): Verdict =>
  findPackage(facts, id)?.tender === undefined ? demonstrated(facts, law) : met;

/** A plan that falls below the threshold has lost its demonstration with the old plan. */
const demonstrationDay = (facts: ProjectFacts) => ({
  label: '专家论证日期',
  date: facts.procurement.demonstration?.heldOn,
});

/** Article 12: from 600 万元 of procurement budget on, experts of the provincial pool look at need and tender documents first. */
export const art12 = article('art12', {
  p1: {
    'procurement-budget-limit': defines(
      'demonstrationThreshold',
      '采购预算 {demonstrationThreshold}（含）以上的项目须经专家论证。',
    ),
    'provincial-pool': definition(`论证专家统一在${pool}中随机抽取。`, pool),
    'owner-records-demonstration': power(
      ['procurement.recordDraw', 'procurement.supplementDraw', 'procurement.recordDemonstration'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '采购人抽取专家、组织论证并登记；委托{procurement-agency}办理的，由采购人登记。',
    ),
    'draw-when-required': drawWhenRequired,
    'supplement-before-demonstration': supplementBeforeDemonstration,
    'draw-from-provincial-pool': drawFromProvincialPool,
    'attended-were-drawn': attendedWereDrawn,
    'attendance-shown': attendanceShown,
    'implied-draw': impliedDraw,
    'implied-group': impliedGroup,
    'implied-supplement': impliedSupplement,
    'supplements-shown': supplementsShown,
    'draw-before-demonstration': guard(['procurement.recordDemonstration'], {
      says: '先抽取专家组建专家论证小组，再论证；存在不合规条款的，修改后重新论证。',
      check: ({ facts, law }) => {
        const blocked = notForDemonstration(facts, law);
        if (blocked) return blocked;
        const { draw, demonstration } = facts.procurement;
        if (demonstration?.finding === 'fair') return past(because('demonstrated-fair', { on: demonstration.heldOn }));
        return requires(draw !== undefined, () =>
          unmet(notDrawn(facts, law), { remedy: { text: '先登记专家抽取', action: 'procurement.recordDraw' } }),
        );
      },
    }),
    'implied-demonstration': guard(['procurement.recordDemonstration'], {
      says: '论证不早于抽取和上一次论证、不晚于今天；存在问题的写明问题。',
      checkInput: ({ facts: { procurement }, today }, { heldOn, finding, problems }) => [
        ...happened(
          { field: 'heldOn', label: '论证日期', date: heldOn },
          today,
          { label: '专家抽取日期', date: procurement.draw?.drawnOn },
          { label: '上一次论证日期', date: procurement.demonstrations.at(-1)?.heldOn },
        ),
        requires(finding !== 'adverse' || problems !== undefined, () =>
          unmet(because('problems-missing'), { field: 'problems' }),
        ),
      ],
    }),
    'demonstrated-before-procurement': guard(['procurement.publishTender', 'procurement.award'], {
      says: '采购预算 {demonstrationThreshold}（含）以上的项目，专家论证合理合规后才能采购；存在倾向性、歧视性等不合规条款的，停止采购。',
      partlyOn: ['art12-project-budget', 'art12-adverse-finding', 'art12-finding-stays'],
      check: ({ facts, law }) => demonstrated(facts, law),
    }),
    'modified-before-again': modifiedBeforeAgain,
    'found-adverse-stays-in': adverseStaysIn,
    'published-as-demonstrated': publishedAsDemonstrated,
    'published-otherwise-shown': publishedOtherwiseShown,
    'adverse-shown': adverseShown,
    'demonstrated-before-bids': guard(['procurement.recordBids'], {
      says: '不发布招标（采购）文件的采购包，专家论证合理合规后才能接受报价。',
      partlyOn: ['art12-project-budget', 'art12-adverse-finding', 'art12-finding-stays', 'art12-avoidance'],
      checkInput: ({ facts, law }, { package: id }) => demonstratedForBids(facts, id, law),
    }),
    'experts-avoid': expertsAvoid,
    'tender-after-demonstration': guard(['procurement.publishTender'], {
      says: '招标（采购）文件在专家论证之后发布。',
      checkInput: ({ facts }, { publishedOn }) =>
        notBefore({ field: 'publishedOn', label: '发布日期', date: publishedOn }, demonstrationDay(facts)),
    }),
    'award-after-demonstration': guard(['procurement.award'], {
      says: '不经招标的采购包，在专家论证之后确定供应商。',
      restsOn: ['art12-avoidance'],
      checkInput: ({ facts }, { awardedOn }) =>
        notBefore({ field: 'awardedOn', label: '中标日期', date: awardedOn }, demonstrationDay(facts)),
    }),
  },
});
