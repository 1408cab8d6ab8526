import { guard, met, past, sameParty, unmet, type Unmet, type Law } from '@zhengxiang/core';
import type { PackageState, ProjectFacts } from '@zhengxiang/procedure';
import { happened, notBefore, type EarlierDay } from './days.ts';
import {
  awaitsBids,
  awaitsTender,
  findPackage,
  lastFailedOn,
  mayFail,
  packageFits,
  type PackageAct,
} from './packages.ts';
import { because } from './reasons.ts';
import { notApproved, notBuilding } from './running-case.ts';

/** Why a package can take no act of procurement at all: the project does not run, is not approved or has no plan. */
export const notInProcurement = (facts: ProjectFacts, law: Law): Unmet | undefined =>
  notBuilding(facts, law) ??
  notApproved(facts) ??
  (facts.procurement.packages.length === 0
    ? unmet(because('no-procurement-plan'), { remedy: { text: '先登记采购计划', action: 'procurement.plan' } })
    : undefined);

/** The package that a form names, or why the act does not fit it. */
export const packageFor = (facts: ProjectFacts, id: string, act: PackageAct): PackageState | Unmet => {
  const of = findPackage(facts, id);
  if (of === undefined) return unmet(because('no-such-package'), { field: 'package' });
  const { fits, says } = packageFits[act];
  return fits(facts, of)
    ? of
    : unmet(because('package-not-in-this-state', { package: of.name, act: says }), { field: 'package' });
};

/** A new attempt begins when the one before has come to nothing, not earlier. */
export const afterFailure = (of: PackageState): EarlierDay => ({
  label: '上次采购不成功的日期',
  date: lastFailedOn(of),
});

export const planBeforePublication = guard(['procurement.publishTender'], {
  says: '先登记采购计划，再逐包发布招标（采购）文件；废标后重新发布。',
  check: ({ facts, law }) =>
    notInProcurement(facts, law) ??
    (facts.procurement.packages.some(awaitsTender) ? met : past(because('nothing-to-tender'))),
});

export const impliedPublication = guard(['procurement.publishTender'], {
  says: '发布日期不早于采购计划、不晚于今天，开标日期不早于发布日期。',
  checkInput: ({ facts, today }, { package: id, publishedOn, opensOn }) => {
    const of = packageFor(facts, id, 'procurement.publishTender');
    if ('kind' in of) return of;
    return [
      ...happened(
        { field: 'publishedOn', label: '发布日期', date: publishedOn },
        today,
        { label: '采购计划登记日期', date: facts.procurement.plannedOn },
        afterFailure(of),
      ),
      ...notBefore(
        { field: 'opensOn', label: '开标（响应截止）日期', date: opensOn },
        { label: '发布日期', date: publishedOn },
      ),
    ];
  },
});

export const publicationBeforeBids = guard(['procurement.recordBids'], {
  says: '招标（采购）文件发布后，登记投标情况。',
  check: ({ facts, law }) => {
    const blocked = notInProcurement(facts, law);
    if (blocked) return blocked;
    const { packages } = facts.procurement;
    if (packages.some(awaitsBids)) return met;
    return packages.some(awaitsTender)
      ? unmet(because('tender-not-published'), {
          remedy: { text: '先发布招标（采购）文件', action: 'procurement.publishTender' },
        })
      : past(because('nothing-to-open'));
  },
});

/** An opening may be put off, so a later day than announced is allowed; an earlier one is not. */
export const impliedBids = guard(['procurement.recordBids'], {
  says: '开标不早于公布的开标日期、不晚于今天，同一供应商只填一行。',
  checkInput: ({ facts, today }, { package: id, openedOn, bids }) => {
    const of = packageFor(facts, id, 'procurement.recordBids');
    if ('kind' in of) return of;
    return [
      ...happened(
        { field: 'openedOn', label: '开标日期', date: openedOn },
        today,
        { label: '公布的开标（响应截止）日期', date: of.tender?.opensOn },
        { label: '采购计划登记日期', date: of.tender === undefined ? facts.procurement.plannedOn : undefined },
        afterFailure(of),
      ),
      ...bids.flatMap(({ firm }, index) =>
        bids.findIndex((other) => sameParty(other.firm, firm)) < index
          ? [unmet(because('bidder-twice', { firm: firm.name }), { field: `bids.${index}.firm` })]
          : [],
      ),
    ];
  },
});

export const failureOfRunning = guard(['procurement.fail'], {
  says: '采购不成功的登记流标、废标或终止，可以重新发布。',
  check: ({ facts, law }) =>
    notInProcurement(facts, law) ??
    (facts.procurement.packages.some((of) => mayFail(facts, of)) ? met : past(because('nothing-to-fail'))),
});

export const impliedFailure = guard(['procurement.fail'], {
  says: '只有正在采购、未签合同的采购包可以登记采购不成功；日期不早于这次采购已登记的事项、不晚于今天。',
  checkInput: ({ facts, today }, { package: id, failedOn }) => {
    const of = packageFor(facts, id, 'procurement.fail');
    if ('kind' in of) return of;
    return happened(
      { field: 'failedOn', label: '确定不成功的日期', date: failedOn },
      today,
      { label: '发布日期', date: of.tender?.publishedOn },
      { label: '开标日期', date: of.bids?.openedOn },
      { label: '中标日期', date: of.award?.awardedOn },
    );
  },
});
