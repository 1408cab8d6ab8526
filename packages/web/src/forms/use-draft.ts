import { useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { onSignedIn } from '../api/session-events.ts';

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Another tab has stored something newer; nothing is overwritten until the person has chosen. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly message: string };

interface DraftQuestion {
  readonly draftId: string;
  readonly caseId: string;
  readonly action: string;
  readonly values: unknown;
  /** The version that was read, 0 for a new draft. */
  readonly version: number;
  readonly enabled: boolean;
  /** Puts the newer draft's answers into the form. */
  readonly onLoad: (data: unknown) => void;
}

export interface Draft {
  readonly state: SaveState;
  /** Waits for a save that is under way, so that it cannot come after the act that makes the draft final. */
  readonly settle: () => Promise<void>;
  readonly loadNewer: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

const pause = 900;
const clock = (): string => new Date().toLocaleTimeString('zh-CN', { hour12: false });

/** Saves what is being typed a moment after the last key. */
export const useDraft = (question: DraftQuestion): Draft => {
  const { draftId, caseId, action, values, version, enabled, onLoad } = question;
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const [retry, setRetry] = useState(0);
  const text = JSON.stringify(values);
  const current = useRef(version);
  /** What is stored already: nothing is saved before something was typed, nor twice. */
  const stored = useRef(text);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const blocked = state.kind === 'conflict';

  useEffect(() => onSignedIn(() => setRetry((times) => times + 1)), []);
  useEffect(() => {
    if (!enabled || blocked || text === stored.current) return undefined;
    const save = async (): Promise<void> => {
      setState({ kind: 'saving' });
      try {
        const body = { caseId, action, data: JSON.parse(text) as unknown, version: current.current };
        const draft = await call('saveDraft', { params: { id: draftId }, body });
        current.current = draft.version;
        stored.current = text;
        setState({ kind: 'saved', at: clock() });
      } catch (error) {
        const problem = error instanceof ProblemError ? error.problem : undefined;
        if (problem?.code === 'conflict') setState({ kind: 'conflict' });
        else setState({ kind: 'failed', message: problem?.detail ?? '自动保存失败，请稍后再试' });
      }
    };
    const timer = setTimeout(() => {
      saving.current = saving.current.then(save);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, draftId, caseId, action, enabled, blocked, retry]);

  const newer = () => call('drafts', { params: { id: draftId } });
  return {
    state,
    settle: () => saving.current,
    loadNewer: async () => {
      const draft = await newer();
      current.current = draft.version;
      stored.current = JSON.stringify(draft.data);
      onLoad(draft.data);
      setState({ kind: 'saved', at: clock() });
    },
    keepMine: async () => {
      current.current = (await newer()).version;
      stored.current = '';
      setState({ kind: 'clean' });
    },
  };
};
