import { chineseDate, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** Every reason that chapter 6 (oversight) can give. */
export const because = reasonsOf({
  'nothing-yet': () => '项目还没有任何记录',
  'not-approved-yet': () => '项目尚未立项审批，没有实施情况可以评价',
  'not-in-use': () => '项目尚未交付使用，不能评价',
  'no-such-provision': (f: { provision: string }) => `本办法没有“${f.provision}”这一规定`,
  'no-open-violation': () => '没有未销号的违规',
  'no-such-violation': () => '没有这项违规',
  'violation-resolved': (f: { violation: string; on: PlainDate }) =>
    `违规 ${f.violation} 已于 ${chineseDate(f.on)}销号`,
  'criticism-outstanding': (f: { violation: string }) => `违规 ${f.violation} 属于严重违规，应先通报再销号`,
  'nothing-to-criticise': () => '没有需要通报的严重违规',
  'not-serious': (f: { violation: string }) => `违规 ${f.violation} 不属于严重违规，不予通报`,
  'already-criticised': (f: { violation: string; on: PlainDate }) =>
    `违规 ${f.violation} 已于 ${chineseDate(f.on)}通报`,
  'recipients-missing': (f: { recipients: string }) => `通报没有报送${f.recipients}`,
  'rating-fixed': (f: { violation: string; on: PlainDate }) =>
    `严重违规 ${f.violation} 已于 ${chineseDate(f.on)}通报，绩效评价结果只能为不合格`,

  'no-material': () => '没有附审计所需的资料',
  'no-audit-request': () => '没有需要提供资料的审计要求',
  'no-audit-request-of-you': () => '没有向本单位提出的、需要提供资料的审计要求',
  'audit-asked-another': (f: { request: string; asked: string }) => `审计要求 ${f.request} 是向${f.asked}提出的`,
  'no-department-to-ask': () => '{project-owner}没有{competent-department}',
  'no-such-audit-request': () => '没有这项审计要求',
  'audit-answered': (f: { request: string; on: PlainDate }) =>
    `审计要求 ${f.request} 已于 ${chineseDate(f.on)}提供资料`,
  'audit-unanswered': (f: { request: string }) => `审计要求 ${f.request} 尚未提供资料，不能办结`,
  'audit-closed': (f: { request: string; on: PlainDate }) => `审计要求 ${f.request} 已于 ${chineseDate(f.on)}办结`,
  'no-open-audit': () => '没有未办结的审计事项',
  'awaiting-audit-answer': () => '{project-owner}尚未提供审计所需的资料',
  'due-day-past': (f: { date: PlainDate; today: PlainDate }) =>
    `提供期限 ${chineseDate(f.date)}早于今天（${chineseDate(f.today)}）`,
});
