import { catalogueStages, organName, type CatalogueRole } from '@zhengxiang/procedure';
import { catalogueRoles, type LawNames } from './contract/index.ts';
import type { Together } from './laws.ts';

/** Kinds of organisations that are no organ of any law. */
const ownNames: Readonly<Partial<Record<CatalogueRole, string>>> = {
  'expert-pool': '专家库',
  company: '公司（第三方机构）',
};

const calledRole = (laws: Together, id: CatalogueRole): string =>
  ownNames[id] ??
  organName(laws, id === 'unit' ? 'county-unit' : (id as Exclude<CatalogueRole, 'unit' | 'expert-pool' | 'company'>));

/** What the installed laws call things, for lists, filters and the register. */
export const lawNamesOf = (laws: Together): LawNames => ({
  organs: { ...laws.words },
  stages: { ...catalogueStages, ...Object.fromEntries(laws.procedure.stages.map(({ id, name }) => [id, name])) },
  roles: [
    ...catalogueRoles.map(({ id, posts, single }) => ({ id, name: calledRole(laws, id), posts: [...posts], single })),
    ...laws.procedure.organs.map(({ id, posts, single }) => ({
      id,
      name: organName(laws, id),
      posts: [...posts],
      single,
    })),
  ],
});

/** What is wrong with the stages that somebody asks for; undefined where the installed laws have them all. */
export const unknownStage = (
  names: LawNames,
  asked: readonly string[] | undefined,
): { readonly path: string; readonly message: string } | undefined =>
  (asked ?? []).some((stage) => !Object.hasOwn(names.stages, stage))
    ? { path: 'stage', message: '没有这个阶段，请重新选择' }
    : undefined;
