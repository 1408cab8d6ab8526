import { administers, type OrganisationView } from '@zhengxiang/application/contract';
import { Tabs } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FirstStepsCard } from './first-steps-card.tsx';
import { Organisations } from './organisations.tsx';
import { PublicAddressAlert } from './public-address-alert.tsx';
import { People } from './people.tsx';
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
  const Desk = administers(acting) === 'county' ? CountyDesk : UnitDesk;
  return (
    <div className="page">
      <h1 className="page-title">管理</h1>
      <UnattendedCard />
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
const CountyDesk = ({ organisations, active, open }: DeskProps): ReactElement => (
  <>
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
        { key: 'sign-in', label: '登录规则', children: <SignInRulesPanel /> },
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

/** Everything that was changed on this screen, by whom. */
const Records = (): ReactElement => (
  <Loaded query={useRead('adminRecords', {})}>{(changes) => <Changes changes={changes} />}</Loaded>
);

const records = { key: 'records', label: '管理记录', children: <Records /> };
