import { Tabs } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FirstStepsCard } from '../administration/first-steps-card.tsx';
import { Organisations } from '../administration/organisations.tsx';
import { People } from '../administration/people.tsx';
import { RulesPanel } from '../administration/rules-panel.tsx';
import { useRead } from '../api/hooks.ts';
import { useRouteSearch } from '../design/route.ts';
import { Loaded } from '../design/states.tsx';
import { CalendarPanel } from '../office/calendar-screen.tsx';
import { ClockAlert } from '../office/clock-alert.tsx';
import { Changes } from '../office/changes.tsx';
import { MailPanel } from '../office/mail-panel.tsx';
import { TargetsPanel } from '../office/targets-screen.tsx';

/** 管理: what the desk that keeps the system looks after. The address names the tab. */
export const AdministrationScreen = (): ReactElement => {
  const organisations = useRead('organisations', {});
  const navigate = useNavigate();
  const { tab } = useRouteSearch();
  const open = (key: string): void => void navigate({ to: '/administration', search: { tab: key } });
  return (
    <div className="page">
      <h1 className="page-title">管理</h1>
      <ClockAlert />
      <Loaded query={organisations}>
        {(list) => (
          <>
            <FirstStepsCard
              organisations={list}
              open={(key) => {
                open(key);
                document.querySelector('.ant-tabs')?.scrollIntoView({ block: 'start' });
              }}
            />
            <Tabs
              activeKey={typeof tab === 'string' ? tab : 'people'}
              onChange={open}
              items={[
                { key: 'people', label: '人员和账号', children: <People organisations={list} /> },
                { key: 'organisations', label: '单位', children: <Organisations organisations={list} /> },
                { key: 'calendar', label: '工作日历', children: <CalendarPanel /> },
                { key: 'targets', label: '内部时限', children: <TargetsPanel /> },
                { key: 'mail', label: '邮件', children: <MailPanel /> },
                { key: 'rules', label: '规则和解释', children: <RulesPanel /> },
                { key: 'records', label: '管理记录', children: <Records /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </div>
  );
};

/** Everything that was changed on this screen, by whom. */
const Records = (): ReactElement => (
  <Loaded query={useRead('adminRecords', {})}>{(changes) => <Changes changes={changes} />}</Loaded>
);
