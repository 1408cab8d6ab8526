import type { Me } from '@zhengxiang/application/contract';
import {
  ApartmentOutlined,
  AuditOutlined,
  DatabaseOutlined,
  FileTextOutlined,
  HomeOutlined,
  InboxOutlined,
  MenuOutlined,
  PieChartOutlined,
  ReadOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Button, Input, Layout, Spin } from 'antd';
import {
  lazy,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { call, ProblemError } from '../api/client.ts';
import { queryClient, useRead, useRefresh } from '../api/hooks.ts';
import { onSignedOut, type DeskGone } from '../api/session-events.ts';
import { HelpButton } from '../help/help-button.tsx';
import { OpenArticle } from '../ui/cite.tsx';
import { deskAsked, deskKey, deskName } from '../ui/desk-names.ts';
import { hasOverview, oversees } from './desks.ts';
import { Bell } from '../notices/bell.tsx';
import { LargeText } from '../ui/large-text.ts';
import { useScrollable } from '../ui/scrollable.ts';
import { administrators, Session } from '../ui/session.ts';
import { ProblemAlert } from '../ui/states.tsx';

const ArticleDrawer = lazy(() => import('../ui/article-drawer.tsx'));
const SignInAgain = lazy(() => import('../sign-in/sign-in-again.tsx'));
const ChangePassword = lazy(() => import('../sign-in/change-password.tsx'));
const DeskChoice = lazy(() => import('./desk-choice.tsx'));
const TasksButton = lazy(() => import('../tasks/tasks-button.tsx'));

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Posts that do not need the entry. */
  readonly not?: readonly string[];
  readonly only?: readonly string[];
  /** Organisations that are offered the entry. */
  readonly for?: (me: Me) => boolean;
}

const menu: readonly Entry[] = [
  { to: '/', label: '工作台', icon: <HomeOutlined />, not: administrators },
  { to: '/intake', label: '受理台', icon: <InboxOutlined />, only: ['intake'] },
  { to: '/projects', label: '项目库', icon: <DatabaseOutlined />, not: administrators },
  { to: '/annual-lists', label: '年度清单', icon: <UnorderedListOutlined />, not: [...administrators, 'member'] },
  {
    to: '/data-resources',
    label: '数据资源',
    icon: <ApartmentOutlined />,
    not: [...administrators, 'member'],
    for: hasOverview,
  },
  { to: '/oversight', label: '监督', icon: <AuditOutlined />, not: [...administrators, 'member'], for: oversees },
  { to: '/cockpit', label: '驾驶舱', icon: <PieChartOutlined />, not: [...administrators, 'member'], for: hasOverview },
  { to: '/papers', label: '文书', icon: <FileTextOutlined />, not: [...administrators, 'member'] },
  { to: '/regulation', label: '办法', icon: <ReadOutlined /> },
  { to: '/administration', label: '管理', icon: <SettingOutlined />, only: administrators },
];

const visible = (entry: Entry, me: Me): boolean =>
  !(entry.not?.includes(me.acting.post) ?? false) &&
  (entry.only?.includes(me.acting.post) ?? true) &&
  (entry.for?.(me) ?? true);

export const Shell = (): ReactElement => {
  const me = useRead('me', {});
  const place = useRouterState({ select: (state) => state.location.pathname });
  if (me.data) return <Signed me={me.data} place={place} />;
  if (me.error instanceof ProblemError && me.error.problem.code === 'unauthenticated') return <ToSignIn />;
  if (me.error) {
    return (
      <div className="page">
        <ProblemAlert error={me.error} />
      </div>
    );
  }
  return <Spin fullscreen />;
};

/** Leads to the sign-in page once; the whole address is kept, so that a link from a mail leads to its act afterwards. */
const ToSignIn = (): ReactElement => {
  const navigate = useNavigate();
  const back = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { back }, replace: true });
    // Only on arrival: the address changes to that of the sign-in page while this still stands.
  }, []);
  return <Spin fullscreen />;
};

const Signed = ({ me, place }: { readonly me: Me; readonly place: string }): ReactElement => {
  const [cited, setCited] = useState<{ readonly cite: string; readonly law: string | undefined }>();
  // The article is read beside the page: whoever closes it goes on where they were.
  const before = useRef<Element>(null);
  const openArticle = useCallback((cite: string, law: string | undefined): void => {
    if (document.activeElement?.closest('.ant-drawer') == null) before.current = document.activeElement;
    setCited({ cite, law });
  }, []);
  const closeArticle = (): void => {
    setCited(undefined);
    const from = before.current;
    if (from instanceof HTMLElement) setTimeout(() => from.focus());
  };
  // Where the screen is narrow the menu and the bar's less common parts stand behind one button; every step closes them.
  const [openedAt, setOpenedAt] = useState<string>();
  const open = openedAt === place;
  const [expired, setExpired] = useState<{ readonly why: DeskGone | undefined }>();
  useEffect(() => onSignedOut((why) => setExpired({ why })), []);
  useChosenTextSize(me);
  useScrollable();
  return (
    <Session value={me}>
      <OpenArticle value={openArticle}>
        <Layout style={{ minHeight: '100vh' }}>
          <a href="#content" className="skip-link">
            跳到正文
          </a>
          <TopBar me={me} open={open} toggle={() => setOpenedAt(open ? undefined : place)} />
          <div className="beside-menu">
            <nav id="menu" aria-label="主菜单" data-tour="menu" data-open={open} className="side-menu no-print">
              {menu
                .filter((entry) => !me.mustChangePassword && visible(entry, me))
                .map((entry) => (
                  <Link key={entry.to} to={entry.to} aria-current={isCurrent(place, entry.to) ? 'page' : undefined}>
                    <span aria-hidden="true">{entry.icon}</span>
                    {entry.label}
                  </Link>
                ))}
            </nav>
            <Layout.Content id="content">
              {me.mustChangePassword ? (
                <Suspense>
                  <ChangePassword />
                </Suspense>
              ) : (
                <Outlet />
              )}
            </Layout.Content>
          </div>
        </Layout>
        <Suspense>{expired && <SignInAgain me={me} why={expired.why} onDone={() => setExpired(undefined)} />}</Suspense>
        <Suspense>{cited !== undefined && <ArticleDrawer {...cited} onClose={closeArticle} />}</Suspense>
      </OpenArticle>
    </Session>
  );
};

/** The size that somebody chose follows them to every machine. */
const useChosenTextSize = ({ personId, largeText }: Me): void => {
  const { setLarge } = useContext(LargeText);
  useEffect(() => {
    if (largeText !== null) setLarge(largeText);
    // Only when the person or their choice changes: the context makes a new function with every change of size.
  }, [personId, largeText]);
};

const isCurrent = (place: string, to: string): boolean => (to === '/' ? place === '/' : place.startsWith(to));

interface BarProps {
  readonly me: Me;
  readonly open: boolean;
  readonly toggle: () => void;
}

const MenuButton = ({ open, toggle }: Omit<BarProps, 'me'>): ReactElement => (
  <button type="button" className="button-link menu-button" aria-expanded={open} aria-controls="menu" onClick={toggle}>
    <span aria-hidden="true">
      <MenuOutlined />
    </span>
    菜单
  </button>
);

const TopBar = ({ me, open, toggle }: BarProps): ReactElement => {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { large, setLarge } = useContext(LargeText);
  const signOut = async (): Promise<void> => {
    await call('signOut', {});
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  const resize = async (): Promise<void> => {
    setLarge(!large);
    // A choice that could not be kept holds in this browser all the same.
    await call('saveTextSize', { body: { large: !large } }).catch(() => undefined);
  };
  const moveTo = async (key: string): Promise<void> => {
    const desk = me.desks.find((one) => deskKey(one) === key);
    if (desk) await call('chooseDesk', { body: deskAsked(desk) });
    await refresh();
    await navigate({ to: '/' });
  };
  return (
    <Layout.Header className="top-bar no-print" data-open={open}>
      <Brand />
      {!administrators.includes(me.acting.post) && !me.mustChangePassword && (
        <Input.Search
          aria-label="搜索项目"
          placeholder="搜索项目、单位、编号"
          style={{ maxWidth: 240 }}
          data-tour="search"
          allowClear
          onSearch={(search) => void navigate({ to: '/projects', search: { search } })}
        />
      )}
      {!me.mustChangePassword && <Bell />}
      <MenuButton open={open} toggle={toggle} />
      <HelpButton />
      <Button type="text" aria-pressed={large} onClick={() => void resize()}>
        {large ? '标准字号' : '大字'}
      </Button>
      <Suspense>{!me.mustChangePassword && <TasksButton />}</Suspense>
      {me.desks.length > 1 && !me.mustChangePassword ? (
        <Suspense>
          <DeskChoice me={me} onChoose={(key) => void moveTo(key)} />
        </Suspense>
      ) : (
        <span data-desk={me.acting.post}>{deskName(me.acting)}</span>
      )}
      <Link to="/my-settings" title="我的设置">
        {me.name}
      </Link>
      <Button onClick={() => void signOut()}>退出</Button>
    </Layout.Header>
  );
};

const Brand = (): ReactElement => {
  const door = useRead('frontDoor', {});
  return (
    <div className="brand">
      <span className="seal" aria-hidden="true">
        政
      </span>
      <strong>{door.data?.product ?? '政项通'}</strong>
      <span className="muted">{door.data?.county} · 政务信息化服务项目管理</span>
    </div>
  );
};
