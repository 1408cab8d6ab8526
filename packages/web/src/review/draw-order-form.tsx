import type { ExpertDrawsView } from '@zhengxiang/application/contract';
import { Button, Input, InputNumber, Popconfirm, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';

interface Quota {
  readonly specialty: string;
  readonly count: number;
}

/** Who can be drawn, who stays out and why, how many of which specialty: then the lot. */
export const DrawOrderForm = ({
  caseId,
  data,
}: {
  readonly caseId: string;
  readonly data: ExpertDrawsView;
}): ReactElement => {
  const [quotas, setQuotas] = useState<readonly Quota[]>([{ specialty: '', count: 5 }]);
  const [conflicts, setConflicts] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<unknown>();
  const [drawing, setDrawing] = useState(false);
  const refresh = useRefresh();
  const free = data.candidates.filter((one) => one.excluded === undefined && !(one.id in conflicts));
  const specialties = [...new Set(data.candidates.map((one) => one.specialty))].filter(Boolean);
  const unexplained = Object.values(conflicts).some((reason) => reason.trim().length < 2);
  const wanted = quotas.reduce((sum, quota) => sum + quota.count, 0);

  const draw = async (): Promise<void> => {
    setDrawing(true);
    setError(undefined);
    try {
      const body = {
        quotas: [...quotas],
        conflicts: Object.entries(conflicts).map(([person, reason]) => ({ person, reason: reason.trim() })),
      };
      await call('drawExperts', { params: { id: caseId }, body });
      await refresh();
    } catch (problem) {
      setError(problem);
    } finally {
      setDrawing(false);
    }
  };

  return (
    <section className="card" aria-label="抽取">
      <h2 className="panel-title">抽取多少人</h2>
      {quotas.map((quota, index) => (
        <div className="acts-row" key={quota.specialty} style={{ alignItems: 'center' }}>
          <Select
            aria-label={`第 ${String(index + 1)} 组的专业`}
            style={{ width: 220 }}
            value={quota.specialty}
            onChange={(specialty) => setQuotas(quotas.map((one, at) => (at === index ? { ...one, specialty } : one)))}
            options={['', ...specialties].map((value) => ({
              value,
              label: value === '' ? '不限专业' : value,
              disabled: quotas.some((one, at) => at !== index && one.specialty === value),
            }))}
          />
          <InputNumber
            aria-label={`第 ${String(index + 1)} 组的人数`}
            min={1}
            max={30}
            value={quota.count}
            onChange={(count) =>
              setQuotas(quotas.map((one, at) => (at === index ? { ...one, count: count ?? 1 } : one)))
            }
          />
          人
          {quotas.length > 1 && (
            <Button type="text" danger onClick={() => setQuotas(quotas.filter((_one, at) => at !== index))}>
              删除
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          const next = [...specialties, ''].find((value) => !quotas.some((one) => one.specialty === value));
          if (next !== undefined) setQuotas([...quotas, { specialty: next, count: 1 }]);
        }}
      >
        按专业增加一组
      </Button>
      <h2 className="panel-title" style={{ marginTop: 16 }}>
        {`专家库（可抽取 ${String(free.length)} 人，共 ${String(data.candidates.length)} 人）`}
      </h2>
      <div className="read-table" style={{ maxHeight: 320, overflow: 'auto' }}>
        <table>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">单位</th>
              <th scope="col">专业</th>
              <th scope="col">是否参加抽取</th>
            </tr>
          </thead>
          <tbody>
            {data.candidates.map((one) => (
              <tr key={one.id}>
                <td>{one.name}</td>
                <td>{one.organisation}</td>
                <td>{one.specialty}</td>
                <td>
                  {one.excluded === undefined ? (
                    <Conflict
                      name={one.name}
                      reason={conflicts[one.id]}
                      onChange={(reason) =>
                        setConflicts((before) => {
                          const { [one.id]: _old, ...others } = before;
                          return reason === undefined ? others : { ...others, [one.id]: reason };
                        })
                      }
                    />
                  ) : (
                    <span className="missing">✗ 不参加：{one.excluded}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error !== undefined && <ProblemAlert error={error} />}
      <div className="submit-bar">
        <Popconfirm
          title={`从 ${String(free.length)} 人中抽取 ${String(wanted)} 人？`}
          description="每次抽取都编号留痕，不能删除。"
          okText="抽取"
          cancelText="再看看"
          onConfirm={() => void draw()}
        >
          <Button type="primary" loading={drawing} disabled={unexplained} data-draw>
            {data.draws.length === 0 ? '抽取专家' : '重新抽取'}
          </Button>
        </Popconfirm>
        {unexplained && <span className="missing">请写明每位回避专家的理由</span>}
      </div>
    </section>
  );
};

interface ConflictProps {
  readonly name: string;
  readonly reason: string | undefined;
  readonly onChange: (reason: string | undefined) => void;
}

const Conflict = ({ name, reason, onChange }: ConflictProps): ReactElement =>
  reason === undefined ? (
    <>
      <span className="present">✓ 参加</span>
      <Button size="small" type="link" aria-label={`${name}应当回避`} onClick={() => onChange('')}>
        应当回避
      </Button>
    </>
  ) : (
    <span className="buttons">
      <Input
        autoFocus
        size="small"
        style={{ width: 240 }}
        aria-label={`${name}回避的理由`}
        placeholder="回避的理由"
        maxLength={300}
        value={reason}
        onChange={({ target }) => onChange(target.value)}
      />
      <Button size="small" onClick={() => onChange(undefined)}>
        取消
      </Button>
    </span>
  );
