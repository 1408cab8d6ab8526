import { keysOf } from '@zhengxiang/core';
import { currentApplication, hasBusiness, postNames, type LawPack } from '@zhengxiang/procedure';
import type { CaseState } from '../case/case-state.ts';

/** Desks that deal with cases. */
export const businessPosts = keysOf(postNames).filter(hasBusiness);

/** What a message says it is about. */
export const nameOfCase = (pack: LawPack, state: CaseState): string => {
  switch (state.kind) {
    case 'project':
      return currentApplication(state.facts)?.name ?? '未命名项目';
    case 'annual-list':
      return `${state.facts.origin.owner.name}年度项目清单`;
    case 'regulation':
      return pack.title;
  }
};
