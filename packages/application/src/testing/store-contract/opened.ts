import { plainDate, type Actor } from '@zhengxiang/core';
import type { CaseOrigin } from '@zhengxiang/procedure';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import type { MemoryPerson } from '../../memory/tables.ts';
import type { NewEvent, ProjectProjection, Store, TodoRow } from '../../ports/index.ts';
import { freshId, type CountyStore } from '../test-county.ts';

/** A store with the demo county's registers and nothing else in it. */
export interface OpenedStore extends CountyStore {
  /** Somebody comes, goes (`active: false`) or changes desks. */
  putPerson(person: MemoryPerson): Promise<void>;
  putSetting(key: string, value: unknown): Promise<void>;
}

/** The store of the suite under way; open inside hooks and tests only. */
export type Opened = () => OpenedStore;

/** One short transaction. */
export const stored = <T>(opened: Opened, work: (store: Store) => Promise<T>): Promise<T> => opened().transaction(work);

/** One reading. */
export const seen = <T>(opened: Opened, work: (store: Store) => Promise<T>): Promise<T> => opened().snapshot(work);

export const clerk: Actor = actorOf('minzheng.clerk');
export const owner = organisationOf('minzheng');
export const other = organisationOf('shuiwu');
export const auditor = ['role:audit-bureau'];
export const day = plainDate('2024-03-01');
export const now = new Date('2024-03-01T01:00:00.000Z');

export const originOf = (caseId: string): CaseOrigin => ({
  caseId,
  packId: 'dongyuan-2020',
  owner: { id: owner.id, name: owner.name },
});

/** An act of its case, the first unless said otherwise. */
export const anEvent = (caseId: string, change: Partial<NewEvent> = {}): NewEvent => ({
  caseId,
  caseKind: 'project',
  expectedSeq: 0,
  commandId: freshId(),
  request: { action: 'initiation.endorse', caseId },
  actor: clerk,
  actingAs: 'project-owner',
  happenedOn: day,
  recordedAt: now,
  type: 'initiation.endorsed',
  body: { opinion: '同意。', signedOn: day },
  receipt: { pack: 'dongyuan-2020', origin: originOf(caseId) },
  answer: { seq: 1 },
  ...change,
});

/** A project as its list shows it. Amounts in 分. */
export const aProject = (change: Partial<ProjectProjection> = {}): ProjectProjection => ({
  caseId: freshId(),
  number: null,
  name: '项目',
  ownerId: owner.id,
  ownerName: owner.name,
  mainKind: 'software-development',
  content: '',
  track: 'full',
  stage: 'initiation',
  step: '待受理',
  year: 2024,
  budgetAmount: null,
  totalInvestment: null,
  procurementBudget: null,
  approvedAmount: null,
  ceiling: null,
  contractPrice: null,
  paid: 0,
  reportedOn: null,
  approved: false,
  hasMlpsLine: false,
  warnings: [],
  stopping: [],
  evaluations: [],
  openViolations: 0,
  waiversUsed: 0,
  viewers: [`org:${owner.id}`, ...auditor],
  updatedOn: day,
  seq: 1,
  ...change,
});

/** A task of the unit's leader. */
export const aTodo = (change: Partial<TodoRow> = {}): TodoRow => ({
  action: 'initiation.endorse',
  organ: 'project-owner',
  organisationId: owner.id,
  post: 'leader',
  personId: null,
  since: day,
  barred: [],
  obstacles: 0,
  ...change,
});
