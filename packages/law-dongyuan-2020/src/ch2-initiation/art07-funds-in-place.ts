import { article, at, consequence, guard, notice, requires, unmet } from '@zhengxiang/core';
import { currentApplication } from '@zhengxiang/procedure';
import { saysNothing } from '../ch1-general/says-nothing.ts';
import { because } from './reasons.ts';

/** Article 7: money or an order from above replaces no approval; existing platforms are used before new ones are built. */
export const art07 = article('art7', {
  p1: {
    'still-applies': consequence('已落实资金或者县委、县政府明确要求建设的项目，仍须申请立项。', ({ facts }) => {
      const inPlace = currentApplication(facts)?.fundsInPlace;
      return inPlace === undefined || facts.approval !== undefined || facts.closed !== undefined
        ? []
        : [
            {
              text: `本项目已有文件《${inPlace.documentName}》（${inPlace.documentNumber}），仍须申请立项并经评审。`,
              tone: 'info',
            },
          ];
    }),
    'similar-projects': consequence('列出相近的项目，便于利用现有平台和系统，避免重复建设。', ({ facts, around }) =>
      facts.approval !== undefined || facts.closed !== undefined
        ? []
        : around.similar.map(({ name, approved }) => ({
            text: `与${approved ? '已立项的' : ''}项目“${name}”相近，请说明能否利用其资源，避免重复建设。`,
            tone: 'info',
          })),
    ),
    'use-what-exists': notice(
      ['initiation.prepare', 'review.judge', 'review.issueOpinion'],
      '充分利用现有信息化基础和平台系统资源，避免重复建设。',
    ),
    // Article 7 asks it of projects whose money is there already, article 10 of all: 资源整合共享.
    'reuse-assessed': at(
      'art10.p1.i3',
      guard(['review.issueOpinion'], {
        says: '项目评审意见须说明现有信息化基础和平台系统可否利用。',
        checkInput: (_context, { reuseAssessment }) =>
          requires(!saysNothing(reuseAssessment), () =>
            unmet(because('reuse-not-assessed'), {
              field: 'reuseAssessment',
              remedy: '填写可否利用现有平台的评审意见',
            }),
          ),
      }),
    ),
  },
});
