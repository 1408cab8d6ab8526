import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import ChangePassword from '../sign-in/change-password.tsx';
import { useMe } from '../ui/session.ts';
import { MySessions } from './my-sessions.tsx';

/** 我的账号与安全: how I sign in and where I am signed in. */
export const AccountScreen = (): ReactElement => {
  const me = useMe();
  return (
    <div className="page" style={{ maxWidth: 900 }}>
      <div className="title-row">
        <h1 className="page-title">我的账号与安全</h1>
        <Link to="/my-settings" className="button-link">
          我的设置
        </Link>
      </div>
      <p className="muted">{`${me.name} · ${me.acting.organisationName}`}</p>
      <ChangePassword own />
      <MySessions />
    </div>
  );
};
