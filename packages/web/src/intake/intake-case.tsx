import type { ProjectView, Todo } from '@zhengxiang/application/contract';
import {
  type ActionId,
  actions,
  actOf,
  actsThat,
  currentApplication,
  serviceKinds,
  totalInvestmentOf,
} from '@zhengxiang/procedure';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Modal, Result, Segmented } from 'antd';
import { useState, type ReactElement } from 'react';
import { useFresh } from '../api/hooks.ts';
import { CiteList } from '../ui/cite.tsx';
import { wanOrDash } from '../ui/money.tsx';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { ActInPlace } from '../forms/act-in-place.tsx';
import { useBackgroundTabs } from '../review/background-tabs.tsx';
import { MaterialPane } from '../review/material-pane.tsx';
import { useKeys } from '../review/use-keys.ts';
import { IntakeChecks } from './intake-checks.tsx';
import { waitingWords } from './waiting-words.ts';
import { ReturnFields } from './return-fields.tsx';

interface IntakeCaseProps {
  readonly caseId: string;
  readonly queue: readonly Todo[];
}

/** What can be decided at the desk, each with the number of its key; it opens with what its to-do is about. */
const decisions = actsThat(({ offeredIn }) => offeredIn === 'intake').map((value, index) => ({
  value,
  key: String(index + 1),
  label: `${actions[value].title} (${String(index + 1)})`,
}));
const [usual] = actsThat(({ workedIn }) => workedIn === 'intake');
if (usual === undefined) throw new Error('nothing is decided at the desk');

/** One application on the desk: material left, checks and decision right. */
export const IntakeCase = ({ caseId, queue }: IntakeCaseProps): ReactElement => {
  const project = useFresh('project', { params: { id: caseId } });
  return (
    <Loaded query={project}>
      {(view) => (
        <PageLaw value={view.pack.id}>
          <Desk view={view} queue={queue} />
        </PageLaw>
      )}
    </Loaded>
  );
};

const Desk = ({ view, queue }: { readonly view: ProjectView; readonly queue: readonly Todo[] }): ReactElement => {
  const navigate = useNavigate();
  const [decision, setDecision] = useState<ActionId>(usual);
  const [help, setHelp] = useState(false);
  const background = useBackgroundTabs(view.caseId);
  const at = queue.findIndex((todo) => todo.caseId === view.caseId);
  const [before, after] = [queue[at - 1], at < 0 ? undefined : queue[at + 1]];
  const go = (todo: Todo | undefined): void =>
    void navigate({ to: '/intake', search: todo ? { case: todo.caseId } : {} });
  const done = (): void => go(after ?? queue.find((todo) => todo.caseId !== view.caseId));
  useKeys({
    j: () => after && go(after),
    k: () => before && go(before),
    u: () => go(undefined),
    ...Object.fromEntries(decisions.map(({ key, value }) => [key, () => setDecision(value)])),
    '?': () => setHelp(true),
  });
  const data = currentApplication(view.facts);
  const todo = queue[at];
  return (
    <div className="page room-page">
      <div className="room-head">
        <Link to="/intake">受理台</Link>
        <h1>{data?.name}</h1>
        <span className="muted">
          {[
            view.facts.origin.owner.name,
            data && serviceKinds[data.mainKind],
            `${wanOrDash(totalInvestmentOf(view.facts))} 万元`,
            `第 ${String(view.facts.intake.returns.length + 1)} 次报送`,
            todo && `已等待 ${waitingWords(todo)}`,
          ]
            .filter(Boolean)
            .join('　')}
        </span>
        <span className="end">
          {at >= 0 && <span className="muted">{`第 ${String(at + 1)} 件，共 ${String(queue.length)} 件`}</span>}
          <Button size="small" disabled={!before} onClick={() => go(before)} aria-keyshortcuts="k">
            上一件 (K)
          </Button>
          <Button size="small" disabled={!after} onClick={() => go(after)} aria-keyshortcuts="j">
            下一件 (J)
          </Button>
          <Button size="small" onClick={() => setHelp(true)} aria-label="快捷键说明">
            ?
          </Button>
        </span>
      </div>
      <div className="room">
        <MaterialPane view={view} extra={background} />
        <div className="room-work">
          <IntakeChecks view={view} />
          <Decide view={view} decision={decision} onChoose={setDecision} onDone={done} />
        </div>
      </div>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
};

interface DecideProps {
  readonly view: ProjectView;
  readonly decision: ActionId;
  readonly onChoose: (decision: ActionId) => void;
  readonly onDone: () => void;
}

const Decide = ({ view, decision, onChoose, onDone }: DecideProps): ReactElement => {
  const available = view.availability.find((one) => one.action === decision);
  // The form that was opened stays while its act is sent: the reply turns it into the next case.
  const [opened] = useState(() => view.availability.some((one) => one.action === decision && one.state === 'open'));
  if (!opened)
    return (
      <div className="card">
        <Result
          status="info"
          title="这份申报现在不需要您受理"
          subTitle={available && <CiteList findings={available.findings} />}
          extra={<Link to="/intake">回到受理台</Link>}
        />
      </div>
    );
  return (
    <>
      <Segmented<ActionId>
        block
        aria-label="受理决定"
        value={decision}
        onChange={onChoose}
        options={decisions.map(({ value, label }) => ({ value, label }))}
        style={{ margin: '12px 0' }}
      />
      <ActInPlace
        key={decision}
        view={view}
        action={decision}
        fieldsAs={actOf(decision).layout === 'return' ? ReturnFields : undefined}
        onDone={onDone}
      />
    </>
  );
};

const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactElement => (
  <Modal title="快捷键" open={open} onCancel={onClose} footer={null} width={420}>
    <dl className="keys">
      {(
        [
          ['J', '下一件'],
          ['K', '上一件'],
          ['U', '回到列表'],
          ['1', '选择受理'],
          ['2', '选择退回补正'],
          ['3', '选择不予受理'],
          ['?', '显示本说明'],
        ] as const
      ).map(([key, what]) => [
        <dt key={`${key}-k`}>
          <kbd>{key}</kbd>
        </dt>,
        <dd key={`${key}-d`} style={{ margin: 0 }}>
          {what}
        </dd>,
      ])}
    </dl>
    <p className="muted">正在输入文字时快捷键不起作用；决定要按按钮提交。</p>
  </Modal>
);
