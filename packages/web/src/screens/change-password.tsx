import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../design/states.tsx';

/** The first password has to be changed before anything else. */
const ChangePassword = (): ReactElement => {
  const refresh = useRefresh();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<unknown>();
  const differs = again !== '' && again !== next;
  const send = async (): Promise<void> => {
    setError(undefined);
    try {
      await call('changePassword', { body: { current, next } });
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="page" style={{ maxWidth: 460 }}>
      <h1 className="page-title">修改初始密码</h1>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (!differs) void send();
        }}
      >
        {(
          [
            ['current', '当前密码', current, setCurrent],
            ['next', '新密码（至少 10 位，含大小写字母、数字、符号中的三种）', next, setNext],
            ['again', '再输入一次新密码', again, setAgain],
          ] as const
        ).map(([id, label, value, put]) => (
          <div className="field" key={id}>
            <label className="field-label" htmlFor={id}>
              {label}
            </label>
            <Input.Password id={id} value={value} onChange={(event) => put(event.target.value)} />
          </div>
        ))}
        {differs && <div className="field-error">两次输入的新密码不一样</div>}
        {error !== undefined && <ProblemAlert error={error} />}
        <Button type="primary" htmlType="submit" disabled={current === '' || next === '' || again !== next}>
          修改密码
        </Button>
      </form>
    </div>
  );
};

export default ChangePassword;
