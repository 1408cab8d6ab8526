import { chineseDate, fen, wanText, type PlainDate } from '@zhengxiang/core';
import {
  approvedText,
  currentApplication,
  serviceKinds,
  serviceSubKinds,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { readAnnex1 } from '../read-annexes.ts';

/** Part one of annex 5 in words, taken from the case. Undefined where the case does not know yet. */
export interface Overview {
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly owner: string;
  readonly contracts: string | undefined;
  readonly period: string | undefined;
  readonly initiation: string | undefined;
}

/** A period of which one end is not known yet is told by the end that is. */
const span = (what: string, from: PlainDate | undefined, to: PlainDate | undefined): readonly string[] => {
  if (from === undefined) return to === undefined ? [] : [`${what}${chineseDate(to)}竣工`];
  return [`${what}${chineseDate(from)}${to === undefined ? '动工' : `至${chineseDate(to)}`}`];
};

const listed = (parts: readonly string[]): string | undefined =>
  parts.length > 0 ? `${parts.join('；')}。` : undefined;

const initiationOf = (facts: ProjectFacts): string | undefined => {
  const { intake, review, approval } = facts;
  return listed([
    ...(intake.firstSubmittedOn ? [`${chineseDate(intake.firstSubmittedOn)}报请立项`] : []),
    ...(review.opinion
      ? [`${chineseDate(review.opinion.issuedOn)}形成项目评审意见（共 ${review.rounds.length} 轮评审）`]
      : []),
    ...(approval
      ? [
          `${chineseDate(approval.on)}经${approval.by.organisationName}立项审批，评审核定金额 ${approvedText(facts) ?? ''}`,
        ]
      : []),
  ]);
};

/** Reads part one off the facts: kind, contracts, planned and actual period, how the project was approved. */
export const overviewOf = (facts: ProjectFacts): Overview => {
  const application = currentApplication(facts);
  const planned = readAnnex1(application?.annex1);
  const { startedOn, completedOn } = facts.implementation;
  return {
    name: application?.name,
    kind: application && `${serviceKinds[application.mainKind]}（${serviceSubKinds[application.mainSubKind]}）`,
    owner: facts.origin.owner.name,
    contracts: listed(facts.contracts.map(({ number, party }) => `${number}（${party.name}）`)),
    period: listed([
      ...span('计划', planned.plannedStart, planned.plannedEnd),
      ...span('实际', startedOn, completedOn),
    ]),
    initiation: initiationOf(facts),
  };
};

const difference = (amount: number): string => {
  if (amount === 0) return '金额不变';
  return `金额${amount < 0 ? '减少' : '增加'} ${wanText(fen(Math.abs(amount)))}`;
};

/** What was adjusted on the way: the approved changes with their money, one sentence each. */
export const adjustmentsOf = (facts: ProjectFacts): readonly string[] =>
  facts.changes
    .filter(({ state }) => state === 'approved')
    .map(({ decidedOn, request, difference: amount }) =>
      [
        decidedOn === undefined ? '' : chineseDate(decidedOn),
        `批准变更：${request.reason.replace(/。$/u, '')}，${difference(amount)}。`,
      ].join(''),
    );
