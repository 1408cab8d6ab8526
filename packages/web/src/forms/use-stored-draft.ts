import type { ActionId } from '@zhengxiang/procedure';
import type { DraftView, ProjectView } from '@zhengxiang/application/contract';
import { useState } from 'react';
import { useFresh } from '../api/hooks.ts';

/**
 * The draft that lay there when a form was opened, once it is read; `ready` before that only where there is none. One that the
 * form itself stores meanwhile must not put it up anew under the hands of whoever fills it in.
 */
export const useStoredDraft = (
  view: ProjectView,
  action: ActionId,
): { readonly ready: boolean; readonly draft: DraftView | undefined } => {
  const [id] = useState(() => view.drafts.find((one) => one.action === action)?.id);
  const { data, error } = useFresh('drafts', { params: { id: id ?? '' } }, { enabled: id !== undefined });
  return { ready: id === undefined || data !== undefined || error !== null, draft: data };
};
