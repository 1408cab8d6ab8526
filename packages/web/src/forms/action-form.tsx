import { inWordsOf, type Fen, type Fields, type PlainDate } from '@zhengxiang/core';
import { type ActionId, actions, totalInvestmentOf, type LawPack } from '@zhengxiang/procedure';
import type { ActAccepted, DraftView, Me } from '@zhengxiang/application/contract';
import { useEffect, useMemo, useRef, useState, type ComponentType, type ReactElement } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { Issues, IssueStore } from '../fields/issues.ts';
import type { FormWorld } from '../fields/types.ts';
import { Typed, World } from '../fields/world.ts';
import { ExchangeBar } from './returning/exchange-bar.tsx';
import { CopyOffer } from './copy-offer.tsx';
import { forgetForm } from './copy-store.ts';
import { CheckPanel } from './check-panel.tsx';
import { actorOf, type FormCase } from './form-case.ts';
import { FormBody } from './form-body.tsx';
import { goTo } from './go-to.ts';
import { Overtaken } from './overtaken.tsx';
import { useAround } from './use-around.ts';
import { useRefusals } from './use-refusals.ts';
import { useKnown } from './use-known.ts';
import { isGiven, useLeft } from './use-left.ts';
import { choicesOf, optionsOf } from './choices.ts';
import { followed } from './following.ts';
import { prefilled } from './prefill.ts';
import { isWide } from './sections.ts';
import { SubmitBar } from './submit-bar.tsx';
import { holdEnter, leaveField } from './form-keys.ts';
import { PowersOf } from './powers-of.tsx';
import { annexesOf, checksOf, useChecks, type Checks } from './use-checks.ts';
import { useDraft } from './use-draft.ts';
import { useExceptions } from './use-exceptions.ts';
import { useOpening } from './use-opening.ts';
import { newId } from '../api/new-id.ts';

interface ActionFormProps {
  readonly action: ActionId;
  readonly of: FormCase;
  readonly me: Me;
  readonly pack: LawPack;
  readonly draft?: DraftView | undefined;
  readonly initial?: Readonly<Record<string, unknown>>;
  /** Draws the fields in a way of its own; drafts, checks and the submit stay those of every form. */
  readonly fieldsAs?: ComponentType<FieldsProps> | undefined;
  /** In a room the checks stand below the form, not beside it. */
  readonly inRoom?: boolean;
  readonly onDone: (accepted: ActAccepted) => void;
}

/** What a way of drawing the fields gets. */
export interface FieldsProps {
  readonly fields: Fields;
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
}

type Answers = Readonly<Record<string, unknown>>;

/** Only answers to questions of this form; an address may carry anything. */
const answersTo = (fields: Fields, values: Answers | undefined): Answers =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([key, value]) => key in fields && value !== undefined));

/** The picks of a form, narrowed to what its act can be about now. */
const picksOf = (pack: LawPack, action: ActionId, of: FormCase): FormWorld['picks'] => {
  const choices = of.project && choicesOf(pack, action, of.project, of.around);
  if (!choices || !of.project) return of.picks;
  return { ...of.picks, [choices.source]: optionsOf(choices, of.project) };
};

/** The form of any act: fields, live checks, autosave, one submit. */
export const ActionForm = (props: ActionFormProps): ReactElement => {
  const { action, of, me, pack, draft, initial, fieldsAs: FieldsAs, inRoom = false, onDone } = props;
  const fields = actions[action].fields as Fields;
  const today = me.today as PlainDate;
  const place = { personId: me.personId, caseId: of.caseId, action };
  const follow = (before: Answers, after: Answers): Answers =>
    of.project ? followed({ pack, action, facts: of.project, today }, before, after) : after;
  const opened = useOpening(place, draft, () => {
    const begun = prefilled(pack, action, of.project, today);
    return follow(begun, { ...begun, ...answersTo(fields, initial) });
  });
  const [values, setValues] = useState(opened.values);
  const [failed, setFailed] = useState<Failed>();
  const [sending, setSending] = useState(false);
  const [attempted, setAttempted] = useState(false);
  /** How far the case had come when somebody else was quicker. */
  const [seen, setSeen] = useState<number>();
  // One command id for one content: a retry or a double click does nothing twice.
  const command = useRef({ text: '', id: '' });
  const underWay = useRef(false);
  const refresh = useRefresh();
  const change = (next: Answers): void => setValues(follow(values, next));
  const actor = useMemo(() => actorOf(me), [me]);
  const known = useAround(action, of, values);
  const question = { pack, action, values, of: known, actor, today };
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
    enabled: !sending,
    onLoad: (data) => setValues(data as Answers),
  });
  const error = standing(failed, values);
  const { left, leave } = useLeft();
  const told = attempted ? checks.issues : checks.issues.filter(({ path }) => left.has(path) && isGiven(values, path));
  const issues = useIssueStore([...told, ...faultsAt(checks)], error);
  const begun = useKnown(action, of, me, values);
  const against = useRefusals(question);
  const world = useWorldOf(action, of, pack, values, begun, against);

  const send = async (): Promise<void> => {
    setAttempted(true);
    // The checks beside the form may be a moment behind the last key.
    const [first] = checksOf(question).issues;
    if (first) goTo(first.path);
    if (first || underWay.current) return;
    underWay.current = true;
    setSending(true);
    setFailed(undefined);
    setSeen(undefined);
    const text = JSON.stringify([action, of.caseId, of.seq, values]);
    if (command.current.text !== text) command.current = { text, id: newId() };
    try {
      await saving.settle();
      const body = {
        commandId: command.current.id,
        action,
        caseId: of.caseId,
        expectedSeq: of.seq,
        input: values,
        draftId: opened.draftId,
      };
      const accepted = await call('act', { body });
      saving.finish();
      forgetForm(place);
      await exceptions.askAfter(checks, accepted.seq);
      await refresh();
      onDone(accepted);
    } catch (problem) {
      setFailed({ problem, values });
      if (problem instanceof ProblemError && problem.problem.code === 'conflict') setSeen(of.seq);
      setSending(false);
      underWay.current = false;
      if (problem instanceof ProblemError && problem.problem.code === 'conflict') await refresh();
    }
  };

  const latest = useRef(send);
  latest.current = send;

  return (
    <World value={world}>
      <Issues value={issues}>
        <Typed value={values}>
          <div className={inRoom ? 'room-form' : isWide(action, fields) ? 'wide-form' : 'two-columns'}>
            <form
              className="card"
              data-form={action}
              noValidate
              onKeyDown={holdEnter}
              onBlur={leave}
              onSubmit={(event) => {
                event.preventDefault();
                leaveField();
                // With what the field read when it was left.
                setTimeout(() => void latest.current());
              }}
            >
              <CopyOffer
                from={opened.from}
                copies={opened.copies}
                storedAt={draft?.updatedAt}
                saved={saving.state.kind === 'saved'}
                onUse={(copy) => setValues(copy.data as Answers)}
                onUseServer={() => draft && setValues(draft.data as Answers)}
              />
              <p className="form-says">
                {inWordsOf(pack, actions[action].says)} <PowersOf pack={pack} action={action} />
              </p>
              <ExchangeBar
                action={action}
                pack={pack}
                caseId={of.caseId}
                fields={fields}
                values={values}
                onChange={setValues}
              />
              {FieldsAs ? (
                <FieldsAs fields={fields} values={values} onChange={change} />
              ) : (
                <FormBody action={action} fields={fields} of={of} pack={pack} values={values} onChange={change} />
              )}
              {Object.keys(fields).length === 0 && <p>不需要填写内容，直接确认即可。</p>}
              {seen !== undefined && of.project ? (
                <Overtaken caseId={of.caseId} seen={seen} action={action} checks={checks} />
              ) : (
                error !== undefined && <ProblemAlert error={error} />
              )}
              <SubmitBar
                action={action}
                draft={saving}
                draftId={opened.draftId}
                sending={sending}
                missing={attempted ? checks.issues.length : 0}
              />
            </form>
            <CheckPanel checks={checks} fields={fields} of={of} exceptions={exceptions} />
          </div>
        </Typed>
      </Issues>
    </World>
  );
};

/** Why an act was not taken, and the answers that were sent. */
interface Failed {
  readonly problem: unknown;
  readonly values: Answers;
}

/** What was said of the answers holds until they are changed; that somebody else was quicker, or no network, holds on. */
const standing = (failed: Failed | undefined, values: Answers): unknown => {
  const code = failed?.problem instanceof ProblemError ? failed.problem.problem.code : undefined;
  const ofAnswers = code === 'refused' || code === 'invalid';
  return ofAnswers && failed?.values !== values ? undefined : failed?.problem;
};

/** What the law says of single answers is marked at once: it is no matter of not having come to them yet. */
const faultsAt = ({ findings }: Checks): readonly { path: string; message: string }[] =>
  findings.flatMap(({ verdict }) =>
    verdict.kind === 'unmet' && verdict.field !== undefined
      ? [{ path: verdict.field, message: verdict.reason.text }]
      : [],
  );

/** Path → message, from the checks here and from the server; told to the fields only when something changed. */
const useIssueStore = (local: readonly { path: string; message: string }[], error: unknown): IssueStore => {
  const [store] = useState(() => new IssueStore());
  const server = error instanceof ProblemError ? error.problem : undefined;
  const refused = (server?.findings ?? []).flatMap(({ field, text }) =>
    field === undefined ? [] : [[field, text] as const],
  );
  const pairs = [
    ...local.map((issue) => [issue.path, issue.message] as const),
    ...(server?.issues ?? []).map((issue) => [issue.path, issue.message] as const),
    ...refused,
  ];
  const text = JSON.stringify(pairs);
  useEffect(() => store.put(new Map(JSON.parse(text) as [string, string][])), [store, text]);
  return store;
};

const useWorldOf = (
  action: ActionId,
  of: FormCase,
  pack: LawPack,
  values: Answers,
  known: FormWorld['known'],
  against: FormWorld['against'],
): FormWorld => {
  const typed = typeof values['totalInvestment'] === 'number' ? (values['totalInvestment'] as Fen) : undefined;
  const reference = typed ?? (of.project && totalInvestmentOf(of.project));
  return useMemo(
    () => ({
      facts: of.project,
      caseId: of.caseId,
      annexes: annexesOf(pack),
      reference,
      known,
      against,
      picks: picksOf(pack, action, of),
    }),
    [action, of, pack, reference, known, against],
  );
};
