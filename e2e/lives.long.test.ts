import { livesOnScreens } from './lives-on-screens.ts';
import { changeTurns, rectifiedTurns, returnedTurns } from './turns.ts';

livesOnScreens([
  { id: 'bureau-own', title: '政数局自建项目：第三方评审，全部在页面上' },
  {
    id: 'changed-twice',
    title:
      '620 万元以上采购：论证、开标、定标、合同、变更和第二次变更的例外在页面上（立项和资金部分已由 136 万元项目走过）',
    from: ({ action }) => action === 'procurement.plan',
    turns: changeTurns,
  },
  {
    id: 'returned-twice',
    title:
      '两次退回补正：退回、只改勾选的内容、重新签批报送、看差异、受理在页面上（首次填报和评审已由 136 万元项目走过）',
    from: ({ action }) => action === 'intake.return',
    until: ({ action, expect: one }) => action === 'intake.accept' && one.kind === 'accepted',
    turns: returnedTurns,
  },
  {
    id: 'experts-replaced',
    title: '评审专家两次更换、另请专家再评一轮，在页面上（申报和组织评审已由 136 万元项目走过）',
    from: ({ action }) => action === 'review.replaceExpert',
    until: ({ action }) => action === 'review.openRound',
  },
  {
    id: 'rectified',
    title: '整改复核：验收小组、整改、两次复核、验收报告、交付、余款在页面上（此前各步已由 136 万元项目走过）',
    from: ({ action }) => action === 'acceptance.convenePanel',
    turns: rectifiedTurns,
  },
]);
