import type { FrontDoor } from '@zhengxiang/application/contract';
import { useRouteSearch } from '../ui/route.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { queryClient, useRead } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
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
        <main className="sign-in" data-alone={data.accounts.length === 0}>
          <section className="card" aria-label="登录">
            <h1>
              <span className="seal" aria-hidden="true">
                政
              </span>
              {data.product}
            </h1>
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
              {data.demo && data.accounts.length === 0 && (
                <p className="muted">当前是演示数据。演示账号只在服务器本机打开时列出。</p>
              )}
            </form>
            <p style={{ margin: '14px 0 0' }}>
              <Link to="/verify">文书核验（不用登录）</Link>
            </p>
          </section>
          {data.accounts.length > 0 && (
            <DemoAccounts accounts={data.accounts} onEnter={(name) => void enter(name, data.demoPassword ?? '')} />
          )}
        </main>
      )}
    </Loaded>
  );
};

interface DemoAccountsProps {
  readonly accounts: FrontDoor['accounts'];
  readonly onEnter: (login: string) => void;
}

/** The desks of the demo county, organisation by organisation, so that a post is found at a glance. */
const DemoAccounts = ({ accounts, onEnter }: DemoAccountsProps): ReactElement => {
  const organisations = [...new Set(accounts.map(({ organisation }) => organisation))];
  return (
    <section className="card" aria-label="演示账号">
      <h2>演示账号（点击直接登录）</h2>
      <p className="muted">当前是演示数据；正式系统没有这些账号。</p>
      <dl className="accounts">
        {organisations.map((organisation) => [
          <dt key={`${organisation}-t`}>{organisation}</dt>,
          <dd key={`${organisation}-d`}>
            {accounts
              .filter((account) => account.organisation === organisation)
              .map((account) => (
                <Button
                  key={account.login}
                  size="small"
                  data-login={account.login}
                  onClick={() => onEnter(account.login)}
                >
                  {account.name}
                  <span className="muted">{account.hint === '' ? account.post : account.hint}</span>
                </Button>
              ))}
          </dd>,
        ])}
      </dl>
    </section>
  );
};
