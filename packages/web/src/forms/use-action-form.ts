import type { PlainDate } from '@zhengxiang/core';
import { actOf, type ActionId, type LawPack } from '@zhengxiang/procedure';
import type { ActAccepted, DraftView, Me } from '@zhengxiang/application/contract';
import { useMemo, useRef } from 'react';
import { useRefresh } from '../api/hooks.ts';
import { forgetForm } from './copy-store.ts';
import { actorOf, type FormCase } from './form-case.ts';
import { useAnswers } from './use-answers.ts';
import { useAround } from './use-around.ts';
import { useChecks } from './use-checks.ts';
import { useDraft } from './use-draft.ts';
import { useExceptions } from './use-exceptions.ts';
import { useFormIssues } from './use-form-issues.ts';
import { useFormWorld } from './use-form-world.ts';
import { useKnown } from './use-known.ts';
import { useLeft } from './use-left.ts';
import { useRefusals } from './use-refusals.ts';
import { useSending } from './use-sending.ts';

export interface FormQuestion {
  readonly action: ActionId;
  readonly of: FormCase;
  readonly me: Me;
  readonly pack: LawPack;
  readonly draft?: DraftView | undefined;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly onDone: (accepted: ActAccepted) => void;
}

/** A value as it was when something began that it must not follow. */
const useHeld = <T>(value: T, hold: boolean): T => {
  const held = useRef(value);
  if (!hold) held.current = value;
  return held.current;
};

/** The form of any act as it stands: its answers, what is held against them, its draft, and the way to send it. */
export const useActionForm = (asked: FormQuestion) => {
  const { action, of, me, pack, draft, onDone } = asked;
  const answers = useAnswers(asked);
  const { values, opened, place } = answers;
  const actor = useMemo(() => actorOf(me), [me]);
  const around = useAround(pack, action, of, values);
  const sending = useSending(values);
  // Once it is sent the case moves on: what was done just now is no fault of the form.
  const question = useHeld({ pack, action, values, of: around, actor, today: me.today as PlainDate }, sending.sending);
  const checks = useChecks(question);
  const exceptions = useExceptions(of);
  const saving = useDraft({
    draftId: opened.draftId,
    caseId: of.caseId,
    action,
    values,
    version: draft?.version ?? 0,
    unconfirmed: opened.from === 'copy',
    copyKey: opened.copyKey,
    enabled: !sending.sending,
    onLoad: (data) => answers.put(data as typeof values),
  });
  const { left, leave } = useLeft();
  const { attempted, error } = sending;
  const issues = useFormIssues({ checks, values, attempted, left, error });
  const known = useKnown(action, of, me, values);
  const against = useRefusals(question);
  const world = useFormWorld({ action, of, pack, values, known, against });
  const refresh = useRefresh();

  const taken = async (accepted: ActAccepted): Promise<void> => {
    saving.finish();
    forgetForm(place);
    await exceptions.askAfter(checks, accepted.seq);
    await refresh();
    onDone(accepted);
  };
  const send = (): Promise<void> => sending.send({ question, draftId: opened.draftId, settle: saving.settle, taken });
  return {
    ...answers,
    fields: actOf(pack, action).fields,
    checks,
    exceptions,
    sending,
    saving,
    leave,
    issues,
    world,
    send,
  };
};

export type ActionFormState = ReturnType<typeof useActionForm>;
