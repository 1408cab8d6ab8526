import {
  article,
  consequence,
  guard,
  met,
  past,
  power,
  requires,
  unmet,
  type ConsequenceState,
  type PlainDate,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import {
  currentApplication,
  hasSoftwareDevelopment,
  sharingComparisonOf,
  sharingCycles,
  sharingWays,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { acceptedReport, failedReport, notBuilt } from './round.ts';
import { because } from './reasons.ts';

/** Article 21 concerns projects with software development. */
export const asksSharingConfirmation = (facts: ProjectFacts): boolean => {
  const application = currentApplication(facts);
  return application !== undefined && hasSoftwareDevelopment(application);
};

const notSharing = (facts: ProjectFacts, law: Law) =>
  notBuilt(facts, law) ?? (asksSharingConfirmation(facts) ? undefined : past(because('no-software')));

/** A returned application or a failed acceptance gives the unit the confirmation back. */
const mayConfirmAgain = (facts: ProjectFacts, confirmedOn: PlainDate): boolean => {
  const reopened = facts.acceptance.returned?.on ?? failedReport(facts)?.issuedOn;
  return reopened !== undefined && confirmedOn <= reopened;
};

const differences = (facts: ProjectFacts): readonly ConsequenceState[] => {
  const comparison = sharingComparisonOf(facts);
  if (comparison === undefined) return [];
  const { missing, changed, added } = comparison;
  return [
    ...missing.map(({ name, systemFunction }) => ({
      text: `承诺共享的“${name}”（${systemFunction}）没有提供`,
      tone: 'danger' as const,
    })),
    ...changed.map(({ item, table, cycle, way }) => {
      const parts = [
        ...(cycle ? [`共享周期由${sharingCycles[item.cycle]}变为${sharingCycles[table.cycle]}`] : []),
        ...(way ? [`提供方式由${sharingWays[item.way]}变为${sharingWays[table.way]}`] : []),
      ];
      return { text: `“${item.name}”${parts.join('，')}`, tone: 'warning' as const };
    }),
    ...added.map(({ table }) => ({ text: `核查表之外增加共享“${table}”`, tone: 'info' as const })),
  ];
};

/** Article 21: what was promised in annex 2 is confirmed in annexes 6 and 7 and compared item by item. */
export const art21 = article('art21', {
  p1: {
    'owner-confirms': power(
      ['sharing.confirm'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}填报《数据资源共享确认书》（见附件6）。',
    ),
    'bureau-countersigns': power(
      ['sharing.countersign'],
      [{ organ: 'data-bureau', posts: ['data-sharing', 'leader'] }],
      '{data-bureau}作为数据接收方签收确认书。',
    ),
    // Reading: what is shared can be confirmed as soon as it is built, before or after the preliminary acceptance.
    'confirm-when-built': guard(['sharing.confirm'], {
      says: '软件开发服务项目建设完成后填报；申请被退回或者验收不合格的，可以重新填报。',
      check: ({ facts, law }) => {
        const blocked = notSharing(facts, law);
        if (blocked) return blocked;
        const accepted = acceptedReport(facts);
        if (accepted) return past(because('already-accepted', { on: accepted.issuedOn }));
        const { confirmation } = facts.sharing;
        return confirmation === undefined || mayConfirmAgain(facts, confirmation.on)
          ? met
          : past(because('already-confirmed', { on: confirmation.on }));
      },
    }),
    'implied-tables': guard(['sharing.confirm'], {
      says: '对应的数据在核查表中，提供方式与勾选的共享方式一致。',
      checkInput: ({ facts }, { tables, ways }) => {
        const known = new Set(currentApplication(facts)?.dataItems.map(({ id }) => id));
        return tables.flatMap(({ table, item, way }, index): readonly Verdict[] => [
          requires(item === undefined || known.has(item), () =>
            unmet(because('no-such-item', { row: index + 1 }), { field: `tables.${index}.item` }),
          ),
          requires((ways ?? []).includes(way), () =>
            unmet(because('way-not-ticked', { table, way: sharingWays[way] }), { field: `tables.${index}.way` }),
          ),
        ]);
      },
    }),
    // Annex 2, note 2: what is lawfully kept back is no table; one may not be invented for the form's sake.
    'tables-of-what-is-shared': guard(['sharing.confirm'], {
      says: '核查表中有应当共享的数据的，至少填一张共享表；全部依法不予共享的，不填。',
      checkInput: ({ facts }, { tables }) => {
        const shared = (currentApplication(facts)?.dataItems ?? []).filter(({ sharing }) => sharing !== 'not-shared');
        return requires(tables.length > 0 || shared.length === 0, () =>
          unmet(because('tables-missing', { items: shared.length }), { field: 'tables' }),
        );
      },
    }),
    'implied-confirmation-day': guard(['sharing.confirm'], {
      says: '签署日期不早于建设完成，不晚于今天。',
      checkInput: ({ facts, today }, { signedOn }) =>
        happened({ field: 'signedOn', label: '签署日期', date: signedOn }, today, {
          label: '建设完成日期',
          date: facts.implementation.completedOn,
        }),
    }),
    'confirmed-before-countersigned': guard(['sharing.countersign'], {
      says: '{project-owner}填报确认书后，{data-bureau}签收。',
      check: ({ facts, law }) => {
        const blocked = notSharing(facts, law);
        if (blocked) return blocked;
        const { confirmation, countersignedOn } = facts.sharing;
        if (countersignedOn !== undefined) return past(because('already-countersigned', { on: countersignedOn }));
        return requires(confirmation !== undefined, () =>
          unmet(because('confirmation-missing'), {
            remedy: { text: '待{project-owner}填报确认书', action: 'sharing.confirm' },
          }),
        );
      },
    }),
    // Reading of 确保: a promise that is broken or changed does not pass without a word of the receiving bureau.
    'differences-answered': guard(['sharing.countersign'], {
      says: '确保按原《数据资源管理核查表》开展共享：承诺未提供或者改变的，签收时写明意见；承诺而没有提供的，由领导签收。',
      restsOn: ['art21-differences'],
      checkInput: ({ facts, actor }, { note }) => {
        const comparison = sharingComparisonOf(facts);
        const missing = comparison?.missing.length ?? 0;
        // 确保: what was promised and is not there is rectified or changed first; to take it all the same is the leader's.
        if (missing > 0 && actor.post !== 'leader')
          return unmet(because('missing-is-the-leaders', { missing }), {
            field: 'note',
            remedy: '由单位补齐或者按第十七条变更；仍要签收的，由领导岗写明理由签收',
          });
        const changed = comparison?.changed.length ?? 0;
        return requires(missing + changed === 0 || note !== undefined, () =>
          unmet(because('differences-unexplained', { missing, changed }), { field: 'note' }),
        );
      },
    }),
    'implied-countersign-day': guard(['sharing.countersign'], {
      says: '签署日期不早于提供方签署，不晚于今天。',
      checkInput: ({ facts, today }, { signedOn }) =>
        happened({ field: 'signedOn', label: '签署日期', date: signedOn }, today, {
          label: '提供方签署日期',
          date: facts.sharing.confirmation?.signedOn,
        }),
    }),
    'confirmation-with-application': guard(['acceptance.apply'], {
      says: '申请软件开发服务项目验收时，需提交《数据资源共享确认书》（见附件6）。',
      check: ({ facts }) =>
        requires(!asksSharingConfirmation(facts) || facts.sharing.confirmation !== undefined, () =>
          unmet(because('confirmation-missing'), { remedy: { text: '填报确认书', action: 'sharing.confirm' } }),
        ),
    }),
    'countersigned-before-accepted': guard(['acceptance.issueReport'], {
      says: '确认书经{data-bureau}签收后，才能验收合格。',
      restsOn: ['art21-when-to-confirm'],
      checkInput: ({ facts }, { conclusion }) =>
        requires(
          conclusion !== 'accepted' || !asksSharingConfirmation(facts) || facts.sharing.countersignedOn !== undefined,
          () =>
            unmet(because('not-countersigned'), {
              field: 'conclusion',
              remedy: { text: '先签收确认书', action: 'sharing.countersign' },
            }),
        ),
    }),
    'differences-shown': consequence('与原《数据资源管理核查表》的差异逐项列出，供签收和验收小组查看。', ({ facts }) =>
      differences(facts),
    ),
    'review-demands-shown': consequence('评审意见对资源整合共享的要求，签收和验收时一并查看。', ({ facts }) => {
      if (facts.sharing.confirmation === undefined || acceptedReport(facts)) return [];
      return facts.review.remarks
        .filter(({ criterion }) => criterion === 'integrationAndSharing')
        .map(({ remark }) => ({ text: `评审意见对资源整合共享的要求：${remark}`, tone: 'info' }));
    }),
  },
});
