import { describe, expect, it } from 'vitest';
import { allProvisions, availability, decide, type Field, type Fields, type RuleContext } from '@zhengxiang/core';
import {
  type ActionId,
  type InputOf,
  actionIds,
  actions,
  noSurroundings,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { applied, factsFrom, preliminaryHeld } from './testing/acceptance.ts';
import { contracted, started } from './testing/delivery-acts.ts';
import { factsOf, file, people, small, today } from './testing/initiation.ts';
import { accepted, approved, convened, endorsed, filedPlan, prepared, submitted } from './testing/initiation-acts.ts';
import { dongyuan2020 } from './index.ts';

const company = { name: '某公司', uscc: '91440000ZZZZZZZZZ9' };

/** Some answer of a field's kind; of a choice its first. */
const answer = (field: Field, optionals: boolean): unknown => {
  switch (field.type) {
    case 'date':
      return today;
    case 'money':
    case 'quantity':
    case 'integer':
      return field.min ?? 1;
    case 'yesNo':
      return false;
    case 'choice':
      return Object.keys(field.options ?? {})[0];
    case 'choices':
      return Object.keys(field.options ?? {}).slice(0, 1);
    case 'pick':
      return field.many ? ['无'] : '无';
    case 'files':
      return file(field.role ?? 'other');
    case 'organisation':
      return { id: 'o', name: '某单位' };
    case 'company':
      return company;
    case 'person':
      return { id: 'p', name: '某人', organisation: '某单位' };
    case 'people':
      return [{ id: 'p', name: '某人', organisation: '某单位' }];
    case 'group':
      return answers(field.fields ?? {}, optionals);
    case 'table':
      return [{ id: 'r', ...answers(field.fields ?? {}, optionals) }];
    case 'annex':
      return { 某栏: '某值' };
    default:
      return '某文字';
  }
};
const answers = (fields: Fields, optionals: boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => optionals || !field.optional)
      .map(([name, field]) => [name, answer(field, optionals)]),
  );

const projectActs = actionIds.filter((id) => actions[id].caseKind === 'project');
const contextOf = (facts: ProjectFacts): RuleContext => ({
  facts,
  actor: people.clerk.actor,
  capacities: ['project-owner'],
  today,
  around: noSurroundings,
  law: dongyuan2020,
});
const decided = (facts: ProjectFacts, action: ActionId, optionals: boolean) =>
  decide(dongyuan2020, action, contextOf(facts), answers(actions[action].fields, optionals) as InputOf<typeof action>);

const stages: readonly (readonly [string, ProjectFacts])[] = [
  ['还没有任何记录', factsOf([])],
  ['定稿', factsOf(prepared())],
  ['签批', factsOf(endorsed())],
  ['报送', factsOf(submitted())],
  ['受理', factsOf(accepted())],
  ['组织评审', factsOf(convened())],
  ['批复', factsOf(approved())],
  ['备案', factsOf(filedPlan(small()))],
  ['签订合同', factsFrom(contracted())],
  ['开工', factsFrom(started())],
  ['初步验收', factsFrom(preliminaryHeld())],
  ['申请验收', factsFrom(applied())],
];

describe('事实再少、事项再早，每条规则都有答复', () => {
  it.each(stages)('%s：任何事项都得到结论，理由里没有空缺', (_, facts) => {
    for (const action of projectActs)
      for (const optionals of [true, false])
        for (const { provision, verdict } of decided(facts, action, optionals).findings) {
          expect(['unmet', 'discretion', 'unknown'], provision).toContain(verdict.kind);
          if (verdict.kind === 'unmet') expect(verdict.reason.text, provision).not.toMatch(/undefined|NaN|\[object/u);
        }
  });

  it('还没有任何记录的项目，没有义务，也没有提示', () => {
    const context = contextOf(factsOf([]));
    expect(
      allProvisions(dongyuan2020).flatMap(({ provision }): readonly unknown[] => {
        if (provision.kind === 'duty') return provision.arises(context);
        return provision.kind === 'consequence' ? provision.follows(context) : [];
      }),
    ).toEqual([]);
  });

  it('还没有任何记录的项目，只能从编制开始', () => {
    const possible = projectActs.filter((action) =>
      ['open', 'waiting'].includes(availability(dongyuan2020, action, contextOf(factsOf([]))).state),
    );
    expect(possible).toEqual(['initiation.prepare', 'waiver.request']);
  });
});
