import { guard, met, requires, unmet, type PlainDate, type Unmet } from '@zhengxiang/core';
import type { Rectification } from '@zhengxiang/procedure';
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

/** Where neither side has more than half, somebody decides, and says why. */
export const tieExplained = guard(['acceptance.issueReport'], {
  says: '验收小组没有过半数意见的，写明采纳哪种意见和理由。',
  restsOn: ['art23-panel-opinion'],
  checkInput: ({ facts: { acceptance } }, { withoutMajority }) => {
    const { panel, rectification } = acceptance;
    const { members, pass, rectify, fail } = tallyOf(panel?.members ?? []);
    const inFavour = rectification?.state === 'passed' ? pass + rectify : pass;
    if (members === 0 || isMajority(inFavour, members) || isMajority(fail, members)) return met;
    return requires(withoutMajority !== undefined, () =>
      unmet(because('no-majority-unexplained', { members, pass: inFavour, fail }), { field: 'withoutMajority' }),
    );
  },
});

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
