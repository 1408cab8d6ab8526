import type { Actor } from '@zhengxiang/core';
import { currentApplication, stageName, type ProjectFacts } from '@zhengxiang/procedure';
import type { ReviewBackground } from '../contract/index.ts';
import type { Together } from '../laws.ts';
import type { ReviewStore } from '../ports/index.ts';
import { keysOfActor } from '../case/viewers.ts';

/** How much of the content counts: the rest of a long text would drown the name. */
const contentLength = 400;

/**
 * A name says more than a description, since most descriptions share their everyday words; less than this is chance, because every
 * project has 系统 and 平台. The eight best are shown.
 */
const likeness = { weights: { name: 0.7, content: 0.3 }, atLeast: 0.35, most: 8 } as const;

/**
 * What lies beside a case under review: the unit's record in projects that the reader may see (article 25), and projects
 * alike in name and content (article 7). Of another unit's project that the reader may not see only name and unit are told.
 */
export const reviewBackground = async (
  store: Pick<ReviewStore, 'unitProjects' | 'likeProjects'>,
  of: Together,
  facts: ProjectFacts,
  actor: Actor,
): Promise<ReviewBackground> => {
  const viewers = keysOfActor(actor);
  const { owner, caseId } = facts.origin;
  const data = currentApplication(facts);
  const own = await store.unitProjects(owner.id, caseId, viewers);
  const content = (data?.content ?? '').slice(0, contentLength);
  const like = await store.likeProjects({ caseId, name: data?.name ?? '', content, viewers, ...likeness });
  return {
    unit: {
      name: owner.name,
      projects: own.length,
      evaluations: own.flatMap(({ caseId: id, name, evaluations }) =>
        evaluations.map(({ rating, on }) => ({ caseId: id, project: name, rating, on })),
      ),
      violations: own
        .filter(({ openViolations }) => openViolations > 0)
        .map(({ caseId: id, name, openViolations }) => ({ caseId: id, project: name, open: openViolations })),
      exceptions: own
        .filter(({ waiversUsed }) => waiversUsed > 0)
        .map(({ caseId: id, name, waiversUsed }) => ({ caseId: id, project: name, used: waiversUsed })),
    },
    similar: like.map(
      ({ caseId: id, stage, step, likeness, visible, number, year, totalInvestment, approvedAmount, ...row }) => ({
        ...row,
        visible,
        caseId: visible ? id : null,
        number: visible ? number : null,
        stageName: visible ? stageName(of, stage) : null,
        step: visible ? step : null,
        year: visible ? year : null,
        totalInvestment: visible ? totalInvestment : null,
        approvedAmount: visible ? approvedAmount : null,
        likeness: Math.round(likeness * 100),
      }),
    ),
  };
};
