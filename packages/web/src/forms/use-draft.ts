import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '@zhengxiang/application/contract';
import { call, type CallOf } from '../api/client.ts';
import { ProblemError, told } from '../api/problem.ts';
import { onSignedIn } from '../api/session-events.ts';
import { sameAnswers } from './local-copy.ts';
import { useCopy } from './use-copy.ts';

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
  /** The form opened with something that the server does not have yet. */
  readonly unconfirmed: boolean;
  /** Where the copy on this computer stands. */
  readonly copyKey: string;
  readonly enabled: boolean;
  /** Puts the newer draft's answers into the form. */
  readonly onLoad: (data: unknown) => void;
}

export interface Draft {
  readonly state: SaveState;
  /** Whether this computer keeps a copy until the server has answered. */
  readonly copied: boolean;
  /** Waits for a save that is under way, so that it cannot come after the act that makes the draft final. */
  readonly settle: () => Promise<void>;
  /** The act was taken: nothing is left to save. */
  readonly finish: () => void;
  readonly loadNewer: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

const pause = 900;
/** How long after a failed save it is tried again. */
const again = 5_000;
const clock = (): string => new Date().toLocaleTimeString('zh-CN', { hour12: false });
const problemOf = (error: unknown): ProblemError['problem'] | undefined =>
  error instanceof ProblemError ? error.problem : undefined;

/** The draft as it is stored now; undefined when it is gone (submitted or deleted elsewhere). */
const storedNow = async (id: string): Promise<DraftView | undefined> => {
  try {
    return await call('drafts', { params: { id } });
  } catch (error) {
    if (problemOf(error)?.code === 'not-found') return undefined;
    throw error;
  }
};

/** Saves once: the version that is stored now, or why it was not taken. */
const savedAs = async (id: string, body: CallOf<'saveDraft'>['body']): Promise<number | SaveState> => {
  try {
    return (await call('saveDraft', { params: { id }, body })).version;
  } catch (error) {
    if (problemOf(error)?.code !== 'conflict')
      return { kind: 'failed', message: told(error).detail ?? '自动保存失败，稍后自动再试' };
    // An answer that was lost on the way looks like somebody else's save: the content tells.
    const newer = await storedNow(id).catch(() => undefined);
    return newer && sameAnswers(newer.data, body.data) ? newer.version : { kind: 'conflict' };
  }
};

/** A number that grows when saving is worth another try: after signing in again, back on line, a moment after it failed. */
const useRetry = (failed: boolean): number => {
  const [retry, setRetry] = useState(0);
  useEffect(() => onSignedIn(() => setRetry((times) => times + 1)), []);
  useEffect(() => {
    const online = (): void => setRetry((times) => times + 1);
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);

  useEffect(() => {
    if (!failed) return undefined;
    const timer = setTimeout(() => setRetry((times) => times + 1), again);
    return () => clearTimeout(timer);
  }, [failed, retry]);

  return retry;
};

/** Saves what is being typed: at once on this computer, a moment after the last key on the server. */
export const useDraft = (question: DraftQuestion): Draft => {
  const { draftId, caseId, action, values, version, enabled, onLoad } = question;
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const retry = useRetry(state.kind === 'failed');
  const text = JSON.stringify(values);
  const current = useRef(version);
  /** What is stored already: nothing is saved before something was typed, nor twice. */
  const stored = useRef(question.unconfirmed ? '' : text);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const blocked = state.kind === 'conflict';
  const copy = useCopy(question.copyKey, text, stored, current);
  const { confirm } = copy;

  const taken = useCallback(
    (next: number, sent: string): void => {
      current.current = next;
      stored.current = sent;
      confirm(sent);
      setState({ kind: 'saved', at: clock() });
    },
    [confirm],
  );

  useEffect(() => {
    if (!enabled || blocked || text === stored.current) return undefined;
    const save = async (): Promise<void> => {
      if (text === stored.current) return;
      setState({ kind: 'saving' });
      const data = JSON.parse(text) as unknown;
      const answer = await savedAs(draftId, { caseId, action, data, version: current.current });
      if (typeof answer === 'number') taken(answer, text);
      else setState(answer);
    };
    const timer = setTimeout(() => {
      saving.current = saving.current.then(save);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, draftId, caseId, action, enabled, blocked, retry, taken]);

  return {
    state,
    copied: copy.kept,
    settle: () => saving.current,
    finish: copy.finish,
    loadNewer: async () => {
      const draft = await storedNow(draftId);
      if (!draft) return;
      onLoad(draft.data);
      taken(draft.version, JSON.stringify(draft.data));
      copy.drop();
    },
    keepMine: async () => {
      current.current = (await storedNow(draftId))?.version ?? 0;
      stored.current = '';
      setState({ kind: 'clean' });
    },
  };
};
