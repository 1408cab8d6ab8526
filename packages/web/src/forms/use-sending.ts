import type { ActAccepted } from '@zhengxiang/application/contract';
import { useRef, useState } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { newId } from '../api/new-id.ts';
import { goTo } from './go-to.ts';
import { checksOf, type CheckQuestion } from './use-checks.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Why an act was not taken, and the answers that were sent. */
interface Failed {
  readonly problem: unknown;
  readonly values: Answers;
}

const codeOf = (problem: unknown): string | undefined =>
  problem instanceof ProblemError ? problem.problem.code : undefined;

/** What was said of the answers holds until they are changed; that somebody else was quicker, or no network, holds on. */
const standing = (failed: Failed | undefined, values: Answers): unknown => {
  const code = codeOf(failed?.problem);
  const ofAnswers = code === 'refused' || code === 'invalid';
  return ofAnswers && failed?.values !== values ? undefined : failed?.problem;
};

interface Parts {
  readonly question: CheckQuestion;
  readonly draftId: string;
  /** Waits until nothing of the form is on its way any more. */
  readonly settle: () => Promise<void>;
  /** The act was taken. */
  readonly taken: (accepted: ActAccepted) => Promise<void>;
}

interface Sending {
  /** Judges what stands in the form, leads to the first fault, or sends it. */
  readonly send: (parts: Parts) => Promise<void>;
  readonly sending: boolean;
  readonly attempted: boolean;
  readonly error: unknown;
  /** How far the case had come when somebody else was quicker. */
  readonly seen: number | undefined;
}

/** One command id for one content: a retry or a double click does nothing twice. */
const useCommandId = (): ((content: string) => string) => {
  const command = useRef({ text: '', id: '' });
  return (text) => {
    if (command.current.text !== text) command.current = { text, id: newId() };
    return command.current.id;
  };
};

/** The one submit of a form. */
export const useSending = (values: Answers): Sending => {
  const [failed, setFailed] = useState<Failed>();
  const [sending, setSending] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const [seen, setSeen] = useState<number>();
  const underWay = useRef(false);
  const commandId = useCommandId();
  const refresh = useRefresh();

  const failedWith = async (problem: unknown, seq: number): Promise<void> => {
    const isOvertaken = codeOf(problem) === 'conflict';
    setFailed({ problem, values });
    if (isOvertaken) setSeen(seq);
    setSending(false);
    underWay.current = false;
    if (isOvertaken) await refresh();
  };
  const send = async ({ question, draftId, settle, taken }: Parts): Promise<void> => {
    const { action, of } = question;
    setAttempted(true);
    // The checks beside the form may be a moment behind the last key.
    const [first] = checksOf(question).issues;
    if (first) goTo(first.path);
    if (first || underWay.current) return;
    underWay.current = true;
    setSending(true);
    setFailed(undefined);
    setSeen(undefined);
    const id = commandId(JSON.stringify([action, of.caseId, of.seq, values]));
    try {
      await settle();
      const expected = { caseId: of.caseId, expectedSeq: of.seq };
      await taken(await call('act', { body: { commandId: id, action, ...expected, input: values, draftId } }));
    } catch (problem) {
      await failedWith(problem, of.seq);
    }
  };
  return { send, sending, attempted, error: standing(failed, values), seen };
};
