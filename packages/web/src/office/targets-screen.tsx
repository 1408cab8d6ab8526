import type { ReplyOf, TargetRow } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Input, InputNumber } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { Cite } from '../ui/cite.tsx';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { Changes } from './changes.tsx';
import './office.css';

export const TargetsScreen = (): ReactElement => (
  <div className="page">
    <div className="title-row">
      <h1 className="page-title">内部时限</h1>
      <Link to="/calendar" className="button-link">
        工作日历
      </Link>
    </div>
    <TargetsPanel />
  </div>
);

/** The bureau's own targets for each step, beside what the regulation says of time. */
export const TargetsPanel = (): ReactElement => {
  const targets = useRead('targets', {});
  return <Loaded query={targets}>{(data) => <Targets data={data} />}</Loaded>;
};

type Days = Readonly<Record<string, number>>;

const daysOf = (rows: readonly TargetRow[]): Days =>
  Object.fromEntries(rows.flatMap(({ action, days }) => (days === null ? [] : [[action, days]])));

const Targets = ({ data }: { readonly data: ReplyOf<'targets'> }): ReactElement => {
  const refresh = useRefresh();
  const [days, setDays] = useState<Days>();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const put = (action: string, value: number | null): void => {
    const { [action]: _before, ...others } = days ?? {};
    setDays(value === null ? others : { ...others, [action]: value });
  };
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      await call('saveTargets', { body: { days: { ...days }, reason } });
      await refresh();
      setDays(undefined);
      setReason('');
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <Promptly promptly={data.promptly} />
      <div className="card">
        <div className="title-row">
          <p style={{ margin: '0 0 8px' }}>
            以工作日计，第一天不算。材料在项目建设单位手上时不计时，再报来时接着算。没有填的不设时限。
          </p>
          {data.mayEdit && days === undefined && (
            <Button type="primary" onClick={() => setDays(daysOf(data.rows))}>
              修改
            </Button>
          )}
        </div>
        <div className="read-table">
          <table>
            <thead>
              <tr>
                <th scope="col">事项</th>
                <th scope="col">由谁办</th>
                <th scope="col" className="money">
                  内部时限（工作日）
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.action}>
                  <td>{row.title}</td>
                  <td className="muted">{row.holders}</td>
                  <td className="money">
                    {days === undefined ? (
                      (row.days ?? <span className="muted">不设</span>)
                    ) : (
                      <InputNumber
                        aria-label={`${row.title}的内部时限`}
                        min={1}
                        max={250}
                        precision={0}
                        value={days[row.action] ?? null}
                        placeholder="不设"
                        onChange={(value) => put(row.action, value)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {days !== undefined && (
          <div className="save-bar">
            <label htmlFor="target-reason">修改原因</label>
            <Input
              id="target-reason"
              value={reason}
              style={{ maxWidth: 360 }}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button type="primary" disabled={reason.trim().length < 2} onClick={() => void save()}>
              保存
            </Button>
            <Button onClick={() => setDays(undefined)}>取消</Button>
          </div>
        )}
        {error !== undefined && <ProblemAlert error={error} />}
      </div>
      <Changes changes={data.changes} />
    </>
  );
};

const Promptly = ({ promptly }: { readonly promptly: ReplyOf<'targets'>['promptly'] }): ReactElement => (
  <Alert
    type="info"
    showIcon
    style={{ marginBottom: 12 }}
    title="办法没有规定办理天数；下面的天数是内部要求，不是法定时限"
    description={
      <>
        办法只要求“及时”办理的：
        {promptly.map((one, index) => (
          <span key={one.cite}>
            {index > 0 && '、'}
            <Cite cite={one.cite} text={one.citeText} />
          </span>
        ))}
      </>
    }
  />
);
