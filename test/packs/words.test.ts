import { decide, type Field } from '@zhengxiang/core';
import { lives, play, type World } from '@zhengxiang/demo-county';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actOf, catalogue, inLawWords, linePurposes, titleOfAct, type LawPack } from '@zhengxiang/procedure';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { firstSteps } from '../../packages/web/src/administration/first-steps.ts';
import { dongyuan2026 } from './successor/index.ts';
import { riverside2025 } from './riverside/index.ts';

/** A county whose law calls every organ otherwise and has its articles in other places. */
const elsewhere: LawPack = {
  ...riverside2025,
  words: {
    ...riverside2025.words,
    'finance-bureau': '区财政金融局',
    'audit-bureau': '区审计中心',
    'discipline-commission': '区纪检组',
    'organization-department': '区委组织处',
    'place-of-mlps': '第八十条',
    'place-of-own-equipment': '第二十二条',
  },
};

const textsOf = (field: Field): readonly string[] => [
  field.label,
  ...(field.help === undefined ? [] : [field.help]),
  ...Object.values(field.options ?? {}),
  ...Object.values(field.fields ?? {}).flatMap(textsOf),
];

const actText = (law: LawPack): string =>
  Object.keys(law.procedure.acts)
    .flatMap((id) => [titleOfAct(law, id), ...Object.values(actOf(law, id).fields).flatMap(textsOf)])
    .join('\n');

const lived = (id: string): { readonly world: World; readonly facts: ProjectFacts } => {
  const life = lives.find((one) => one.id === id);
  const main = life?.cases['main'];
  if (!life || !main) throw new Error(`no life ${id}`);
  const world = play(dongyuan2020, life);
  return { world, facts: world.factsOf(main.id) as ProjectFacts };
};

describe('事项、栏目、选项里的机关和条款，由办法自己说', () => {
  it.each([dongyuan2020, dongyuan2026, riverside2025, elsewhere])('$title：没有说不出来的', (law) => {
    expect(actText(law).match(/\{[\w.:-]+\}/gu)).toBeNull();
  });

  it('目录自己一处也不说', () => {
    const texts = Object.keys(catalogue.procedure.acts).flatMap((id) => [
      actOf(catalogue, id).title,
      ...Object.values(actOf(catalogue, id).fields).flatMap(textsOf),
    ]);
    expect(
      texts.filter((text) => /县[^，。、（）]{0,8}局|县纪委|县委|第[一二三四五六七八九十]+条/u.test(text)),
    ).toEqual([]);
  });

  it.each<readonly [string, (law: LawPack) => string | undefined, string, string]>([
    [
      '栏目',
      (law) => actOf(law, 'acceptance.convenePanel').fields['bureauMembers']?.label,
      '县政务服务数据管理局成员',
      '县大数据中心成员',
    ],
    [
      '另一栏目',
      (law) => actOf(law, 'acceptance.convenePanel').fields['financeMembers']?.label,
      '县财政局成员',
      '区财政金融局成员',
    ],
    [
      '标题',
      (law) => titleOfAct(law, 'termination.acknowledgeByBureau'),
      '收到终止备案（县政务服务数据管理局）',
      '收到终止备案（县大数据中心）',
    ],
    [
      '另一标题',
      (law) => titleOfAct(law, 'termination.acknowledgeByFinance'),
      '收到终止备案（县财政局）',
      '收到终止备案（区财政金融局）',
    ],
    [
      '选项',
      (law) => Object.values(actOf(law, 'criticism.issue').fields['recipients']?.options ?? {}).join('、'),
      '县纪委监委、县委组织部、县财政局、县审计局',
      '区纪检组、区委组织处、区财政金融局、区审计中心',
    ],
    [
      '表格里的选项',
      (law) => actOf(law, 'initiation.prepare').fields['lines']?.fields?.['purpose']?.options?.['mlps'],
      '等级保护（第八条）',
      '等级保护（第八十条）',
    ],
    [
      '核减理由',
      (law) => actOf(law, 'review.recordCost').fields['lines']?.fields?.['reasonCode']?.options?.['own-equipment'],
      '不得自购，改用政务云（第十四条）',
      '不得自购，改用政务云（第二十二条）',
    ],
    [
      '不在表单里的同一个词',
      (law) => inLawWords(law, linePurposes.network),
      '新建网络（第十四条）',
      '新建网络（第二十二条）',
    ],
  ])('%s：东源的照东源，别处的照别处', (_what, said, here, there) => {
    expect(said(dongyuan2020)).toBe(here);
    expect(said(elsewhere)).toBe(there);
  });

  it('没有要改的，是同一个对象；要改的，一个办法改一次', () => {
    expect(actOf(elsewhere, 'payment.make')).toBe(actOf(catalogue, 'payment.make'));
    expect(actOf(elsewhere, 'criticism.issue')).toBe(actOf(elsewhere, 'criticism.issue'));
    expect(actOf(elsewhere, 'criticism.issue')).not.toBe(actOf(dongyuan2020, 'criticism.issue'));
  });

  it('起草的验收报告', () => {
    const { facts } = lived('social-assistance-136');
    const known = dongyuan2020.procedure.known['acceptance.issueReport'] as unknown as (
      facts: ProjectFacts,
      today: string,
      law: LawPack,
    ) => { readonly text: string };
    expect(known(facts, '2026-01-01', dongyuan2020).text).toContain('，县政务服务数据管理局组织项目验收小组');
    expect(known(facts, '2026-01-01', elsewhere).text).toContain('，县大数据中心组织项目验收小组');
  });

  it('漏报的机关，按本办法的叫法说', () => {
    const { world, facts } = lived('serious-violation');
    const violation = facts.oversight.violations[0];
    const undone = {
      ...facts,
      oversight: { ...facts.oversight, violations: [{ ...violation, criticism: undefined, resolvedOn: undefined }] },
    } as unknown as ProjectFacts;
    const context = {
      ...world.contextFor(
        facts.origin.caseId,
        {
          personId: 'p',
          name: '',
          organisationId: 'o',
          organisationName: '',
          organisationRole: 'data-bureau',
          post: 'leader',
        },
        violation?.on as never,
      ),
      capacities: ['data-bureau'] as const,
      facts: undone,
      law: elsewhere,
    };
    const input = { violation: violation?.id, text: '通报内容', recipients: ['audit-bureau'], issuedOn: violation?.on };
    const { findings } = decide(elsewhere, 'criticism.issue', context, input as never);
    expect(findings.map(({ verdict }) => (verdict.kind === 'unmet' ? verdict.reason.text : '')).join()).toContain(
      '区纪检组、区委组织处、区财政金融局',
    );
  });

  it('空系统的准备事项', () => {
    const names = { organs: elsewhere.words ?? {} };
    const steps = firstSteps({ organisations: [], people: [], nextYearKnown: true, mailSet: true, names });
    expect(steps.map(({ title }) => title).join()).toContain('县大数据中心的人员,区财政金融局、区审计中心的人员');
  });
});
