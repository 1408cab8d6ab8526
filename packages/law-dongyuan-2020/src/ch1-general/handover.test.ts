import { describe, expect, it } from 'vitest';
import { prepared, submitted } from '../testing/initiation-acts.ts';
import { factsOf, people, told, type Told } from '../testing/initiation.ts';
import { firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';

const { clerk, leader } = people;
const unit = clerk.actor.organisationName;
const successor = { id: '接手人', name: '接手人', organisation: unit };
const input = (to: object = {}) => ({
  to: { ...successor, ...to },
  matters: '申报材料和往来文件。',
  reason: '经办人调离。',
});
const handedTo = (to: object, on = '2024-03-10'): Told => told('handover.registered', input(to), on, leader);

describe('第三条第（二）项 项目交接', () => {
  it('由本单位领导登记；项目还没有人经办过的，没有可以交接的', () => {
    expect(whoMay('handover.register')).toEqual(['project-owner/leader']);
    expect(stateOf(factsOf([]), 'handover.register')).toBe('blocked nothing-to-hand-over');
    expect(firstReason(factsOf([]), 'handover.register')).toEqual([
      '项目还没有人经办过，没有可以交接的',
      'initiation.prepare',
    ]);
    expect(stateOf(factsOf(prepared()), 'handover.register')).toBe('open');
  });

  it.each([
    ['别的单位的人', { organisation: '东源县水务局' }, 'successor-elsewhere'],
    ['设计公司的人', { organisation: '广州规划设计有限公司' }, 'successor-elsewhere'],
    ['现在的经办人自己', { id: clerk.actor.personId, name: clerk.actor.name }, 'handler-already'],
  ])('接手的是%s：不行', (_who, to, code) => {
    expect(refusals(factsOf(submitted()), 'handover.register', input(to))).toEqual([
      `handed-over-by-name: ${code} @to`,
    ]);
  });

  it('接手以后他就是经办人：再交给他不行，交回原来的人可以', () => {
    const facts = factsOf([...submitted(), handedTo({})]);
    expect(refusals(facts, 'handover.register', input())).toEqual(['handed-over-by-name: handler-already @to']);
    expect(refusals(facts, 'handover.register', input({ id: clerk.actor.personId, name: clerk.actor.name }))).toEqual(
      [],
    );
    expect(facts.handovers).toMatchObject([
      { from: { id: clerk.actor.personId }, to: successor, reason: '经办人调离。', on: '2024-03-10' },
    ]);
  });
});
