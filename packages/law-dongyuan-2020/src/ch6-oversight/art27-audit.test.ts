import { describe, expect, it } from 'vitest';
import { file } from '../testing/file.ts';
import { day, submitted, told } from '../testing/delivery.ts';
import { factsFrom, inUse } from '../testing/acceptance.ts';
import { answered, auditClosed, audited } from '../testing/oversight.ts';
import { consequencesOf, dutiesOf, refusals, stateOf, whoMay } from '../testing/judging-oversight.ts';

const using = factsFrom(inUse());
const asked = factsFrom(audited());
const materials = file('auditMaterial', '付款凭证.pdf');
const answer = (request: string) => ({ request, answer: '见附件', files: materials });
const auditors = ['audit-bureau/clerk', 'audit-bureau/leader'];

describe('第二十七条 审计监督', () => {
  it('由县审计局要求和办结，由有关单位提供', () => {
    expect(whoMay(using, 'audit.request')).toEqual(auditors);
    expect(whoMay(using, 'audit.close')).toEqual(auditors);
    expect(whoMay(using, 'audit.answer')).toEqual([
      'project-owner/clerk',
      'competent-department/clerk',
      'competent-department/leader',
      'data-bureau/leader',
      'data-bureau/intake',
      'data-bureau/review',
      'data-bureau/evaluation',
      'finance-bureau/clerk',
      'finance-bureau/leader',
    ]);
  });

  it('随时可以要求，已办结的也可以', () => {
    expect(stateOf(factsFrom([]), 'audit.request')).toBe('blocked nothing-yet → initiation.prepare');
    expect(stateOf(factsFrom(submitted().slice(0, 1)), 'audit.request')).toBe('open');
    const closed = told('initiation.abandoned', { reason: '不再申报' }, '2020-12-06');
    expect(stateOf(factsFrom([...submitted(), closed]), 'audit.request')).toBe('open');
  });

  it('提供期限不早于今天', () => {
    const due = (date: string) => refusals(using, 'audit.request', { what: '合同', dueOn: day(date) });
    expect(due('2021-09-30')).toEqual(['art27.p1/implied-due-day: due-day-past @dueOn']);
    expect(due('2021-10-01')).toEqual([]);
    expect(due('2021-10-02')).toEqual([]);
  });

  it('要求提供的，提供一次', () => {
    expect(stateOf(using, 'audit.answer')).toBe('past no-audit-request');
    expect(stateOf(asked, 'audit.answer')).toBe('open');
    expect(stateOf(factsFrom(answered()), 'audit.answer')).toBe('past no-audit-request');
    expect(refusals(asked, 'audit.answer', answer('A1'))).toEqual([]);
    expect(refusals(asked, 'audit.answer', answer('A2'))).toEqual([
      'art27.p1/answer-what-is-asked: no-such-audit-request @request',
    ]);
    expect(refusals(factsFrom(audited(answered())), 'audit.answer', answer('A1'))).toEqual([
      'art27.p1/answer-what-is-asked: audit-answered @request',
    ]);
  });

  it('向谁调取的，由谁提供；期限和职责也是谁的', () => {
    const of = factsFrom([
      ...inUse(),
      told('audit.requested', { asked: 'finance-bureau', what: '拨款凭证', dueOn: day('2021-09-10') }, '2021-09-01'),
    ]);
    expect(refusals(of, 'audit.answer', answer('A1'))).toEqual([
      'art27.p1/answer-what-is-asked: no-audit-request-of-you',
      'art27.p1/answer-what-is-asked: audit-asked-another @request',
    ]);
    expect(stateOf(of, 'audit.answer')).toBe('past no-audit-request-of-you');
    expect(dutiesOf(of)).toEqual(['finance-bureau 2021-09-01~2021-09-10 audit.answer 审计要求 A1：拨款凭证']);
    expect(
      refusals(using, 'audit.request', { asked: 'competent-department', what: '批文', dueOn: day('2021-10-05') }),
    ).toEqual(['art27.p1/implied-auditee: no-department-to-ask @asked']);
  });

  it.each([undefined, []])('没有附资料（%j）的，不算提供', (files) => {
    expect(refusals(asked, 'audit.answer', { request: 'A1', answer: '见附件', files })).toEqual([
      'art27.p1/material-provided: no-material @files',
    ]);
  });

  it('资料收到后办结；没有提供的不能办结', () => {
    const close = (facts: typeof using, request = 'A1') => refusals(facts, 'audit.close', { request });
    expect(stateOf(using, 'audit.close')).toBe('past no-open-audit');
    expect(stateOf(asked, 'audit.close')).toBe('blocked awaiting-audit-answer → audit.answer');
    expect(stateOf(factsFrom(answered()), 'audit.close')).toBe('open');
    expect(stateOf(factsFrom(auditClosed()), 'audit.close')).toBe('past no-open-audit');
    expect(stateOf(factsFrom(audited(auditClosed())), 'audit.close')).toBe(
      'blocked awaiting-audit-answer → audit.answer',
    );
    expect(close(factsFrom(answered()))).toEqual([]);
    const two = factsFrom(audited(answered()));
    expect(stateOf(two, 'audit.close')).toBe('open');
    expect(close(two, 'A2')).toEqual(['art27.p1/close-what-is-answered: audit-unanswered @request']);
    expect(close(two, 'A3')).toEqual(['art27.p1/close-what-is-answered: no-such-audit-request @request']);
    const second = told('audit.answered', answer('A2'), '2021-09-20');
    const reopened = factsFrom([...audited(auditClosed()), second]);
    expect(close(reopened)).toEqual(['art27.p1/close-what-is-answered: audit-closed @request']);
  });

  it('期限内提供资料的职责', () => {
    expect(dutiesOf(asked)).toEqual(['project-owner 2021-09-01~2021-09-10 audit.answer 审计要求 A1：合同和付款凭证']);
    expect(dutiesOf(factsFrom(answered()))).toEqual([]);
  });

  it('逾期没有提供的、逾期才提供的，标明天数', () => {
    expect(consequencesOf('art27', asked, { on: day('2021-09-10') })).toEqual([]);
    expect(consequencesOf('art27', asked, { on: day('2021-09-11') })).toEqual([
      'danger 审计要求 A1 的提供期限 2021年9月10日，已逾期 1 天',
    ]);
    expect(consequencesOf('art27', factsFrom(answered('2021-09-10')))).toEqual([]);
    expect(consequencesOf('art27', factsFrom(answered('2021-09-12')))).toEqual([
      'warning 审计要求 A1 的提供期限 2021年9月10日，逾期 2 天提供',
    ]);
  });
});
