import {
  article,
  at,
  consequence,
  defines,
  fen,
  guard,
  met,
  past,
  power,
  requires,
  subtractFen,
  unmet,
  wanText,
  type ConsequenceState,
  type Fen,
  type UnmetOptions,
} from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { notApproved, notBuilding } from '../ch3-procurement/running-case.ts';
import { nextChange } from '../ch2-initiation/in-principle.ts';
import { exceptionsOf } from '../ch2-initiation/waiver-rules.ts';
import { countOf } from '../figures.ts';
import {
  approvalBeforeCarryingOut,
  carriedOutAfterApproval,
  changesSettled,
  impliedApprovalDay,
  impliedCarryingOut,
  impliedPendingChange,
  pendingChange,
  requestBeforeDecision,
} from './change-decision-rules.ts';
import { checkChangeLines, sumAfter, sumBefore } from './change-lines.ts';
import { isAdded, originShown } from './change-origin.ts';
import { because } from './reasons.ts';
import { noDearerBySupplement } from './supplement-rules.ts';

const inPrinciple = (facts: ProjectFacts, text: string, amount?: Fen): UnmetOptions => ({
  waivableBy: { organ: 'data-bureau', subject: nextChange(facts), ...(amount !== undefined && { amount }) },
  remedy: { text: `${text}，或申请原则性例外`, action: 'waiver.request' },
});

const changeStates = ({ changes }: ProjectFacts): readonly ConsequenceState[] =>
  changes.flatMap(({ id, state, difference }): ConsequenceState[] => {
    if (state === 'requested') return [{ text: `变更 ${id} 尚未批准，仍按原方案实施`, tone: 'warning' }];
    if (state !== 'approved') return [];
    const money = wanText(fen(Math.abs(difference)));
    const effect = difference === 0 ? '不变' : `${difference < 0 ? '减少' : '增加'} ${money}`;
    const text = `变更 ${id} 已批准，合同价${effect}`;
    return [{ text, tone: 'info' }];
  });

/** Article 17: a change is asked for by letter with Annexes 3 and 4 and approved before it is carried out. */
export const art17 = article('art17', {
  p1: {
    'changes-per-project': defines('changesPerProject', '同一项目的变更申请原则上不多于 {changesPerProject}。'),
    'owner-requests-change': power(
      ['change.request', 'change.withdraw', 'change.carryOut'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}具函申请变更，批准后实施。',
    ),
    'bureau-decides-change': power(
      ['change.approve', 'change.refuse'],
      [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
      '{data-bureau}审核批准变更。',
    ),
    'no-dearer-by-supplement': noDearerBySupplement,
    ...exceptionsOf('art17'),
    'change-while-building': guard(['change.request'], {
      says: '立项审批后、建设完成前，可以申请变更，签订合同以前也可以；一次办一项。',
      partlyOn: ['art17-once'],
      check: ({ facts, law }) => {
        const blocked = notBuilding(facts, law) ?? notApproved(facts);
        if (blocked) return blocked;
        const { completedOn } = facts.implementation;
        if (completedOn !== undefined) return past(because('already-completed', { on: completedOn }));
        const pending = pendingChange(facts);
        return pending === undefined
          ? met
          : unmet(because('change-pending', { change: pending.id, on: pending.requestedOn }), {
              remedy: { text: '待批复，或撤回后重新申请', action: 'change.withdraw' },
              restsOn: ['art17-once'],
            });
      },
    }),
    // Reading: refused and withdrawn requests changed nothing and are not counted.
    'one-change': guard(['change.request'], {
      says: '同一项目的变更申请原则上不多于 {changesPerProject}。',
      check: ({ facts, law }) => {
        const limit = countOf(law, 'changesPerProject');
        const made = facts.changes.filter((change) => change.state === 'approved').length;
        return made < limit
          ? met
          : unmet(because('changes-used-up', { made, limit }), inPrinciple(facts, '按已批准的内容实施'));
      },
    }),
    'no-added-items': guard(['change.request'], {
      says: '原则上不允许增加项目内容。',
      restsOn: ['art17-added-items'],
      checkInput: ({ facts }, { lines }) => {
        const added = lines.filter(isAdded);
        if (added.length === 0) return met;
        const items = added.map((line) => `“${line.item}”`).join('、');
        const field = `lines.${lines.findIndex(isAdded)}.quantityBefore`;
        return unmet(because('items-added', { items }), {
          ...inPrinciple(facts, '删去新增内容', sumAfter(added)),
          field,
        });
      },
    }),
    'no-added-budget': guard(['change.request'], {
      says: '原则上不允许追加预算。',
      restsOn: ['art17-added-items'],
      checkInput: ({ facts }, { lines }) => {
        const [before, after] = [sumBefore(lines), sumAfter(lines)];
        if (after <= before) return met;
        const reason = because('budget-added', { before, after, difference: subtractFen(after, before) });
        return unmet(reason, {
          ...inPrinciple(facts, '压减变更内容', subtractFen(after, before)),
          field: 'lines',
        });
      },
    }),
    'letter-and-annexes': guard(['change.request'], {
      says: '具函说明变更原因和内容，并提交《项目工程变更单》（附件3）和《项目变更清单》（附件4）。',
      checkInput: (_, { letter, annex3, lines }) => [
        ...(letter.length === 0 ? [unmet(because('letter-missing'), { field: 'letter' })] : []),
        ...(Object.keys(annex3).length === 0 ? [unmet(because('annex3-missing'), { field: 'annex3' })] : []),
        ...(lines.length === 0 ? [unmet(because('annex4-missing'), { field: 'lines' })] : []),
      ],
    }),
    'annexes-signed': at(
      'annex4.note1',
      guard(['change.request'], {
        says: '变更单、变更清单签名盖章后提交。',
        restsOn: ['art17-signed-annexes'],
        checkInput: (_, { signed = [] }) =>
          requires(signed.length > 0, () =>
            unmet(because('annexes-unsigned'), {
              field: 'signed',
              remedy: '打印附件3、附件4，签名盖章后上传扫描件',
            }),
          ),
      }),
    ),
    // Reading: today is still before; the carrying out itself is held to the day of the approval.
    'request-before-carrying-out': guard(['change.request'], {
      says: '必须在变更实施前申请变更。',
      restsOn: ['art17-before-carrying-out'],
      checkInput: ({ today }, { plannedFor }) =>
        plannedFor >= today
          ? met
          : unmet(because('planned-day-past', { date: plannedFor, today }), { field: 'plannedFor' }),
    }),
    'implied-change-lines': guard(['change.request'], {
      says: '变更清单的小计等于数量乘单价；“原”各栏就是项目现有的数量和金额，按合同清单不同的说明依据。',
      partlyOn: ['art17-before-values'],
      checkInput: ({ facts }, input) => checkChangeLines(facts, input),
    }),
    'origin-shown': originShown,
    'request-before-decision': requestBeforeDecision,
    'implied-pending-change': impliedPendingChange,
    'implied-approval-day': impliedApprovalDay,
    'approval-before-carrying-out': approvalBeforeCarryingOut,
    'carried-out-after-approval': carriedOutAfterApproval,
    'implied-carrying-out': impliedCarryingOut,
    'changes-settled': changesSettled,
    'state-of-changes': consequence('变更未批准的仍按原方案实施；批准的，合同价随之调整。', ({ facts }) =>
      changeStates(facts),
    ),
  },
});
