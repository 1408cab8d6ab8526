import { consequence, guard, met, requires, unmet, type PlainDate, type Unmet } from '@zhengxiang/core';
import type { PanelMember, ProjectFacts, Rectification } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { isMajority, notWithPanel, openItems, tallyOf } from './round.ts';
import { because } from './reasons.ts';

const running = (rectification: Rectification): Unmet => {
  const reason = because('rectification-running', {
    open: openItems(rectification).length,
    dueOn: rectification.dueOn,
  });
  const remedy =
    rectification.state === 'reported'
      ? { text: '复核', action: 'acceptance.reinspect' }
      : { text: '整改完成后申请复核', action: 'acceptance.reportRectified' };
  return unmet(reason, { remedy });
};

/** A rectification in time holds the report up; one that is overdue lets the bureau report 验收不合格. */
const holdsUp = (rectification: Rectification, today: PlainDate): boolean =>
  rectification.state === 'reported' || (rectification.state === 'ordered' && today <= rectification.dueOn);

export const reportAfterOpinions = guard(['acceptance.issueReport'], {
  says: '验收小组成员全部签署意见、整改复核通过后，出具验收报告。',
  check: ({ facts, law, today }) => {
    const blocked = notWithPanel(facts, law);
    if (blocked) return blocked;
    const { panel, rectification } = facts.acceptance;
    const { members, given, rectify, fail } = tallyOf(panel?.members ?? []);
    if (given < members)
      return unmet(because('opinions-missing', { members, given }), {
        remedy: { text: '待成员签署意见', action: 'acceptance.giveOpinion' },
      });
    // Where the panel says 不通过 there is nothing to wait for.
    if (isMajority(fail, members)) return met;
    if (rectify > 0 && rectification === undefined)
      return unmet(because('rectification-not-ordered', { rectify }), {
        remedy: { text: '责令整改', action: 'acceptance.orderRectification' },
      });
    return rectification && holdsUp(rectification, today) ? running(rectification) : met;
  },
});

export const reportFollowsOpinion = guard(['acceptance.issueReport'], {
  says: '根据验收小组意见出具验收报告：过半数不通过或者整改没有复核通过的，不能合格；过半数同意通过的，不能不合格。',
  partlyOn: ['art23-panel-opinion'],
  checkInput: ({ facts: { acceptance } }, { conclusion }) => {
    const { panel, rectification } = acceptance;
    const { members, pass, rectify, fail } = tallyOf(panel?.members ?? []);
    const unfinished = rectification !== undefined && rectification.state !== 'passed' ? rectification : undefined;
    if (conclusion === 'accepted') {
      if (isMajority(fail, members))
        return unmet(because('majority-against', { members, fail }), {
          field: 'conclusion',
          restsOn: fail === members ? [] : ['art23-panel-opinion'],
        });
      return unfinished ? { ...running(unfinished), field: 'conclusion' } : met;
    }
    // Reading: whoever asked for rectification agrees once the reinspection has passed.
    const inFavour = rectification?.state === 'passed' ? pass + rectify : pass;
    return requires(unfinished !== undefined || !isMajority(inFavour, members), () =>
      unmet(because('majority-in-favour', { members, pass: inFavour }), {
        field: 'conclusion',
        restsOn: pass === members ? [] : ['art23-panel-opinion'],
      }),
    );
  },
});

const financeAgainst = (members: readonly PanelMember[]): boolean =>
  members.some(({ side, opinion }) => side === 'finance-bureau' && opinion?.conclusion === 'fail');

/** Whether the panel decides nothing by itself, or finance is against what is decided. */
const isOpen = ({ acceptance: { panel, rectification } }: ProjectFacts, conclusion: 'accepted' | 'failed'): boolean => {
  const all = panel?.members ?? [];
  const { members, pass, rectify, fail } = tallyOf(all);
  const inFavour = rectification?.state === 'passed' ? pass + rectify : pass;
  // What the majority forbids is refused by the majority.
  return conclusion === 'accepted'
    ? !isMajority(fail, members) && (!isMajority(inFavour, members) || financeAgainst(all))
    : !isMajority(fail, members) && !isMajority(inFavour, members) && (rectification?.state ?? 'passed') === 'passed';
};

export const openVoteExplained = guard(['acceptance.issueReport'], {
  says: '验收小组没有多数意见、{finance-bureau}成员不同意而结论合格的，写明作出结论的理由。',
  restsOn: ['art23-panel-opinion'],
  checkInput: ({ facts }, { conclusion, againstPanel }) =>
    requires(!isOpen(facts, conclusion) || againstPanel !== undefined, () =>
      unmet(because('open-vote-unexplained'), { field: 'againstPanel', remedy: '写明作出这一结论的理由' }),
    ),
});

export const openVoteShown = consequence(
  '验收小组没有多数意见、{finance-bureau}成员不同意而结论合格的，拨付、审计时一直标明理由。',
  ({ facts }) => {
    const { report, panel } = facts.acceptance;
    if (report === undefined || !isOpen(facts, report.conclusion)) return [];
    const { members, pass, rectify, fail } = tallyOf(panel?.members ?? []);
    const why = report.againstPanel === undefined ? '没有写明理由' : `理由：${report.againstPanel}`;
    const text = `验收小组 ${String(members)} 人：通过 ${String(pass)} 人，整改后复核 ${String(rectify)} 人，不通过 ${String(fail)} 人，结论为${report.conclusion === 'accepted' ? '验收合格' : '验收不合格'}；${why}`;
    return [{ text, tone: 'warning' }];
  },
);

export const impliedReportDay = guard(['acceptance.issueReport'], {
  says: '出具日期不早于进场验收、成员签署意见和复核，不晚于今天。',
  checkInput: ({ facts: { acceptance }, today }, { issuedOn }) =>
    happened(
      { field: 'issuedOn', label: '出具日期', date: issuedOn },
      today,
      ...(acceptance.panel?.members ?? []).map(({ person, opinion }) => ({
        label: `“${person.name}”签署意见的日期`,
        date: opinion?.signedOn,
      })),
      { label: '复核日期', date: acceptance.rectification?.reinspectedOn },
    ),
});
