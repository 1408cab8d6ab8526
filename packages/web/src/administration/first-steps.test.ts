import { expect, it } from 'vitest';
import { firstSteps, type FirstStepFacts } from './first-steps.ts';

const organisations: FirstStepFacts['organisations'] = [
  { id: 'bureau', role: 'data-bureau', active: true },
  { id: 'finance', role: 'finance-bureau', active: true },
  { id: 'audit', role: 'audit-bureau', active: true },
];
const empty: FirstStepFacts = {
  organisations,
  people: [],
  nextYearKnown: false,
  mailSet: false,
  names: { organs: {} },
};
const open = (facts: FirstStepFacts): string[] =>
  firstSteps(facts)
    .filter(({ done }) => !done)
    .map(({ key }) => key);

it('空系统里每一件都没有做', () => {
  expect(open(empty)).toEqual([
    'security',
    'audit',
    'bureau',
    'finance',
    'units',
    'unit-people',
    'experts',
    'calendar',
    'mail',
  ]);
});

it('停用的人不算，单位缺领导的没有齐', () => {
  const at = (organisationId: string, posts: FirstStepFacts['people'][number]['posts'], active = true) => ({
    organisationId,
    posts,
    active,
  });
  const facts: FirstStepFacts = {
    organisations: [
      ...organisations,
      { id: 'minzheng', role: 'unit', active: true },
      { id: 'merged', role: 'unit', active: false },
      { id: 'pool', role: 'expert-pool', active: true },
    ],
    people: [
      at('bureau', ['intake', 'review']),
      at('bureau', ['leader'], false),
      at('finance', ['clerk']),
      at('audit', ['clerk']),
      at('minzheng', ['clerk']),
      at('pool', ['member']),
    ],
    nextYearKnown: true,
    mailSet: false,
    names: { organs: {} },
  };
  expect(open(facts)).toEqual(['security', 'audit', 'bureau', 'unit-people', 'mail']);
  const people = [
    ...facts.people,
    at('bureau', ['leader']),
    at('minzheng', ['leader']),
    at('bureau', ['security-administrator']),
    at('bureau', ['audit-administrator']),
  ];
  expect(open({ ...facts, people })).toEqual(['mail']);
});
