import { article, chineseDate, consequence, duty, power } from '@zhengxiang/core';
import {
  financeSitsItself,
  impliedMembers,
  impliedOnSiteDay,
  impliedOpinion,
  offersMissing,
  opinionOnSite,
  panelAfterApplication,
  panelComposition,
} from './panel-rules.ts';
import { notBuilt, notInRound, pendingApplication, silentMembers, tallyOf } from './round.ts';

/** Article 22: the panel of bureau, finance and experts, on site, each member with an opinion of their own. */
export const art22 = article('art22', {
  p1: {
    'bureau-convenes': power(
      ['acceptance.convenePanel'],
      [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
      '{data-bureau}组织{finance-bureau}等有关部门及专家组成{acceptance-panel}。',
    ),
    'members-judge': power(
      ['acceptance.giveOpinion'],
      [{ organ: 'acceptance-panel' }],
      '验收小组成员进场验收，各自签署意见。',
    ),
    'panel-after-application': panelAfterApplication,
    'panel-composition': panelComposition,
    'offers-missing': offersMissing,
    'finance-sits-itself': financeSitsItself,
    'implied-members': impliedMembers,
    'implied-on-site-day': impliedOnSiteDay,
    'opinion-on-site': opinionOnSite,
    'implied-opinion': impliedOpinion,
    'convene-panel': duty('收到验收申请后及时组织验收小组。', ({ facts, law }) => {
      const application = pendingApplication(facts);
      if (application === undefined || facts.acceptance.panel !== undefined || notBuilt(facts, law)) return [];
      const text = `${chineseDate(application.on)}收到验收申请，应及时组织验收小组`;
      return [{ of: 'data-bureau', text, since: application.on, action: 'acceptance.convenePanel' }];
    }),
    'sign-opinions': duty('验收小组成员进场验收后签署意见。', ({ facts, law, today }) => {
      const { panel } = facts.acceptance;
      if (panel === undefined || today < panel.onSiteOn || notInRound(facts, law)) return [];
      return silentMembers(panel.members).map(({ person }) => ({
        of: 'acceptance-panel' as const,
        text: `验收小组成员“${person.name}”应签署验收意见`,
        since: panel.onSiteOn,
        action: 'acceptance.giveOpinion' as const,
      }));
    }),
    'votes-shown': consequence('验收小组的意见汇总。', ({ facts: { acceptance } }) => {
      if (acceptance.panel === undefined) return [];
      const { members, given, pass, rectify, fail } = tallyOf(acceptance.panel.members);
      const votes = `通过 ${pass} 人，整改后复核 ${rectify} 人，不通过 ${fail} 人`;
      return [{ text: `验收小组 ${members} 人，已签署意见 ${given} 人：${votes}`, tone: 'info' }];
    }),
  },
});
