import { useRouteSearch } from '../design/route.ts';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { queryClient, useRead } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../design/states.tsx';
import { placeAfterSignIn } from './after-sign-in.ts';

export const SignIn = (): ReactElement => {
  const door = useRead('frontDoor', {});
  const navigate = useNavigate();
  const { back } = useRouteSearch();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const enter = async (name: string, secret: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await call('signIn', { body: { login: name, password: secret } });
      queryClient.clear();
      await navigate({ href: placeAfterSignIn(back) });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Loaded query={door}>
      {(data) => (
        <main className="sign-in" data-alone={!data.demo}>
          <section className="card" aria-label="登录">
            <h1 style={{ marginTop: 0 }}>{data.product}</h1>
            <p className="muted">
              {data.county}政务信息化服务项目管理
              <br />
              依据 {data.documentNumber}
            </p>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void enter(login, password);
              }}
            >
              <label className="field-label" htmlFor="login">
                账号
              </label>
              <Input
                id="login"
                autoComplete="username"
                value={login}
                onChange={(event) => setLogin(event.target.value)}
                style={{ marginBottom: 12 }}
              />
              <label className="field-label" htmlFor="password">
                密码
              </label>
              <Input.Password
                id="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
                style={{ marginBottom: 16 }}
              />
              {error !== undefined && <ProblemAlert error={error} />}
              <Button type="primary" htmlType="submit" block loading={busy} style={{ marginTop: 12 }}>
                登录
              </Button>
            </form>
          </section>
          {data.demo && (
            <section className="card" aria-label="演示账号">
              <h2 style={{ marginTop: 0, fontSize: '1.1em' }}>演示账号（点击直接登录）</h2>
              <p className="muted">当前是演示数据；正式系统没有这些账号。</p>
              <div className="accounts">
                {data.accounts.map((account) => (
                  <Button
                    key={account.login}
                    data-login={account.login}
                    style={{ height: 'auto', textAlign: 'left', justifyContent: 'flex-start', padding: '6px 10px' }}
                    onClick={() => void enter(account.login, data.demoPassword ?? '')}
                  >
                    <span style={{ whiteSpace: 'normal' }}>
                      {account.name}
                      <br />
                      <span className="muted">{`${account.organisation} ${account.post} ${account.hint}`}</span>
                    </span>
                  </Button>
                ))}
              </div>
            </section>
          )}
        </main>
      )}
    </Loaded>
  );
};
