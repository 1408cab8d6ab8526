import type { PackageState, ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, builder, day, designer, factsOf, wanFen } from '../testing/initiation.ts';
import { endorsed, prepared } from '../testing/initiation-acts.ts';
import { consequencesOf, refusals, stateOf } from '../testing/judging-initiation.ts';

const withPackage = (subject: PackageState['subject'], change: Partial<PackageState> = {}): ProjectFacts => {
  const facts = factsOf(prepared());
  const of = { id: 'G1', name: '采购包', subject, method: 'single-source', budget: wanFen(5), lines: [], failures: [] };
  return { ...facts, procurement: { ...facts.procurement, packages: [{ ...of, ...change }] } };
};
const award = (facts: ProjectFacts) =>
  refusals(facts, 'procurement.award', {
    package: 'G1',
    winner: designer,
    price: wanFen(5),
    awardedOn: day('2024-05-02'),
  });
const bid = (facts: ProjectFacts) =>
  refusals(facts, 'procurement.recordBids', {
    package: 'G1',
    openedOn: day('2024-05-02'),
    bids: [{ id: 'b', firm: designer, price: wanFen(5) }],
  });
const sign = (facts: ProjectFacts) =>
  refusals(facts, 'contract.sign', {
    package: 'G1',
    number: '1',
    party: designer,
    price: wanFen(5),
    balanceAgreed: false,
    signedOn: day('2024-05-02'),
    deliverBy: day('2024-06-02'),
    documents: [],
  });

describe('第十条（一） 设计单位不得参与该项目建设的投标', () => {
  it.each(['design', 'supervision', 'assessment'] as const)('%s 不是建设：可以投标、中标、签合同', (subject) => {
    const facts = withPackage(subject);
    expect([bid(facts), award(facts), sign(facts)]).toEqual([[], [], []]);
  });

  it('建设的采购包不行，不论采购方式', () => {
    for (const method of ['single-source', 'open-tender', 'inquiry', 'framework-agreement', 'own-procurement']) {
      const facts = withPackage('main', { method });
      expect([bid(facts), award(facts), sign(facts)].map((found) => found.length)).toEqual([1, 1, 1]);
    }
  });

  it('承担监理、测评的，提示核对独立性；自己的设计费不提示', () => {
    const won = { package: 'G1', winner: designer, price: wanFen(5), awardedOn: day('2024-05-02') };
    const shown = (subject: PackageState['subject'], winner = designer) =>
      consequencesOf(withPackage(subject, { award: { ...won, winner } })).includes('请核对其独立性');
    expect([shown('supervision'), shown('assessment'), shown('design'), shown('main')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(shown('supervision', builder)).toBe(false);
  });
});

describe('第十条（一） 具有资质的第三方设计单位', () => {
  const submit = (firm: typeof designer, qualification: string) =>
    stateOf(factsOf(endorsed(application({ designFirm: { firm, qualification } }))), 'initiation.submit');

  it.each(['无', '暂无', '没有', ' 无 。', '未取得', '无资质'])('资质写“%s”的，等于没有', (qualification) => {
    expect(submit(designer, qualification)).toMatch(/design-firm-unqualified/u);
  });

  it.each(['乙级', '工程咨询单位乙级资信', '无锡市级资信'])('资质写“%s”的可以', (qualification) => {
    expect(submit(designer, qualification)).not.toMatch(/design-firm/u);
  });

  it('项目建设单位自己、它的主管部门，不是第三方', () => {
    const { owner } = factsOf(prepared()).origin;
    for (const name of [owner.name, ` ${owner.name} `, owner.competentDepartment?.name ?? owner.name])
      expect(submit({ ...designer, name }, '乙级')).toMatch(/design-firm-is-no-third-party/u);
  });
});
