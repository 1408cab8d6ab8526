import {
  certificateText,
  earlierDrawAlgorithm,
  drawCertificate,
  withoutJudgements,
  type DrawCertificate,
} from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/file.ts';
import { day, expertOf, factsOf, people, type Told } from '../testing/initiation.ts';
import { accepted, concluded, convened, disclosed, experts, judged, remark } from '../testing/initiation-acts.ts';
import { findings, refusals } from '../testing/judging-initiation.ts';
import { withheldJudgements } from '../visibility.ts';

const facts = factsOf(accepted());
const pool = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
  id: name,
  name,
  organisation: '专家库',
  specialty: '软件工程',
}));
const certificate = (seq = facts.seq): DrawCertificate =>
  drawCertificate({
    algorithm: earlierDrawAlgorithm,
    caseId: facts.origin.caseId,
    number: 1,
    head: 'a'.repeat(64),
    seq,
    drawnAt: '2024-03-10T01:00:00.000Z',
    drawnBy: '评审岗',
    quotas: [{ specialty: '', count: 3 }],
    candidates: pool,
  });
const drawn = certificate().result;
const convene = (ids: readonly string[], draw = certificateText(certificate())): readonly string[] =>
  refusals(facts, 'review.convene', {
    mode: 'experts',
    experts: pool.filter(({ id }) => ids.includes(id)),
    meetsOn: day('2024-03-12'),
    draw,
  });
const chosen = drawn.chosen.map(({ id }) => id);

describe('第十条（三） 抽取专家的凭证', () => {
  it('专家与抽取结果一致的可以组织，备选可以递补', () => {
    expect(convene(chosen)).toEqual([]);
    expect(convene([...chosen.slice(1), drawn.substitutes[0]?.id ?? ''])).toEqual([]);
  });

  it('人数、来源不符，凭证被改过或者过时的，不能组织', () => {
    expect(convene(chosen.slice(1))).toEqual(['implied-draw: draw-count @experts']);
    const text = certificateText(certificate());
    expect(convene(chosen, text.replace('"number":1', '"number":2'))).toEqual([
      'implied-draw: draw-not-genuine @experts',
    ]);
    expect(convene(chosen, '抽过了')).toEqual(['implied-draw: draw-not-genuine @experts']);
    expect(convene(chosen, certificateText(certificate(facts.seq - 1)))).toEqual([
      'implied-draw: draw-outdated @experts',
    ]);
    const elsewhere = drawCertificate({ ...certificate().inputs, caseId: 'case-2' });
    expect(convene(chosen, certificateText(elsewhere))).toEqual(['implied-draw: draw-not-genuine @experts']);
    expect(
      refusals(facts, 'review.convene', {
        mode: 'experts',
        meetsOn: day('2024-03-12'),
        draw: certificateText(certificate()),
      }),
    ).toEqual(['convened-after-intake: nobody-named @experts', 'implied-draw: draw-count @experts']);
    const fewer = { ...certificate().inputs, candidates: pool.slice(0, 3) };
    expect(convene(['丁', '戊', '甲'], certificateText(drawCertificate(fewer)))).toEqual([
      'implied-draw: not-drawn @experts',
    ]);
    const [finding] = findings(facts, 'review.convene', {
      mode: 'experts',
      experts: pool.filter(({ id }) => ['丁', '戊', '甲'].includes(id)),
      meetsOn: day('2024-03-12'),
      draw: certificateText(drawCertificate(fewer)),
    });
    expect(finding).toMatchObject({ verdict: { reason: { figures: { names: '丁、戊' } } } });
  });

  it('由第三方机构评审的，不看抽取凭证和专家名单', () => {
    expect(
      refusals(facts, 'review.convene', {
        mode: 'independent-reviewer',
        reviewer: {
          organisation: { id: 'reviewer', name: '咨询公司' },
          qualification: '甲级',
          evidence: file('reviewerQualification', '资信证书.pdf'),
        },
        experts: [{ id: 'x', name: '某人', organisation: facts.origin.owner.name }],
        meetsOn: day('2024-03-12'),
        draw: '抽过了',
      }),
    ).toEqual([]);
  });
});

describe('第十条（三） 专家独立出具意见', () => {
  const reads = (
    events: readonly Told[],
    personId: string,
    ...capacities: Parameters<typeof withheldJudgements>[1]['capacities']
  ) => withheldJudgements(factsOf(events), { personId, capacities });
  const first = people.expert1.actor.personId;
  const all = experts.map((one) => expertOf(one).id);

  it('全体出具之前，专家只看得到自己的；单位在评审意见出具之前都看不到', () => {
    const half = judged().slice(0, disclosed().length + 2);
    expect(reads(half, first, 'review-experts')).toEqual(all.slice(1));
    expect(reads(judged(), first, 'review-experts')).toEqual([]);
    expect(reads(judged(), people.clerk.actor.personId, 'project-owner')).toEqual(all);
    expect(reads(judged(), people.review.actor.personId, 'data-bureau')).toEqual([]);
    expect(reads(judged(), 'x', 'audit-bureau')).toEqual([]);
    expect(reads(concluded('passed'), people.clerk.actor.personId, 'project-owner')).toEqual([]);
    expect(reads(convened(), first, 'review-experts')).toEqual(all.slice(1));
  });

  it('看不到内容和逐条意见，看得到已经出具', () => {
    const whole = factsOf(judged([remark('M1', true)]));
    const shown = withoutJudgements(whole, all.slice(1));
    const [own, other] = shown.review.rounds[0]?.experts ?? [];
    expect(own?.judgement).toBeDefined();
    expect([other?.judgement, other?.judgedOn]).toEqual([undefined, whole.review.rounds[0]?.experts[1]?.judgement?.on]);
    const hidden = withoutJudgements(whole, all);
    expect(hidden.review.remarks).toEqual([]);
    expect(whole.review.remarks.length).toBeGreaterThan(0);
  });
});
