import type { ExpertDrawsView } from '@zhengxiang/application/contract';
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { Marked } from '../ui/marked.tsx';

/** Who stays out on account of a relation, with the reason, by person. */
export type Conflicts = Readonly<Record<string, string>>;

const withReason = (conflicts: Conflicts, id: string, reason: string | undefined): Conflicts => {
  const { [id]: _old, ...others } = conflicts;
  return reason === undefined ? others : { ...others, [id]: reason };
};

interface DrawPoolProps {
  readonly candidates: ExpertDrawsView['candidates'];
  /** How many of them take part. */
  readonly free: number;
  readonly conflicts: Conflicts;
  readonly put: (change: (before: Conflicts) => Conflicts) => void;
}

/** The expert pool: who takes part in the draw, who does not and why. */
export const DrawPool = ({ candidates, free, conflicts, put }: DrawPoolProps): ReactElement => (
  <>
    <h2 className="panel-title" style={{ marginTop: 16 }}>
      {`专家库（可抽取 ${String(free)} 人，共 ${String(candidates.length)} 人）`}
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
          {candidates.map((one) => (
            <tr key={one.id}>
              <td>{one.name}</td>
              <td>{one.organisation}</td>
              <td>{one.specialty}</td>
              <td>
                {one.excluded === undefined ? (
                  <Conflict
                    name={one.name}
                    reason={conflicts[one.id]}
                    onChange={(reason) => put((before) => withReason(before, one.id, reason))}
                  />
                ) : (
                  <span className="missing">
                    <Marked text={`✗ 不参加：${one.excluded}`} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
);

interface ConflictProps {
  readonly name: string;
  readonly reason: string | undefined;
  readonly onChange: (reason: string | undefined) => void;
}

const Conflict = ({ name, reason, onChange }: ConflictProps): ReactElement =>
  reason === undefined ? (
    <>
      <span className="present">
        <Marked text="✓ 参加" />
      </span>
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
