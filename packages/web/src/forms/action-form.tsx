import {
  actions,
  type ActionId,
  type Actor,
  type Fields,
  type LawPack,
  type PlainDate,
  type ProjectFacts,
} from '@zhengxiang/core';
import type { ActAccepted, DraftView, Me, ProjectView } from '@zhengxiang/application/contract';
import { Alert, Button } from 'antd';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../design/states.tsx';
import { FieldGrid } from '../fields/structured.tsx';
import { World } from '../fields/world.ts';
import { CheckPanel } from './check-panel.tsx';
import { prefilled } from './prefill.ts';
import { annexesOf, useChecks } from './use-checks.ts';
import { useDraft, type SaveState } from './use-draft.ts';

interface ActionFormProps {
  readonly action: ActionId;
  readonly caseId: string;
  readonly me: Me;
  readonly pack: LawPack;
  readonly view?: ProjectView | undefined;
  /** The case's events so far, for cases that are not projects. */
  readonly seq?: number;
  readonly draft?: DraftView | undefined;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly onDone: (accepted: ActAccepted) => void;
}

type Answers = Readonly<Record<string, unknown>>;

const actorOf = ({ personId, name, acting }: Me): Actor => ({
  personId,
  name,
  organisationId: acting.organisationId,
  organisationName: acting.organisationName,
  organisationRole: acting.organisationRole,
  post: acting.post,
});

const savedWords = (state: SaveState): string => {
  if (state.kind === 'saved') return `已自动保存 ${state.at}`;
  if (state.kind === 'saving') return '正在保存…';
  return state.kind === 'failed' ? state.message : '';
};

/** The form of any act: fields, live checks, autosave, one submit. */
export const ActionForm = ({
  action,
  caseId,
  me,
  pack,
  view,
  seq,
  draft,
  initial,
  onDone,
}: ActionFormProps): ReactElement => {
  const facts: ProjectFacts | undefined = view?.facts;
  const [values, setValues] = useState<Answers>(
    () => (draft?.data as Answers | undefined) ?? { ...prefilled(action, facts, me.today as PlainDate), ...initial },
  );
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const [draftId] = useState(() => draft?.id ?? crypto.randomUUID());
  // One command id for one content: a retry or a double click does nothing twice.
  const command = useRef({ text: '', id: '' });
  const refresh = useRefresh();
  const fields = actions[action].fields as Fields;
  const actor = useMemo(() => actorOf(me), [me]);
  const checks = useChecks({
    pack,
    action,
    values,
    facts,
    actor,
    capacities: view?.capacities ?? [],
    today: me.today as PlainDate,
    around: view?.surroundings,
  });
  const saved = useDraft({ draftId, caseId, action, values, version: draft?.version ?? 0, enabled: !sending });
  const server = error instanceof ProblemError ? (error.problem.issues ?? []) : [];
  const shown = new Map([...(attempted ? checks.issues : []), ...server].map((issue) => [issue.path, issue.message]));

  const send = async (): Promise<void> => {
    setAttempted(true);
    if (checks.issues.length > 0 || sending) return;
    setSending(true);
    setError(undefined);
    const text = JSON.stringify([action, caseId, values]);
    if (command.current.text !== text) command.current = { text, id: crypto.randomUUID() };
    try {
      const accepted = await call('act', {
        body: {
          commandId: command.current.id,
          action,
          caseId,
          expectedSeq: view?.seq ?? seq ?? 0,
          input: values,
          draftId,
        },
      });
      await refresh();
      onDone(accepted);
    } catch (problem) {
      setError(problem);
      if (problem instanceof ProblemError && problem.problem.code === 'conflict') await refresh();
    } finally {
      setSending(false);
    }
  };

  return (
    <World value={{ facts, caseId, annexes: annexesOf(pack), issues: shown, values }}>
      <div className="two-columns">
        <form
          className="card"
          data-form={action}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p className="muted" style={{ marginTop: 0 }}>
            {actions[action].says}
          </p>
          <FieldGrid fields={fields} path="" values={values} onChange={setValues} />
          {Object.keys(fields).length === 0 && <p>不需要填写内容，直接确认即可。</p>}
          {error !== undefined && <ProblemAlert error={error} />}
          {attempted && checks.issues.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`还有 ${String(checks.issues.length)} 处需要填写或修改，见右侧检查结果`}
              style={{ marginBottom: 12 }}
            />
          )}
          <div style={{ display: 'flex', gap: 12, alignItems: 'center', marginTop: 12 }}>
            <Button type="primary" htmlType="submit" loading={sending} data-submit={action}>
              {actions[action].title}
            </Button>
            <span className="muted" aria-live="polite">
              {savedWords(saved)}
            </span>
          </div>
        </form>
        <CheckPanel checks={checks} fields={fields} />
      </div>
    </World>
  );
};
