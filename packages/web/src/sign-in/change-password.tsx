import { Alert, Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';

/** The first password has to be changed before anything else; later people change theirs in their own settings. */
const ChangePassword = ({ own = false }: { readonly own?: boolean }): ReactElement => {
  const refresh = useRefresh();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<unknown>();
  const [changed, setChanged] = useState(false);
  const differs = again !== '' && again !== next;
  const send = async (): Promise<void> => {
    setError(undefined);
    setChanged(false);
    try {
      await call('changePassword', { body: { current, next } });
      setCurrent('');
      setNext('');
      setAgain('');
      setChanged(true);
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className={own ? undefined : 'page'} style={{ maxWidth: own ? undefined : 460, marginTop: own ? 16 : 0 }}>
      {!own && <h1 className="page-title">修改初始密码</h1>}
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (!differs) void send();
        }}
      >
        {own && <h2 className="panel-title">修改密码</h2>}
        {!own && <p className="muted">初始密码别人也知道，先换成只有自己知道的，再开始办事。</p>}
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
            <Input.Password
              id={id}
              autoComplete={id === 'current' ? 'current-password' : 'new-password'}
              style={{ maxWidth: 420 }}
              value={value}
              onChange={(event) => put(event.target.value)}
            />
          </div>
        ))}
        {differs && <div className="field-error">两次输入的新密码不一样</div>}
        {error !== undefined && <ProblemAlert error={error} />}
        {changed && <Alert type="success" showIcon role="status" title="密码已修改" style={{ marginBottom: 12 }} />}
        <Button type="primary" htmlType="submit" disabled={current === '' || next === '' || again !== next}>
          修改密码
        </Button>
      </form>
    </div>
  );
};

export default ChangePassword;
