import type { Actor } from '@zhengxiang/core';
import { projectNameOf } from '@zhengxiang/procedure';
import type { Moment } from '../case/moment.ts';
import { caseFileLimit, projectQuery, type ProjectQuery, type TaskView } from '../contract/index.ts';
import type { Application } from '../create-application.ts';
import type { Tasks } from '../tasks/create-tasks.ts';

/** The tasks that make case files: one bag, or one bag for each of many projects with an index over them. */
export const caseFileKind = 'case-file';
export const caseFilesKind = 'case-files';

export type CaseFileAnswer =
  | { readonly kind: 'begun'; readonly task: TaskView }
  /** This desk has too many open tasks. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number };

/** Which projects: named, or whatever a list shows. */
export type Wanted = { readonly caseIds: readonly string[] } | { readonly query: ProjectQuery };

/** Asking for case files: what is asked for is fixed now, what may be in it is decided when it is made. */
export interface CaseFileDesk {
  one(actor: Actor, caseId: string, moment: Moment): Promise<CaseFileAnswer>;
  several(actor: Actor, wanted: Wanted): Promise<CaseFileAnswer>;
}

interface CaseFileDeskParts {
  readonly application: Pick<Application, 'project' | 'projects' | 'projectTotals'>;
  readonly tasks: Pick<Tasks, 'start'>;
}

const begun = (task: TaskView | undefined): CaseFileAnswer => (task ? { kind: 'begun', task } : { kind: 'busy' });

export const createCaseFileDesk = ({ application, tasks }: CaseFileDeskParts): CaseFileDesk => {
  const idsOf = async (actor: Actor, wanted: Wanted): Promise<{ total: number; ids: readonly string[] }> => {
    if ('caseIds' in wanted) return { total: wanted.caseIds.length, ids: [...new Set(wanted.caseIds)] };
    const query = projectQuery.parse({
      ...wanted.query,
      origin: ['project'],
      page: 1,
      size: caseFileLimit,
      after: undefined,
    });
    const page = await application.projects(actor, query);
    const { total } = page.exact ? page : await application.projectTotals(actor, query);
    return { total, ids: page.rows.map(({ caseId }) => caseId) };
  };
  return {
    one: async (actor, caseId, moment) => {
      const project = await application.project(actor, caseId, moment);
      if (!project) return { kind: 'not-found' };
      const name = projectNameOf(project.facts) ?? '未命名项目';
      return begun(await tasks.start(actor, caseFileKind, `完整案卷：${name}`, { caseId }));
    },
    several: async (actor, wanted) => {
      const { total, ids } = await idsOf(actor, wanted);
      if (total === 0) return { kind: 'none' };
      if (total > caseFileLimit) return { kind: 'too-many', count: total, limit: caseFileLimit };
      return begun(
        await tasks.start(actor, caseFilesKind, `案卷汇编：${String(ids.length)} 个项目`, { caseIds: [...ids] }),
      );
    },
  };
};
