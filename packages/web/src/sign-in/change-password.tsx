import type { PasswordRules } from '@zhengxiang/application/contract';
import { Alert, Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { useMe } from '../ui/session.ts';
import { ProblemAlert } from '../ui/states.tsx';

/** What a new password has to be. */
const passwordHint = ({ minLength, kinds }: PasswordRules): string =>
  `至少 ${String(minLength)} 位，大写字母、小写字母、数字、符号中至少 ${String(kinds)} 种，不用常用词、姓名、单位名`;

/** The first password has to be changed before anything else; later people change theirs in their own settings. */
const ChangePassword = ({ own = false }: { readonly own?: boolean }): ReactElement => {
  const refresh = useRefresh();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const { error, attempt } = useAttempt();
  const [changed, setChanged] = useState(false);
  const { data: rules } = useRead('passwordRules', {});
  const tooOld = useMe().passwordTooOld;
  const differs = again !== '' && again !== next;
  const send = async (): Promise<void> => {
    setChanged(false);
    await attempt(async () => {
      await call('changePassword', { body: { current, next } });
      setCurrent('');
      setNext('');
      setAgain('');
      setChanged(true);
      await refresh();
    });
  };
  return (
    <div className={own ? undefined : 'page'} style={{ maxWidth: own ? undefined : 460, marginTop: own ? 16 : 0 }}>
      {!own && <h1 className="page-title">{tooOld ? '修改密码' : '修改初始密码'}</h1>}
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (!differs) void send();
        }}
      >
        {own && <h2 className="panel-title">修改密码</h2>}
        {!own && (
          <p className="muted">
            {tooOld
              ? '这个密码用得太久了，按本县的规则先换一个，再开始办事。'
              : '初始密码别人也知道，先换成只有自己知道的，再开始办事。'}
          </p>
        )}
        {rules && rules.maxAgeDays > 0 && <p className="muted">{`密码每 ${String(rules.maxAgeDays)} 天要换一次。`}</p>}
        {(
          [
            ['current', '当前密码', current, setCurrent],
            ['next', rules ? `新密码（${passwordHint(rules)}）` : '新密码', next, setNext],
            ['again', '再输入一次新密码', again, setAgain],
          ] as const
        ).map(([id, label, value, put]) => (
          <PasswordField key={id} id={id} label={label} value={value} put={put} />
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

interface PasswordFieldProps {
  readonly id: 'current' | 'next' | 'again';
  readonly label: string;
  readonly value: string;
  readonly put: (value: string) => void;
}

const PasswordField = ({ id, label, value, put }: PasswordFieldProps): ReactElement => (
  <div className="field">
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
);

export default ChangePassword;
