import {
  chineseDate,
  consequence,
  foldedName,
  guard,
  met,
  past,
  requires,
  unmet,
  type Law,
  type Unmet,
} from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { isOfParty } from '../ch2-initiation/parties.ts';
import { moneyOf } from '../figures.ts';
import { asksDemonstration } from './adverse-finding.ts';
import { happened } from './days.ts';
import { because } from './reasons.ts';
import { notApproved, notBuilding } from './running-case.ts';

/** Article 12: where the experts come from. */
export const pool = '广东省政府采购评审专家库';

/** Why draw and demonstration are not on: no plan yet, or a budget below the threshold. */
export const notForDemonstration = (facts: ProjectFacts, law: Law): Unmet | undefined => {
  const blocked = notBuilding(facts, law) ?? notApproved(facts);
  if (blocked) return blocked;
  const { budget } = facts.procurement;
  if (budget === undefined)
    return unmet(because('no-procurement-plan'), { remedy: { text: '先登记采购计划', action: 'procurement.plan' } });
  return asksDemonstration(facts, law)
    ? undefined
    : past(because('demonstration-not-required', { budget, threshold: moneyOf(law, 'demonstrationThreshold') }));
};

export const drawWhenRequired = guard(['procurement.recordDraw'], {
  says: '采购预算 {demonstrationThreshold}（含）以上的，随机抽取论证专家。',
  check: ({ facts, law }) => {
    const { draw } = facts.procurement;
    return notForDemonstration(facts, law) ?? (draw ? past(because('already-drawn', { on: draw.drawnOn })) : met);
  },
});

/** A group that somebody drops out of is made up from the same pool, and not by hand. */
export const supplementBeforeDemonstration = guard(['procurement.supplementDraw'], {
  says: '抽取以后、论证合理合规以前，专家不能到会或者人数不足的，可以补抽。',
  check: ({ facts, law }) => {
    const blocked = notForDemonstration(facts, law);
    if (blocked) return blocked;
    const { draw, demonstration } = facts.procurement;
    if (demonstration?.finding === 'fair') return past(because('demonstrated-fair', { on: demonstration.heldOn }));
    return requires(draw !== undefined, () =>
      unmet(because('nothing-to-supplement'), {
        remedy: { text: '先登记专家抽取', action: 'procurement.recordDraw' },
      }),
    );
  },
});

export const drawFromProvincialPool = guard(['procurement.recordDraw', 'procurement.supplementDraw'], {
  says: `专家统一在${pool}中抽取。`,
  checkInput: (_, input) =>
    requires(input.pool === pool, () =>
      unmet(because('wrong-pool', { pool: input.pool }), { field: 'pool', remedy: `改在${pool}中抽取` }),
    ),
});

export const impliedDraw = guard(['procurement.recordDraw', 'procurement.supplementDraw'], {
  says: '抽取人与监督人不是同一人，写法不同的也是；同一专家只填一行；日期不晚于今天。',
  checkInput: ({ facts, today }, { drawnOn, operator, witness, experts }) => [
    ...happened({ field: 'drawnOn', label: '抽取日期', date: drawnOn }, today, {
      label: '立项批复日期',
      date: facts.approval?.on,
    }),
    requires(foldedName(operator) !== foldedName(witness), () =>
      unmet(because('operator-is-witness', { name: witness }), { field: 'witness', remedy: '写明另外一名监督人' }),
    ),
    ...experts.flatMap((expert, index) =>
      experts.findIndex((one) => isSameExpert(one, expert)) < index
        ? [unmet(because('drawn-twice', { name: expert.name }), { field: `experts.${String(index)}.name` })]
        : [],
    ),
  ],
});

interface Drawn {
  readonly name: string;
  readonly organisation: string;
}

const isSameExpert = (one: Drawn, other: Drawn): boolean =>
  foldedName(one.name) === foldedName(other.name) && foldedName(one.organisation) === foldedName(other.organisation);

export const impliedGroup = guard(['procurement.recordDraw'], {
  partlyOn: ['art12-group'],
  says: '至少两名专家不需回避。',
  checkInput: (_, { experts }) => {
    const clear = experts.filter((expert) => expert.avoidance === 'clear').length;
    return [
      requires(clear > 0, () =>
        unmet(because('every-expert-avoids'), { field: 'experts', remedy: '补抽专家后再登记' }),
      ),
      // 小组: one expert is none.
      requires(clear !== 1, () =>
        unmet(because('one-expert-left'), { field: 'experts', remedy: '补抽专家后再登记', restsOn: ['art12-group'] }),
      ),
    ];
  },
});

export const impliedSupplement = guard(['procurement.supplementDraw'], {
  says: '补抽不早于抽取；已经抽取的专家不再填。',
  checkInput: ({ facts: { procurement }, today }, { drawnOn, experts }) => [
    ...happened({ field: 'drawnOn', label: '抽取日期', date: drawnOn }, today, {
      label: '专家抽取日期',
      date: procurement.draw?.drawnOn,
    }),
    ...experts.flatMap((expert, index) =>
      (procurement.draw?.experts ?? []).some((one) => isSameExpert(one, expert))
        ? [unmet(because('drawn-before', { name: expert.name }), { field: `experts.${String(index)}.name` })]
        : [],
    ),
  ],
});

export const supplementsShown = consequence('补抽过论证专家的，标明何时、为什么。', ({ facts }) =>
  facts.closed === undefined
    ? (facts.procurement.supplementaryDraws ?? []).map(({ drawnOn, reason, experts }) => ({
        text: `${chineseDate(drawnOn)}补抽论证专家${experts.map(({ name }) => `“${name}”`).join('、')}；原因：${reason}`,
        tone: 'info' as const,
      }))
    : [],
);

export const expertsAvoid = guard(['procurement.recordDraw', 'procurement.supplementDraw'], {
  says: '来自{project-owner}、{design-firm}的专家应当回避。',
  restsOn: ['art12-avoidance'],
  checkInput: ({ facts, around }, { experts }) =>
    experts.flatMap(({ name, organisation, avoidance }, index) =>
      avoidance === 'clear' && isOfParty(facts, around, organisation)
        ? [
            unmet(because('drawn-from-party', { name, organisation }), {
              field: `experts.${String(index)}.avoidance`,
              remedy: '改为“应当回避”，补抽专家',
            }),
          ]
        : [],
    ),
});
