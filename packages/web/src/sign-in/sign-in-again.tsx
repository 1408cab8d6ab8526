import type { Me } from '@zhengxiang/application/contract';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { tellSignedIn, type DeskGone } from '../api/session-events.ts';
import { deskAsked, deskKey } from '../ui/desk-names.ts';
import { ProblemAlert } from '../ui/states.tsx';

interface SignInAgainProps {
  readonly me: Me;
  /** Why the desk is no longer theirs; undefined where the session ran out. */
  readonly why: DeskGone | undefined;
  readonly onDone: () => void;
}

/** The session ended while somebody was at work: signing in here keeps everything that is on the page. */
const SignInAgain = ({ me, why, onDone }: SignInAgainProps): ReactElement => {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { error, busy, attempt } = useAttempt();
  const enter = (): Promise<boolean> =>
    attempt(async () => {
      const now = await call('signIn', { body: { login, password } });
      // Somebody else's page is not this person's to go on with.
      if (now.personId !== me.personId) return window.location.assign('/');
      // Nor is the page of a desk that is theirs no more: a delegation may be over.
      if (!now.desks.some((desk) => deskKey(desk) === deskKey(me.acting))) return window.location.assign('/');
      if (deskKey(now.acting) !== deskKey(me.acting)) await call('chooseDesk', { body: deskAsked(me.acting) });
      tellSignedIn();
      onDone();
    });
  return (
    <Modal
      open
      title={why === undefined ? '登录已过期，请重新登录' : `${why.title}，请重新登录`}
      footer={null}
      closable={false}
      maskClosable={false}
      width={400}
    >
      <Told why={why} name={me.name} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <label className="field-label" htmlFor="again-login">
          账号
        </label>
        <Input
          id="again-login"
          autoComplete="username"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          className="spaced"
        />
        <label className="field-label" htmlFor="again-password">
          密码
        </label>
        <Input.Password
          id="again-password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          className="spaced"
        />
        {error !== undefined && <ProblemAlert error={error} />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          登录并继续
        </Button>
      </form>
    </Modal>
  );
};

/** What happened, and that nothing is lost by it. */
const Told = ({ why, name }: Pick<SignInAgainProps, 'why'> & { readonly name: string }): ReactElement => (
  <>
    {why !== undefined && <p role="status">{why.detail}</p>}
    <p className="muted">{`页面上已填写的内容都还在。请用${name}的账号登录后继续。`}</p>
  </>
);

export default SignInAgain;
