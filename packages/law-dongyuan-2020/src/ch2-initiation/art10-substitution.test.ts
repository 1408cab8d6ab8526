import { capacitiesOf, certificateText, earlierDrawAlgorithm, drawCertificate } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, expertOf, factsOf, people, told, type Told } from '../testing/initiation.ts';
import {
  accepted,
  concluded,
  convened,
  convenedReviewer,
  costed,
  disclosed,
  judged,
  judgement,
} from '../testing/initiation-acts.ts';
import { consequencesOf, firstReason, refusals, stateOf, whoMay, type Setting } from '../testing/judging-initiation.ts';
import { dongyuan2020 } from '../pack.ts';

const act = 'review.replaceExpert';
const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1] = act, setting: Setting = {}): string =>
  stateOf(factsOf(events), action, setting);
const newcomer = { id: 'new', name: '何秀兰', organisation: '专家库' };
const second = { id: 'second', name: '邓国强', organisation: '专家库' };
const idOf = (who: { readonly actor: { readonly personId: string } }): string => who.actor.personId;
const replaced = (of: string, substitute = newcomer, on = '2024-03-13'): Told =>
  told('review.expert-replaced', { expert: of, reason: '因病住院', substitute }, on, people.review);
const replace = (events: readonly Told[], change: object = {}) =>
  refusals(factsOf(events), act, { expert: idOf(people.expert3), reason: '因病住院', substitute: newcomer, ...change });
const roundOf = (events: readonly Told[]) => factsOf(events).review.rounds.at(-1);
const namesOf = (events: readonly Told[]) => roundOf(events)?.experts.map(({ person }) => person.name);
const judgedBy = (who: typeof people.expert1) => told('review.judged', judgement(), '2024-03-12', who);
const relation: Told = told(
  'review.avoidance-disclosed',
  { related: true, relation: '近三年在设计单位任职' },
  '2024-03-12',
  people.expert3,
);

describe('第十条（三） 更换评审专家', () => {
  it('由组织评审的评审岗、领导岗决定', () => {
    expect(whoMay(act)).toEqual(['data-bureau/leader', 'data-bureau/review']);
    expect(stands(convened(), act, { by: people.clerk })).toBe('waiting');
  });

  it('评审期间、还有专家没有出具意见时可以办', () => {
    expect(stands(accepted())).toBe('blocked review-not-convened');
    expect(stands(convened())).toBe('open');
    expect(stands(disclosed())).toBe('open');
    expect(stands([...disclosed(), judgedBy(people.expert1), judgedBy(people.expert2)])).toBe('open');
    expect(stands(judged())).toBe('past everybody-judged');
    expect(stands(concluded('passed'))).toBe('past review-concluded');
    expect(stands(concluded('postponed'))).toBe('blocked review-postponed');
    expect(stands(convenedReviewer())).toBe('past nobody-to-replace');
  });

  it('都没有出具意见时病倒的、其他人出具意见以后病倒的，都能更换', () => {
    expect(replace(convened())).toEqual([]);
    expect(replace([...disclosed(), judgedBy(people.expert1), judgedBy(people.expert2)])).toEqual([]);
  });

  it('已出具意见的不再更换，意见保留在案', () => {
    const events = [...disclosed(), judgedBy(people.expert3)];
    expect(replace(events)).toEqual(['expert-replaced: already-judged @expert']);
    const after = [...events, replaced(idOf(people.expert1))];
    expect(roundOf(after)?.experts.map(({ person, judgement: given }) => [person.name, given !== undefined])).toEqual([
      ['林慧敏', false],
      ['黄志远', true],
      ['何秀兰', false],
    ]);
    expect(replace(events, { expert: '不认识的人' })).toEqual(['expert-replaced: not-of-the-round @expert']);
  });

  it('申报了回避关系的，先决定是否回避', () => {
    const events = [...convened(), relation];
    expect(replace(events)).toEqual(['expert-replaced: relation-undecided @expert']);
    expect(stands(events, 'review.decideAvoidance')).toBe('open');
    const rest = [judgedBy(people.expert1), judgedBy(people.expert2)];
    expect(stands([...disclosed().slice(0, -1), relation, ...rest])).toBe('blocked avoidance-undecided');
  });

  it('接替的人和组织评审时要求相同：不重复，不来自项目建设单位、设计单位，不是已回避的', () => {
    const unfit = (substitute: object) => replace(convened(), { substitute });
    expect(unfit(expertOf(people.expert1))).toEqual(['expert-replaced: expert-twice @substitute']);
    expect(unfit({ ...newcomer, organisation: '东源县民政局' })).toEqual([
      'expert-replaced: expert-of-party @substitute',
    ]);
    expect(unfit({ ...newcomer, organisation: '广州规划设计有限公司' })).toEqual([
      'expert-replaced: expert-of-party @substitute',
    ]);
    const avoided = [
      ...convened(),
      relation,
      told(
        'review.avoidance-decided',
        { expert: idOf(people.expert3), avoid: true, reason: '应当回避', substitute: newcomer },
        '2024-03-12',
        people.review,
      ),
    ];
    expect(replace(avoided, { expert: idOf(people.expert1), substitute: expertOf(people.expert3) })).toEqual([
      'expert-replaced: expert-excluded @substitute',
    ]);
  });

  it('已回避退出的，撤回重报以后组织评审、再评一轮也不能回来', () => {
    const avoided = [
      ...convened(),
      relation,
      told(
        'review.avoidance-decided',
        { expert: idOf(people.expert3), avoid: true, reason: '应当回避', substitute: newcomer },
        '2024-03-12',
        people.review,
      ),
    ];
    const again = [...avoided, told('initiation.withdrawn', { reason: '修改' }, '2024-03-13'), ...accepted()];
    expect(
      refusals(factsOf(again), 'review.convene', {
        mode: 'experts',
        experts: [people.expert1, people.expert3].map((one) => expertOf(one)),
        meetsOn: day('2024-03-20'),
      }),
    ).toEqual(['implied-experts: expert-excluded @experts']);
    const spoken = [
      ...avoided,
      told('review.avoidance-disclosed', { related: false }, '2024-03-12', people.expert1),
      judgedBy(people.expert1),
    ];
    expect(
      refusals(factsOf(spoken), 'review.openRound', {
        reason: '再评',
        meetsOn: day('2024-03-20'),
        experts: [expertOf(people.expert3)],
      }),
    ).toEqual(['another-round: expert-excluded @experts']);
  });

  it('接连更换两人；本轮换下的人本轮不再回来，下一轮可以', () => {
    const events = [...convened(), replaced(idOf(people.expert3)), replaced('new', second, '2024-03-14')];
    expect(namesOf(events)).toEqual(['陈启明', '林慧敏', '邓国强']);
    expect(roundOf(events)?.left?.map(({ person, how, substitute }) => [person.name, how, substitute?.name])).toEqual([
      ['黄志远', 'replaced', '何秀兰'],
      ['何秀兰', 'replaced', '邓国强'],
    ]);
    expect(replace(events, { expert: 'second', substitute: expertOf(people.expert3) })).toEqual([
      'expert-replaced: expert-left @substitute',
    ]);
    const spoken = [
      ...events,
      told('review.avoidance-disclosed', { related: false }, '2024-03-14', people.expert1),
      judgedBy(people.expert1),
    ];
    expect(
      refusals(factsOf(spoken), 'review.openRound', {
        reason: '再评',
        meetsOn: day('2024-03-20'),
        experts: [people.expert1, people.expert3].map((one) => expertOf(one)),
      }),
    ).toEqual([]);
  });

  it('换下的人不再是本项目的专家，不能申报、不能出具意见；接替的人申报后出具意见，评审意见照常形成', () => {
    const events = [...disclosed(), judgedBy(people.expert1), judgedBy(people.expert2), replaced(idOf(people.expert3))];
    const facts = factsOf(events);
    expect(capacitiesOf(people.expert3.actor, facts)).not.toContain('review-experts');
    const former = { by: people.expert3, capacities: capacitiesOf(people.expert3.actor, facts) };
    expect(stands(events, 'review.judge', former)).toBe('waiting');
    expect(firstReason(factsOf(events), 'review.issueOpinion')[0]).toBe('还有 1 位专家没有出具意见：何秀兰');
    const person = { ...people.expert3, actor: { ...people.expert3.actor, personId: 'new', name: '何秀兰' } };
    expect(stands(events, 'review.judge', { by: person })).toBe('blocked not-disclosed');
    const done = [
      ...events,
      told('review.avoidance-disclosed', { related: false }, '2024-03-14', person),
      told('review.judged', judgement(), '2024-03-14', person),
    ];
    expect(stands([...done, costed().at(-1) as Told], 'review.issueOpinion')).toBe('open');
  });

  it('第二轮也能更换；再评一轮不选专家的，由更换以后的专家再评，选了的由选的人评', () => {
    const first = [...disclosed(), judgedBy(people.expert1), replaced(idOf(people.expert3))];
    const open = (body: object) =>
      told('review.round-opened', { reason: '再评', meetsOn: day('2024-03-20'), ...body }, '2024-03-15', people.review);
    expect(namesOf([...first, open({})])).toEqual(['陈启明', '林慧敏', '何秀兰']);
    const other = [...first, open({ experts: [second, expertOf(people.expert3)] })];
    expect(namesOf(other)).toEqual(['邓国强', '黄志远']);
    expect(roundOf(other)?.left).toBeUndefined();
    expect(replace(other, { substitute: newcomer })).toEqual([]);
    expect(
      refusals(factsOf(first), 'review.openRound', {
        reason: '再评',
        meetsOn: day('2024-03-20'),
        experts: [second, second],
      }),
    ).toEqual(['another-round: expert-twice @experts']);
  });

  it('评审日期过了还没有意见的，写明是谁、可以更换', () => {
    const at = (on: string, events: readonly Told[]) => consequencesOf(factsOf(events), { on: day(on) });
    expect(at('2024-03-12', convened())).not.toContain('没有出具意见');
    expect(at('2024-03-13', [...disclosed(), judgedBy(people.expert1)])).toContain('林慧敏、黄志远还没有出具意见');
    expect(at('2024-03-13', judged())).not.toContain('没有出具意见');
    expect(at('2024-03-20', concluded('passed'))).not.toContain('没有出具意见');
  });
});

describe('第十条（三） 抽取产生的专家，更换时由备选专家递补', () => {
  const facts = factsOf(accepted());
  const pool = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
    id: name,
    name,
    organisation: '专家库',
    specialty: '软件工程',
  }));
  const certificate = drawCertificate({
    algorithm: earlierDrawAlgorithm,
    caseId: facts.origin.caseId,
    number: 1,
    head: 'a'.repeat(64),
    seq: facts.seq,
    drawnAt: '2024-03-10T01:00:00.000Z',
    drawnBy: '评审岗',
    quotas: [{ specialty: '', count: 3 }],
    candidates: pool,
  });
  const { chosen, substitutes } = certificate.result;
  const byLot = [
    ...accepted(),
    told(
      'review.convened',
      {
        mode: 'experts',
        experts: chosen.map(({ id, name, organisation }) => ({ id, name, organisation })),
        meetsOn: day('2024-03-12'),
        draw: certificateText(certificate),
      },
      '2024-03-10',
      people.review,
    ),
  ];
  const person = (at: number) => {
    const { id, name, organisation } = substitutes[at] ?? { id: '', name: '', organisation: '' };
    return { id, name, organisation };
  };
  const ill = chosen[0]?.id ?? '';

  it('备选的可以，名单外的不行；备选用完以后可以另行指定', () => {
    expect(replace(byLot, { expert: ill, substitute: person(0) })).toEqual([]);
    expect(replace(byLot, { expert: ill, substitute: person(1) })).toEqual([]);
    expect(replace(byLot, { expert: ill, substitute: newcomer })).toEqual([
      'expert-replaced: not-from-draw @substitute',
    ]);
    const used = [...byLot, replaced(ill, person(0)), replaced(person(0).id, person(1))];
    expect(replace(used, { expert: person(1).id, substitute: newcomer })).toEqual([]);
  });
});

describe('更换评审专家的依据', () => {
  it('写在第十条第（三）项，由县政务服务数据管理局办理', () => {
    const art10 = dongyuan2020.articles.find(({ id }) => id === 'art10');
    expect(Object.keys(art10?.units['p1.i3'] ?? {})).toContain('expert-replaced');
  });
});
