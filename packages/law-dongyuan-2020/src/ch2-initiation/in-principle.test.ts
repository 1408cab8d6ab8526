import { allProvisions, decide } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../pack.ts';
import { changeApproved } from '../testing/delivery-acts.ts';
import { factsOf as factsOfDelivery, told } from '../testing/delivery.ts';
import { factsOf, wanFen } from '../testing/initiation.ts';
import { endorsed } from '../testing/initiation-acts.ts';
import { contextOf } from '../testing/judging.ts';
import { findings, refusals } from '../testing/judging-initiation.ts';
import { inPrincipleRules } from './in-principle.ts';

const guards = new Set(
  allProvisions(dongyuan2020)
    .filter(({ provision }) => provision.kind === 'guard')
    .map(({ id }) => id as string),
);
const sayingInPrinciple = dongyuan2020.text.filter(({ text }) => text.includes('原则上')).map(({ id }) => id);
const ask = (provision: string, subject?: string, facts = factsOf(endorsed())) =>
  refusals(facts, 'waiver.request', {
    provision,
    subject,
    reason: '确有必要的理由',
    ...(provision.includes('no-added') && { amount: wanFen(5) }),
  });

describe('“原则上”的规定', () => {
  it('七项，可以申请例外的正是这些；变更的三项对某一次变更，其余对整个项目', () => {
    const facts = factsOf(endorsed());
    expect(dongyuan2020.inPrinciple.map((id) => [id, inPrincipleRules.get(id)?.(facts)])).toEqual([
      ['art10.p1.i1/annual-list', undefined],
      ['art10.p1.i1/design-firm', undefined],
      ['art17.p1/one-change', 'C1'],
      ['art17.p1/no-added-items', 'C1'],
      ['art17.p1/no-added-budget', 'C1'],
      ['art20.p2/supervision-report', undefined],
      ['art20.p2/supervision-qualification', undefined],
    ]);
    for (const [id, subjectOf] of inPrincipleRules) expect(ask(id, subjectOf(facts)), id).toEqual([]);
  });

  it('名单上的规定都在办法里，也都引自写有“原则上”的款项', () => {
    for (const id of inPrincipleRules.keys()) {
      expect(guards).toContain(id);
      expect(sayingInPrinciple).toContain(id.split('/')[0]);
    }
  });

  it('办法里每一处“原则上”都有规定', () => {
    const cited = new Set([...inPrincipleRules.keys()].map((id) => id.split('/')[0]));
    // 附件2注2 says 原则上为共享数据, and at once what an exception must have: 必须提供…依据. Nobody lifts that.
    expect(sayingInPrinciple.filter((id) => !cited.has(id))).toEqual(['annex2.note2']);
  });

  it('同一款里的“必须”，以及没有的规定，都不能申请例外', () => {
    const others = [...guards].filter((id) => !inPrincipleRules.has(id));
    for (const id of [...others, 'art17.p1/no-such-rule', 'art10.p1.i1/designer'])
      expect(ask(id), id).toEqual(['exception-only-in-principle: not-in-principle @provision']);
  });

  it('变更的例外写明是哪一次变更，其它的不写', () => {
    expect(ask('art17.p1/one-change', 'C1')).toEqual([]);
    for (const subject of [undefined, 'C2', '第二次变更'])
      expect(ask('art17.p1/one-change', subject)).toEqual([
        'exception-only-in-principle: exception-for-another @subject',
      ]);
    expect(ask('art10.p1.i1/annual-list')).toEqual([]);
    expect(ask('art10.p1.i1/annual-list', 'C1')).toEqual([
      'exception-only-in-principle: exception-for-another @subject',
    ]);
  });

  it.each([
    ['art10.p1.i1/design-firm', undefined, 'art10.p1.i1'],
    ['art17.p1/one-change', 'C1', 'art17.p1'],
    ['art17.p1/no-added-budget', 'C1', 'art17.p1'],
    ['art20.p2/supervision-report', undefined, 'art20.p2'],
  ])('%s 的例外，依它自己那一条申请和决定', (provision, subject, cite) => {
    const asked = told('waiver.requested', { provision, subject, reason: '确有必要的理由' }, '2021-05-01');
    const facts = factsOfDelivery([asked]);
    const by = (organ: 'project-owner' | 'data-bureau', post: 'clerk' | 'leader') => contextOf(facts, { organ, post });
    const request = { provision, subject, reason: '确有必要的理由' };
    expect(decide(dongyuan2020, 'waiver.request', by('project-owner', 'clerk'), request).power?.provision).toBe(
      `${cite}/owner-asks-exception`,
    );
    for (const action of ['waiver.grant', 'waiver.refuse'] as const)
      expect(
        decide(dongyuan2020, action, by('data-bureau', 'leader'), { request: 'W1', reason: '同意' }).power?.provision,
      ).toBe(`${cite}/bureau-decides-exception`);
  });

  it('拒绝时写明该填什么', () => {
    const told = (provision: string, subject?: string) =>
      findings(factsOf(endorsed()), 'waiver.request', { provision, subject, reason: '确有必要的理由' }).map(
        ({ verdict }) => verdict.kind === 'unmet' && [verdict.reason.text, verdict.remedy?.text],
      );
    expect(told('art17.p1/no-added-items')).toEqual([
      ['这项例外只能对下一次变更（C1）申请，请在“具体对象”中写明', '在“具体对象”中填写 C1'],
    ]);
    expect(told('art20.p2/supervision-report', 'C1')).toEqual([
      ['这项规定对整个项目适用一次，不分具体对象', '“具体对象”不填'],
    ]);
  });

  it('上一次变更的例外，不妨碍对下一次变更再申请', () => {
    const request = { provision: 'art17.p1/no-added-budget', subject: 'C1', reason: '国家标准修订' };
    const granted = [
      told('waiver.requested', request, '2021-05-01'),
      told('waiver.granted', { request: 'W1', reason: '情况属实' }, '2021-05-02'),
    ];
    const facts = factsOfDelivery([...changeApproved(), ...granted]);
    expect(ask('art17.p1/no-added-budget', 'C2', facts)).toEqual([]);
  });
});
