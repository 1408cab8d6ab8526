import { allProvisions } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../pack.ts';
import { factsOf } from '../testing/initiation.ts';
import { endorsed } from '../testing/initiation-acts.ts';
import { refusals } from '../testing/judging-initiation.ts';
import { inPrincipleRules } from './in-principle.ts';

const guards = new Set(
  allProvisions(dongyuan2020)
    .filter(({ provision }) => provision.kind === 'guard')
    .map(({ id }) => id as string),
);
const sayingInPrinciple = dongyuan2020.text.filter(({ text }) => text.includes('原则上')).map(({ id }) => id);
const ask = (provision: string, subject?: string) =>
  refusals(factsOf(endorsed()), 'waiver.request', { provision, subject, reason: '确有必要的理由' });

describe('“原则上”的规定', () => {
  it('名单上的规定都在办法里，也都引自写有“原则上”的款项', () => {
    for (const id of inPrincipleRules.keys()) {
      expect(guards).toContain(id);
      expect(sayingInPrinciple).toContain(id.split('/')[0]);
    }
  });

  it('办法里每一处“原则上”都有规定', () => {
    const cited = new Set([...inPrincipleRules.keys()].map((id) => id.split('/')[0]));
    expect(sayingInPrinciple.filter((id) => !cited.has(id))).toEqual([]);
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
});
