import {
  addYears,
  consequence,
  duty,
  fen,
  guard,
  met,
  past,
  requires,
  sumFen,
  unmet,
  wanText,
  type CaseContext,
  type Fen,
  type PlainDate,
  type Law,
} from '@zhengxiang/core';
import { firstFiledOn, budgetAmountOf, currentApplication, type NeighbourProject } from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { because } from './reasons.ts';
import { areSimilar } from './similarity.ts';
import { trackAmountOf, trackOf, trackOfAmount } from './track.ts';

export interface SuspectedSplit {
  readonly projects: readonly NeighbourProject[];
  /** This project and the similar ones together, 分. */
  readonly sum: Fen;
}

const withinOneYear = (a: PlainDate, b: PlainDate): boolean => a <= addYears(b, 1) && b <= addYears(a, 1);

/**
 * Article 2(1): similar projects of one unit within one year, each below the limit, together at it or above.
 * Projects that the bureau has looked at and found no split are left out.
 */
export const suspectedSplit = ({
  facts,
  around,
  today,
  law,
}: Pick<CaseContext, 'facts' | 'around' | 'today' | 'law'>): SuspectedSplit | undefined => {
  const data = currentApplication(facts);
  if (data === undefined || trackOf(facts, law) !== 'filing') return undefined;
  const day = firstFiledOn(facts) ?? today;
  const cleared = new Set(facts.splitting.filter((flag) => flag.split === false).flatMap((flag) => flag.projects));
  const projects = around.siblings.filter(
    (sibling) =>
      sibling.ownerId === facts.origin.owner.id &&
      sibling.reportedOn !== undefined &&
      withinOneYear(sibling.reportedOn, day) &&
      trackOfAmount(sibling.budgetAmount, law) === 'filing' &&
      !cleared.has(sibling.caseId) &&
      areSimilar(sibling, data),
  );
  const sum = sumFen([budgetAmountOf(facts) ?? fen(0), ...projects.map((sibling) => sibling.budgetAmount)]);
  // Alone it lies below the limit, or it would not be on this track.
  return sum >= moneyOf(law, 'entryThreshold') ? { projects, sum } : undefined;
};

const sentence = ({ projects, sum }: SuspectedSplit, law: Law): string =>
  `与本单位一年内的${projects.map(({ name, budgetAmount }) => `“${name}”（${wanText(budgetAmount)}）`).join('、')}名称或内容相近，` +
  `合计 ${wanText(sum)}，达到起点金额 ${wanText(moneyOf(law, 'entryThreshold'))}，疑似拆分`;

export const suspicion = consequence(
  '同一单位一年内名称或内容相近、各在 {entryThreshold}以下而合计达到 {entryThreshold}的项目，提示疑似拆分。',
  (context) => {
    const suspected = suspectedSplit(context);
    return suspected === undefined ? [] : [{ text: `${sentence(suspected, context.law)}。`, tone: 'warning' }];
  },
);

export const suspicionToCheck = duty('备案的项目疑似拆分的，{data-bureau}予以核查。', (context) => {
  const { filing, splitting } = context.facts;
  const suspected = suspectedSplit(context);
  const flagged = splitting.some((flag) => flag.split !== false);
  return suspected === undefined || filing.plan === undefined || flagged
    ? []
    : [
        {
          of: 'data-bureau',
          text: `${sentence(suspected, context.law)}，请核查。`,
          since: filing.plan.on,
          action: 'splitting.flag',
        },
      ];
});

/** The other halves of a suspicion: the flag stands in one case and names this one too. */
const flaggedElsewhere = ({ facts, around }: Pick<CaseContext, 'facts' | 'around'>, split: boolean | undefined) =>
  around.siblings.find((sibling) =>
    (sibling.marks?.flags ?? []).some((flag) => flag.split === split && flag.projects.includes(facts.origin.caseId)),
  );

/** One suspicion is about all the projects that it names: none of them is received while it is open, nor after it was confirmed. */
export const siblingsWait = guard(['filing.acknowledge'], {
  says: '疑似拆分中被指明的其它项目，认定之前同样不出具回执；认定为拆分的，同样不再备案。',
  restsOn: ['art2-splitting'],
  check: (context) => {
    const open = flaggedElsewhere(context, undefined);
    const other = open?.name ?? '';
    return requires(open === undefined, () =>
      unmet(because('sibling-undecided', { other }), {
        remedy: `由{data-bureau}在“${other}”中认定是否属于拆分`,
      }),
    );
  },
});

export const siblingsAreMerged = guard(
  ['filing.filePlan', 'filing.fileTender', 'filing.fileContract', 'filing.fileAcceptance', 'filing.acknowledge'],
  {
    says: '认定为拆分时被指明的其它项目，同样不再备案，合并申请立项。',
    restsOn: ['art2-splitting'],
    check: (context) => {
      const decided = flaggedElsewhere(context, true);
      return requires(decided === undefined, () =>
        unmet(because('sibling-split', { other: decided?.name ?? '' }), {
          remedy: { text: '合并到一个项目申请立项，本项目放弃申报', action: 'initiation.abandon' },
        }),
      );
    },
  },
);

export const siblingFlagShown = consequence('被其它项目的疑似拆分指明的，标明。', (context) => {
  const [open, decided] = [flaggedElsewhere(context, undefined), flaggedElsewhere(context, true)];
  if (context.facts.closed !== undefined) return [];
  return [
    ...(open
      ? [{ text: `与“${open.name}”一并被标记疑似拆分，尚未认定；单位在那个项目中说明`, tone: 'warning' as const }]
      : []),
    ...(decided ? [{ text: `与“${decided.name}”一并被认定为拆分，应合并申请立项`, tone: 'danger' as const }] : []),
  ];
});

export const undecided = ({ facts }: Pick<CaseContext, 'facts'>) =>
  facts.splitting.filter((flag) => flag.split === undefined);
export const unexplained = (context: Pick<CaseContext, 'facts'>) =>
  undecided(context).filter((flag) => flag.explanation === undefined);

/** A flag names other projects of the same unit and waits for its decision before the next one. */
export const flagging = guard(['splitting.flag'], {
  says: '对已备案建设方案的项目，标记同一单位一年内的相近项目；上一次标记认定之后才能再标记。',
  check: (context) => {
    const [open] = undecided(context);
    if (trackOf(context.facts, context.law) === 'full') {
      return past(
        because('approved-not-filed', {
          amount: trackAmountOf(context.facts) ?? fen(0),
          threshold: moneyOf(context.law, 'entryThreshold'),
        }),
      );
    }
    if (context.facts.filing.plan === undefined) {
      return unmet(because('nothing-filed'), { remedy: { text: '先由单位备案建设方案', action: 'filing.filePlan' } });
    }
    if (open === undefined) return met;
    return unmet(because('flag-open', { flag: open.id }), {
      remedy: { text: '先认定上一次的标记', action: 'splitting.decide' },
    });
  },
  checkInput: ({ facts, around }, { projects }) => {
    const siblings = [...around.siblings, ...around.named]
      .filter((one) => one.ownerId === facts.origin.owner.id && one.caseId !== facts.origin.caseId)
      .map((one) => one.caseId);
    return requires(
      projects.every((id) => siblings.includes(id)),
      () => unmet(because('not-a-sibling'), { field: 'projects', remedy: '从同一单位的项目中选择' }),
    );
  },
});

export const explaining = guard(['splitting.explain'], {
  says: '对尚未认定的疑似拆分作一次说明。',
  check: (context) => (unexplained(context).length > 0 ? met : past(because('no-open-flag'))),
  checkInput: (context, { flag }) =>
    requires(
      unexplained(context).some(({ id }) => id === flag),
      () => unmet(because('no-such-flag'), { field: 'flag' }),
    ),
});

export const deciding = guard(['splitting.decide'], {
  says: '对尚未认定的疑似拆分作出认定；认定拆分的，先听单位说明，过了要求说明的日期不说明的也可以。',
  partlyOn: ['art2-splitting'],
  check: (context) => (undecided(context).length > 0 ? met : past(because('no-open-flag'))),
  checkInput: (context, input) => {
    const { flag } = input;
    const found = undecided(context).find(({ id }) => id === flag);
    if (found === undefined) return unmet(because('no-such-flag'), { field: 'flag' });
    const silentFor = found.answerBy !== undefined && context.today > found.answerBy;
    return requires(!input.split || found.explanation !== undefined || silentFor, () =>
      unmet(because('unit-unheard', { flag, until: found.answerBy }), {
        field: 'split',
        remedy: { text: '待单位说明', action: 'splitting.explain' },
        restsOn: ['art2-splitting'],
      }),
    );
  },
});
