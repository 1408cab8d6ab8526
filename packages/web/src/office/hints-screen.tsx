import type { HintRow, ReplyOf } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Input, InputNumber, Switch } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { Changes } from './changes.tsx';
import './office.css';
import { Marked } from '../ui/marked.tsx';

export const HintsScreen = (): ReactElement => (
  <div className="page">
    <div className="title-row">
      <h1 className="page-title">行业提示</h1>
      <Link to="/targets" className="button-link">
        内部时限
      </Link>
    </div>
    <HintsPanel />
  </div>
);

/** What is remarked beside projects that is no rule of the regulation: the bureau switches it and sets its figures. */
export const HintsPanel = (): ReactElement => {
  const hints = useRead('hints', {});
  return <Loaded query={hints}>{(data) => <Hints data={data} />}</Loaded>;
};

interface Setting {
  readonly on: boolean;
  readonly threshold?: number;
}
type Settings = Readonly<Record<string, Setting>>;

const settingsOf = (rows: readonly HintRow[]): Settings =>
  Object.fromEntries(
    rows.map(({ id, on, threshold }) => [id, { on, ...(threshold && { threshold: threshold.value }) }]),
  );

interface RowProps {
  readonly row: HintRow;
  readonly setting: Setting | undefined;
  readonly onChange: (setting: Setting) => void;
}

/** As it stands, or with what is being typed. */
const HintLine = ({ row, setting, onChange }: RowProps): ReactElement => {
  const { label, source, threshold } = row;
  return (
    <tr data-hint={row.id}>
      <td>{label}</td>
      <td className="muted">{source}</td>
      <td>
        {threshold === null ? (
          '—'
        ) : setting === undefined ? (
          `${threshold.label} ${threshold.value.toLocaleString('zh-CN')} ${threshold.unit}`
        ) : (
          <>
            {`${threshold.label} `}
            <InputNumber
              aria-label={`${label}：${threshold.label}`}
              min={0}
              max={threshold.most}
              precision={0}
              value={setting.threshold ?? null}
              onChange={(value) => onChange({ on: setting.on, ...(value === null ? {} : { threshold: value }) })}
            />
            {` ${threshold.unit}`}
          </>
        )}
      </td>
      <td>
        {setting === undefined ? (
          row.on ? (
            <Marked text="✓ 提示" />
          ) : (
            <span className="muted">不提示</span>
          )
        ) : (
          <Switch
            aria-label={`${label}：是否提示`}
            checked={setting.on}
            checkedChildren="提示"
            unCheckedChildren="不提示"
            onChange={(on) => onChange({ ...setting, on })}
          />
        )}
      </td>
    </tr>
  );
};

interface TableProps {
  readonly rows: readonly HintRow[];
  readonly settings: Settings | undefined;
  readonly onChange: (settings: Settings) => void;
}

const HintTable = ({ rows, settings, onChange }: TableProps): ReactElement => (
  <div className="read-table">
    <table>
      <thead>
        <tr>
          <th scope="col">提示什么</th>
          <th scope="col">出处</th>
          <th scope="col">数值</th>
          <th scope="col">是否提示</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <HintLine
            key={row.id}
            row={row}
            setting={settings?.[row.id]}
            onChange={(setting) => onChange({ ...settings, [row.id]: setting })}
          />
        ))}
      </tbody>
    </table>
  </div>
);

interface SaveBarProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

const SaveBar = ({ reason, onReason, onSave, onCancel }: SaveBarProps): ReactElement => (
  <div className="save-bar">
    <label htmlFor="hint-reason">修改原因</label>
    <Input
      id="hint-reason"
      value={reason}
      style={{ maxWidth: 360 }}
      onChange={(event) => onReason(event.target.value)}
    />
    <Button type="primary" disabled={reason.trim().length < 2} onClick={onSave}>
      保存
    </Button>
    <Button onClick={onCancel}>取消</Button>
  </div>
);

const Hints = ({ data }: { readonly data: ReplyOf<'hints'> }): ReactElement => {
  const refresh = useRefresh();
  const [settings, setSettings] = useState<Settings>();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      await call('saveHints', { body: { hints: { ...settings }, reason } });
      await refresh();
      setSettings(undefined);
      setReason('');
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title="这些提示不是本办法的规定，只在项目页上提示，不拦截任何事项"
        description="数值和出处由本局核对、设定：出处的规定有变化的，在这里改；不需要的关掉。"
      />
      <div className="card">
        <div className="title-row">
          <p style={{ margin: '0 0 8px' }}>没有改过的，按出厂的数值提示。</p>
          {data.mayEdit && settings === undefined && (
            <Button type="primary" onClick={() => setSettings(settingsOf(data.rows))}>
              修改
            </Button>
          )}
        </div>
        <HintTable rows={data.rows} settings={settings} onChange={setSettings} />
        {settings !== undefined && (
          <SaveBar
            reason={reason}
            onReason={setReason}
            onSave={() => void save()}
            onCancel={() => setSettings(undefined)}
          />
        )}
        {error !== undefined && <ProblemAlert error={error} />}
      </div>
      <Changes changes={data.changes} />
    </>
  );
};
