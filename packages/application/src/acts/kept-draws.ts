import type { FormIssue } from '@zhengxiang/core';
import { drawnAct, type ActionId } from '@zhengxiang/procedure';
import type { ReviewStore } from '../ports/index.ts';

/**
 * A certificate has to be one that was drawn here and kept: one that somebody made at home can be computed again as well, and be made
 * until it pleases.
 */
export const checkDraw = async (
  store: Pick<ReviewStore, 'drawsOf'>,
  action: ActionId,
  caseId: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<readonly FormIssue[]> => {
  const { draw } = answers;
  if (action !== drawnAct || draw === undefined) return [];
  if ((await store.drawsOf(caseId)).some(({ certificate }) => certificate === draw)) return [];
  return [{ path: 'experts', message: '抽取凭证不是本系统为本项目抽取的，请重新抽取' }];
};
