import { accountRoutes } from './account-routes.ts';
import { clockRoutes } from './clock.ts';
import { z } from 'zod';
import { actAccepted, actRequest, availabilityView, draftSave, draftView, historyEntry, storedFile } from './acts.ts';
import { accountView, handedOut, organisationChange, organisationEdit, personChange, personEdit } from './admin.ts';
import { caseFileRoutes } from './case-files.ts';
import { many, uuid } from './common.ts';
import { delegationRoutes } from './delegations.ts';
import { jobRoutes } from './jobs.ts';
import { noticeRoutes } from './notices.ts';
import { officeRoutes, settingChangeView } from './office.ts';
import { organisationChangeRoutes } from './organisation-changes.ts';
import { paperRoutes } from './papers.ts';
import { listFilter, listTotals, projectPage, projectQuery } from './project-list.ts';
import { ledgerImportRoutes } from './ledger-import.ts';
import { projectListRoutes } from './project-list-routes.ts';
import { projectView, surroundings, unattendedPost, workbench } from './projects.ts';
import { insightRoutes } from './insight-routes.ts';
import { annualListView, organisationView, personView, pickOption } from './registers.ts';
import { regulationView } from './regulation.ts';
import { reviewRoutes } from './review.ts';
import { taskRoutes } from './tasks.ts';
import { changePassword, chooseDesk, frontDoor, me, signIn } from './session.ts';

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  /** Reachable without a session. */
  readonly open?: true;
}

const route = <const R extends Route>(definition: R): R => definition;
const byId = z.object({ id: uuid });
const none = z.object({});

/** Every JSON route: the server registers them, the browser calls them, OpenAPI describes them. */
export const routes = {
  ...taskRoutes,
  ...delegationRoutes,
  ...jobRoutes,
  ...caseFileRoutes,
  ...insightRoutes,
  ...clockRoutes,
  ...accountRoutes,
  frontDoor: route({ method: 'GET', path: '/api/front-door', summary: '登录页信息', reply: frontDoor, open: true }),
  signIn: route({ method: 'POST', path: '/api/session', summary: '登录', body: signIn, reply: me, open: true }),
  me: route({ method: 'GET', path: '/api/session', summary: '当前会话', reply: me }),
  signOut: route({ method: 'DELETE', path: '/api/session', summary: '退出', reply: none }),
  chooseDesk: route({ method: 'PUT', path: '/api/session/desk', summary: '切换岗位', body: chooseDesk, reply: me }),
  changePassword: route({
    method: 'PUT',
    path: '/api/session/password',
    summary: '修改密码',
    body: changePassword,
    reply: me,
  }),
  workbench: route({ method: 'GET', path: '/api/workbench', summary: '工作台', reply: workbench }),
  act: route({
    method: 'POST',
    path: '/api/acts',
    summary: '办理一个事项（唯一入口）',
    body: actRequest,
    reply: actAccepted,
  }),
  projects: route({ method: 'GET', path: '/api/projects', summary: '项目库', query: projectQuery, reply: projectPage }),
  projectTotals: route({
    method: 'GET',
    path: '/api/project-totals',
    summary: '项目库合计',
    query: listFilter,
    reply: listTotals,
  }),
  project: route({ method: 'GET', path: '/api/projects/:id', summary: '项目', params: byId, reply: projectView }),
  history: route({
    method: 'GET',
    path: '/api/projects/:id/history',
    summary: '全过程记录',
    params: byId,
    reply: z.array(historyEntry),
  }),
  picks: route({
    method: 'GET',
    path: '/api/picks/:source',
    summary: '可选的项目、清单条目',
    params: z.object({ source: z.enum(['projects', 'annualLines', 'provisions', 'exceptions']) }),
    query: z.object({ caseId: uuid.optional(), search: z.string().max(100).optional() }),
    reply: z.array(pickOption),
  }),
  surroundings: route({
    method: 'GET',
    path: '/api/surroundings/:id',
    summary: '表单所涉及的清单条目和其他项目，供边填边查',
    params: byId,
    query: z.object({ annualLine: z.string().max(200).optional(), named: many(uuid) }),
    reply: surroundings,
  }),
  annualLists: route({
    method: 'GET',
    path: '/api/annual-lists',
    summary: '年度清单',
    query: z.object({ year: z.coerce.number().int().optional() }),
    reply: z.array(annualListView),
  }),
  annualList: route({
    method: 'GET',
    path: '/api/annual-lists/:id',
    summary: '一个单位的年度清单',
    params: byId,
    reply: z.object({ list: annualListView, law: z.string(), availability: z.array(availabilityView) }),
  }),
  regulation: route({
    method: 'GET',
    path: '/api/regulation',
    summary: '办法：指明的一个，或者当天施行的',
    query: z.object({ law: z.string().max(100).optional() }),
    reply: regulationView,
  }),
  organisations: route({
    method: 'GET',
    path: '/api/organisations',
    summary: '单位名录',
    reply: z.array(organisationView),
  }),
  people: route({
    method: 'GET',
    path: '/api/people',
    summary: '专家和工作人员',
    query: z.object({ register: z.enum(['expert', 'staff']).optional(), organisation: uuid.optional() }),
    reply: z.array(personView),
  }),
  drafts: route({ method: 'GET', path: '/api/drafts/:id', summary: '草稿', params: byId, reply: draftView }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/drafts/:id',
    summary: '保存草稿',
    params: byId,
    body: draftSave,
    reply: draftView,
  }),
  deleteDraft: route({ method: 'DELETE', path: '/api/drafts/:id', summary: '删除草稿', params: byId, reply: none }),
  file: route({ method: 'GET', path: '/api/files/:id', summary: '附件信息', params: byId, reply: storedFile }),
  adminPeople: route({
    method: 'GET',
    path: '/api/admin/people',
    summary: '账号（系统管理岗）',
    reply: z.array(accountView),
  }),
  adminUnattended: route({
    method: 'GET',
    path: '/api/admin/unattended',
    summary: '有待办而没有人的岗位（系统管理岗）',
    reply: z.array(unattendedPost),
  }),
  adminRecords: route({
    method: 'GET',
    path: '/api/admin/records',
    summary: '管理记录（系统管理岗）',
    reply: z.array(settingChangeView),
  }),
  adminAddPerson: route({
    method: 'POST',
    path: '/api/admin/people',
    summary: '新建账号',
    body: personEdit,
    reply: handedOut,
  }),
  adminEditPerson: route({
    method: 'PUT',
    path: '/api/admin/people/:id',
    summary: '修改账号和岗位',
    params: byId,
    body: personChange,
    reply: none,
  }),
  adminResetPassword: route({
    method: 'POST',
    path: '/api/admin/people/:id/password',
    summary: '重置密码并解锁',
    params: byId,
    reply: handedOut,
  }),
  adminAddOrganisation: route({
    method: 'POST',
    path: '/api/admin/organisations',
    summary: '新建单位',
    body: organisationEdit,
    reply: z.object({ id: uuid }),
  }),
  adminEditOrganisation: route({
    method: 'PUT',
    path: '/api/admin/organisations/:id',
    summary: '修改单位',
    params: byId,
    body: organisationChange,
    reply: none,
  }),
  ...noticeRoutes,
  ...officeRoutes,
  ...organisationChangeRoutes,
  ...paperRoutes,
  ...reviewRoutes,
  ...projectListRoutes,
  ...ledgerImportRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type ReplyOf<R extends RouteName> = z.infer<Routes[R]['reply']>;
