import { administratorAt, type OrganisationView } from '@zhengxiang/application/contract';
import { Tabs } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FirstStepsCard } from './first-steps-card.tsx';
import { Organisations } from './organisations.tsx';
import { PublicAddressAlert } from './public-address-alert.tsx';
import { People } from './people.tsx';
import { RightsPanel } from './rights-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { useRead } from '../api/hooks.ts';
import { useMe } from '../ui/session.ts';
import { useRouteSearch } from '../ui/route.ts';
import { Loaded } from '../ui/states.tsx';
import { Unattended } from '../ui/unattended.tsx';
import { CalendarPanel } from '../office/calendar-screen.tsx';
import { ClockAlert } from './clock-alert.tsx';
import { Changes } from '../office/changes.tsx';
import { JobsPanel } from './jobs-panel.tsx';
import { SignInRulesPanel } from './sign-in-rules-panel.tsx';
import { MailPanel } from './mail-panel.tsx';
import { HintsPanel } from '../office/hints-screen.tsx';
import { TargetsPanel } from '../office/targets-screen.tsx';

/** 管理: what this administrator's desk looks after, the county or the people of a unit. The address names the tab. */
export const AdministrationScreen = (): ReactElement => {
  const organisations = useRead('organisations', {});
  const navigate = useNavigate();
  const { tab } = useRouteSearch();
  const { acting } = useMe();
  const open = (key: string): void => void navigate({ to: '/administration', search: { tab: key } });
  const active = typeof tab === 'string' ? tab : 'people';
  const Desk = desks[administratorAt(acting) ?? 'unit'];
  return (
    <div className="page">
      <h1 className="page-title">管理</h1>
      {acting.post === 'administrator' && <UnattendedCard />}
      <Loaded query={organisations}>{(list) => <Desk organisations={list} active={active} open={open} />}</Loaded>
    </div>
  );
};

/** What waits for nobody, for whoever can set people there. */
const UnattendedCard = (): ReactElement | null => {
  const { data = [] } = useRead('adminUnattended', {});
  return data.length === 0 ? null : (
    <div className="card panel" style={{ marginBottom: 16 }}>
      <Unattended posts={data} heading="h2" />
    </div>
  );
};

interface DeskProps {
  readonly organisations: readonly OrganisationView[];
  readonly active: string;
  readonly open: (tab: string) => void;
}

/** The people of one unit. */
const UnitDesk = ({ organisations, active, open }: DeskProps): ReactElement => {
  const { acting } = useMe();
  const own = organisations.filter(({ id }) => id === acting.organisationId);
  return (
    <>
      <p className="muted">{`管理${acting.organisationName}的人员和账号。单位信息、工作日历、邮件等由县系统管理员管理。`}</p>
      <Tabs
        activeKey={active === 'records' ? active : 'people'}
        onChange={open}
        items={[{ key: 'people', label: '人员和账号', children: <People organisations={own} /> }, records]}
      />
    </>
  );
};

/** The whole county. */
const CountyDesk = ({ organisations, active, open }: DeskProps): ReactElement => {
  const { data: people = [] } = useRead('adminPeople', {});
  const separated = people.some((one) => one.active && one.posts.includes('security-administrator'));
  return (
    <>
      <p className="muted">
        管理单位、人员和账号、邮件、后台工作。岗位由您提出，安全管理岗确认后生效；登录规则由安全管理岗管，管理记录由审计管理岗查。
      </p>
      <PublicAddressAlert />
      <ClockAlert />
      <FirstStepsCard
        organisations={organisations}
        open={(key) => {
          open(key);
          document.querySelector('.ant-tabs')?.scrollIntoView({ block: 'start' });
        }}
      />
      <Tabs
        activeKey={active}
        onChange={open}
        items={[
          { key: 'people', label: '人员和账号', children: <People organisations={organisations} /> },
          { key: 'organisations', label: '单位', children: <Organisations organisations={organisations} /> },
          { key: 'rights', label: '待确认的岗位', children: <RightsPanel /> },
          ...(separated ? [] : [signInRules]),
          { key: 'calendar', label: '工作日历', children: <CalendarPanel /> },
          { key: 'targets', label: '内部时限', children: <TargetsPanel /> },
          { key: 'hints', label: '行业提示', children: <HintsPanel /> },
          { key: 'mail', label: '邮件', children: <MailPanel /> },
          { key: 'jobs', label: '后台工作', children: <JobsPanel /> },
          { key: 'rules', label: '规则和解释', children: <RulesPanel /> },
          records,
        ]}
      />
    </>
  );
};

/** Rights, sessions and the rules of sign-in: what the system administrator proposes is confirmed here. */
const SecurityDesk = ({ organisations, active, open }: DeskProps): ReactElement => (
  <>
    <p className="muted">核对并确认岗位，定登录规则，让人退出登录。看不到项目，也不能新建账号。</p>
    <Tabs
      activeKey={['accounts', 'sign-in', 'records'].includes(active) ? active : 'rights'}
      onChange={open}
      items={[
        { key: 'rights', label: '待确认的岗位', children: <RightsPanel /> },
        { key: 'accounts', label: '人员和账号', children: <People organisations={organisations} /> },
        signInRules,
        records,
      ]}
    />
  </>
);

/** The record of what the other two did, and nothing else. */
const AuditDesk = (): ReactElement => (
  <>
    <p className="muted">查阅系统管理岗和安全管理岗做过的事。看不到项目，也不能改任何设置。</p>
    <Records />
  </>
);

const desks = { system: CountyDesk, security: SecurityDesk, audit: AuditDesk, unit: UnitDesk };

/** Everything that was changed on this screen, by whom. */
const Records = (): ReactElement => (
  <Loaded query={useRead('adminRecords', {})}>{(changes) => <Changes changes={changes} />}</Loaded>
);

const signInRules = { key: 'sign-in', label: '登录规则', children: <SignInRulesPanel /> };
const records = { key: 'records', label: '管理记录', children: <Records /> };
