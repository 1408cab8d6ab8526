import type { Finding } from '@zhengxiang/core';
import { exceptionAct, type ProjectFacts } from '@zhengxiang/procedure';
import { App } from 'antd';
import { useState } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { newId } from '../api/new-id.ts';
import type { FormCase } from './form-case.ts';
import type { Checks } from './use-checks.ts';

/** An exception that can be asked for: from which rule, and for what where it can recur. */
export interface Wanted {
  readonly provision: string;
  readonly subject?: string | undefined;
  /** 分: what it has to reach to. */
  readonly amount?: number | undefined;
}

/** What an exception would lift; undefined of a rule that knows none. */
export const wantedOf = ({ provision, verdict }: Finding): Wanted | undefined =>
  verdict.kind === 'unmet' && verdict.waivableBy !== undefined
    ? { provision, subject: verdict.waivableBy.subject, amount: verdict.waivableBy.amount }
    : undefined;

/** The request that is on record and waits for its decision. */
export const pendingRequest = (facts: ProjectFacts | undefined, { provision, subject }: Wanted): string | undefined =>
  facts?.waivers.find(
    (waiver) => waiver.provision === provision && waiver.subject === subject && waiver.decision === undefined,
  )?.id;

/** The words of the request that the form of the act asks for. */
const minLength = 5;
export const isReason = (text: string | undefined): text is string => (text ?? '').trim().length >= minLength;

const keptAt = (caseId: string, { provision, subject }: Wanted): string =>
  `zx:exception:${caseId}:${provision}:${subject ?? ''}`;

/** The exceptions that are asked for from within a form. */
export interface Exceptions {
  /** The reason as it is typed; kept on this computer until the request is sent. */
  readonly reasonFor: (wanted: Wanted) => string;
  readonly write: (wanted: Wanted, reason: string) => void;
  /** Sends one request at once; the form stays as it is. */
  readonly askNow: (wanted: Wanted) => Promise<void>;
  /** Sends what has a reason once the case exists; one that was not taken can be asked for on the page of the project. */
  readonly askAfter: (checks: Checks, seq: number) => Promise<void>;
  readonly sending: boolean;
  readonly problem: unknown;
}

/** Reasons typed beside the findings, and the requests made of them. */
export const useExceptions = (of: Pick<FormCase, 'caseId' | 'seq'>): Exceptions => {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const reasonFor = (wanted: Wanted): string => {
    const key = keptAt(of.caseId, wanted);
    return reasons[key] ?? localStorage.getItem(key) ?? '';
  };
  const write = (wanted: Wanted, reason: string): void => {
    const key = keptAt(of.caseId, wanted);
    localStorage.setItem(key, reason);
    setReasons((before) => ({ ...before, [key]: reason }));
  };
  const ask = async (wanted: Wanted, expectedSeq: number): Promise<void> => {
    const input = { ...wanted, reason: reasonFor(wanted).trim() };
    await call('act', {
      body: { commandId: newId(), action: exceptionAct, caseId: of.caseId, expectedSeq, input },
    });
    localStorage.removeItem(keptAt(of.caseId, wanted));
  };
  const askNow = async (wanted: Wanted): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      await ask(wanted, of.seq);
    } catch (error) {
      setProblem(error);
    }
    await refresh();
    setSending(false);
  };
  const askAfter = async (checks: Checks, seq: number): Promise<void> => {
    if (checks.exceptions !== 'later') return;
    const wanted = checks.ahead.flatMap(({ findings }) => findings.flatMap((finding) => wantedOf(finding) ?? []));
    const written = wanted.filter((one) => isReason(reasonFor(one)));
    try {
      for (const [index, one] of written.entries()) await ask(one, seq + index);
    } catch (error) {
      const why = error instanceof ProblemError ? error.message : '没有连上服务器';
      // The act itself is done; on the page of the project the exception can be asked for again.
      void message.warning(`已经提交，但例外申请没有提出：${why}。请在项目页申请。`, 10);
    }
  };
  return { reasonFor, write, askNow, askAfter, sending, problem };
};
