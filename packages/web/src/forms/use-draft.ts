import type { DraftView } from '@zhengxiang/application/contract';
import { useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../api/client.ts';

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly message: string };

interface DraftQuestion {
  readonly draftId: string;
  readonly caseId: string;
  readonly action: string;
  readonly values: unknown;
  /** The version that was read, 0 for a new draft. */
  readonly version: number;
  readonly enabled: boolean;
}

const clock = (): string => new Date().toLocaleTimeString('zh-CN', { hour12: false });

/** Saves what is being typed a moment after the last key. A newer draft in another tab is told, never overwritten. */
export const useDraft = ({ draftId, caseId, action, values, version, enabled }: DraftQuestion): SaveState => {
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const current = useRef(version);
  const first = useRef(true);
  const text = JSON.stringify(values);
  useEffect(() => {
    if (first.current || !enabled) {
      first.current = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      setState({ kind: 'saving' });
      call('saveDraft', {
        params: { id: draftId },
        body: { caseId, action, data: JSON.parse(text) as unknown, version: current.current },
      })
        .then((draft: DraftView) => {
          current.current = draft.version;
          setState({ kind: 'saved', at: clock() });
        })
        .catch((error: unknown) =>
          setState({ kind: 'failed', message: error instanceof ProblemError ? error.message : '自动保存失败' }),
        );
    }, 900);
    return () => clearTimeout(timer);
  }, [text, draftId, caseId, action, enabled]);
  return state;
};
