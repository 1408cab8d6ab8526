import {
  article,
  consequence,
  definition,
  guard,
  met,
  notice,
  past,
  power,
  requires,
  unmet,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import {
  currentApplication,
  currentVersion,
  linePurposes,
  type ApplicationData,
  type BudgetLine,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import {
  changedIntoEquipment,
  equipmentAnswered,
  equipmentAnsweredDraft,
  equipmentExplained,
  ownEquipment,
} from './own-equipment.ts';
import { because } from './reasons.ts';
import { isFiled } from './supervision.ts';

const isOwnEquipment = (line: BudgetLine): boolean => ownEquipment.has(line.purpose);

const withoutOwnEquipment = (data: ApplicationData, law: Law): Verdict => {
  const lines = data.lines.filter(isOwnEquipment);
  if (isFiled(data, law) || lines.length === 0 || data.article14Approval !== undefined) return met;
  return unmet(because('own-equipment', { lines: lines.map((line) => `“${line.name}”`).join('、') }), {
    remedy: {
      text: '改用政务云、政务网（可申请基础设施服务）并修改预算明细，或补充专门的批准文件',
      action: 'initiation.prepare',
      target: 'article14Approval',
    },
  });
};

/** Asked for, and neither allocated nor declined. */
export const openRequests = (facts: ProjectFacts) => facts.infrastructure.filter(({ state }) => state === 'requested');
/** A case that is over takes no resources any more. */
const ended = ({ closed }: ProjectFacts) => closed && past(because('case-closed', { on: closed.on }));

const openRequest = (facts: ProjectFacts, id?: string) =>
  openRequests(facts).find((of) => id === undefined || of.id === id);

/** Article 14: no own machine room, servers, storage or network without an approval of its own; the bureau allocates instead. */
export const art14 = article('art14', {
  p1: {
    'own-equipment': definition(
      `未经批准不得列入的用途：${[...ownEquipment].map((purpose) => linePurposes[purpose]).join('；')}。`,
      [...ownEquipment],
    ),
    'equipment-answered': equipmentAnswered,
    'equipment-answered-draft': equipmentAnsweredDraft,
    'equipment-explained': equipmentExplained,
    'changed-into-equipment': changedIntoEquipment,
    'no-own-equipment': guard(['initiation.submit'], {
      says: '除经批准外，含有机房、服务器存储、新网络预算明细的项目不能报请立项。',
      restsOn: ['art14-network-and-cloud'],
      check: ({ facts, law }) => {
        const data = currentApplication(facts);
        return data === undefined ? met : withoutOwnEquipment(data, law);
      },
    }),
    'migration-to-government-cloud': notice(
      ['initiation.prepare', 'initiation.submit'],
      '原有系统应逐步迁移到市政务云：涉及原有系统的，请在申报材料中写明迁移安排。',
    ),
    'own-equipment-warning': notice(
      ['initiation.prepare', 'initiation.endorse'],
      '除经批准外，预算明细中有机房、服务器存储、新网络的，不能报请立项；请改用政务云、政务网，或附专门的批准文件。',
    ),
    'migration-plan-missing': consequence('运维原有系统的项目没有写明迁移安排时提示。', ({ facts }) => {
      const data = currentApplication(facts);
      if (data === undefined || data.migrationPlan !== undefined || facts.closed !== undefined) return [];
      return data.lines.some((line) => line.kind === 'operations-maintenance')
        ? [{ text: '项目运行维护原有系统，申报材料没有写明迁移到市政务云的安排', tone: 'warning' }]
        : [];
    }),
    'owner-requests-infrastructure': power(
      ['infrastructure.request'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}可根据需要申请基础设施服务。',
    ),
    'bureau-allocates-infrastructure': power(
      ['infrastructure.allocate', 'infrastructure.decline'],
      [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
      '{data-bureau}审核分配基础设施服务。',
    ),
    // 可根据需要: at any time, of a small project too. What is asked for reaches the bureau with the request itself.
    'request-of-project': guard(['infrastructure.request'], {
      says: '{project-owner}可根据需要申请，报请立项之前、备案的项目也可以。',
      check: ({ facts }) =>
        ended(facts) ??
        requires(currentVersion(facts) !== undefined, () =>
          unmet(because('nothing-prepared'), { remedy: { text: '先把申报材料定稿', action: 'initiation.prepare' } }),
        ),
    }),
    'request-before-allocation': guard(['infrastructure.allocate', 'infrastructure.decline'], {
      says: '{project-owner}申请后，{data-bureau}审核分配。',
      check: ({ facts }) =>
        ended(facts) ?? (openRequest(facts) === undefined ? past(because('no-open-infrastructure-request')) : met),
    }),
    'implied-open-request': guard(['infrastructure.allocate', 'infrastructure.decline'], {
      says: '审核的是一项待分配的申请。',
      checkInput: ({ facts }, { request }) =>
        requires(openRequest(facts, request) !== undefined, () =>
          unmet(because('no-such-infrastructure-request'), { field: 'request' }),
        ),
    }),
    'implied-allocation-day': guard(['infrastructure.allocate'], {
      says: '分配日期不早于申请、不晚于今天。',
      checkInput: ({ facts, today }, { request, allocatedOn }) =>
        happened({ field: 'allocatedOn', label: '分配日期', date: allocatedOn }, today, {
          label: '申请日期',
          date: openRequest(facts, request)?.requestedOn,
        }),
    }),
  },
});
