import type { ReplyOf } from '@zhengxiang/application/contract';
import type { PlainDate } from '@zhengxiang/core';
import { Alert, Button, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { CalendarEdit } from './calendar-edit.tsx';
import { Changes } from './changes.tsx';
import './office.css';
import { YearGrid } from './year-grid.tsx';

export const CalendarScreen = (): ReactElement => (
  <div className="page">
    <h1 className="page-title">工作日历</h1>
    <CalendarPanel />
  </div>
);

/** One year of the working-day calendar, to look at and, for some, to change. */
export const CalendarPanel = (): ReactElement => {
  const { today } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [editing, setEditing] = useState(false);
  const calendar = useRead('calendar', { query: { year } });
  const turn = (by: number): void => {
    setEditing(false);
    setYear(year + by);
  };
  return (
    <>
      <div className="buttons" style={{ alignItems: 'center', marginBottom: 12 }}>
        <Button aria-label={`看 ${String(year - 1)} 年`} onClick={() => turn(-1)}>
          ‹ {year - 1}
        </Button>
        <strong style={{ fontSize: '1.2em' }}>{`${String(year)} 年`}</strong>
        <Button aria-label={`看 ${String(year + 1)} 年`} onClick={() => turn(1)}>
          {year + 1} ›
        </Button>
      </div>
      <Loaded query={calendar}>
        {(data) =>
          editing ? (
            <CalendarEdit key={year} view={data.year} today={today} onDone={() => setEditing(false)} />
          ) : (
            <Year data={data} today={today} onEdit={() => setEditing(true)} />
          )
        }
      </Loaded>
    </>
  );
};

const Year = ({
  data,
  today,
  onEdit,
}: {
  readonly data: ReplyOf<'calendar'>;
  readonly today: string;
  readonly onEdit: () => void;
}): ReactElement => {
  const { year, publishedYears, mayEdit, changes } = data;
  const known = `${String(publishedYears[0] ?? '')} 至 ${String(publishedYears.at(-1) ?? '')} 年`;
  return (
    <>
      {!year.published && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${String(year.year)} 年暂定：还没有登记放假安排`}
          description={`现在只按周末计算，涉及这一年的天数和到期日都标为“暂定”。已登记 ${known}。${mayEdit ? '' : '登记由系统管理岗办理。'}`}
        />
      )}
      <div className="title-row" style={{ marginBottom: 8 }}>
        <div>
          {year.published ? <Tag color="success">已公布</Tag> : <Tag color="warning">暂定</Tag>}
          {`${String(year.workingDays)} 个工作日 · 放假 ${String(year.offDays.length)} 天 · 调休上班 ${String(year.workDays.length)} 天`}
          <span className="muted">{year.published ? ` · 依据：${year.source ?? '没有登记文号'}` : ''}</span>
        </div>
        {mayEdit && (
          <Button type={year.published ? 'default' : 'primary'} onClick={onEdit}>
            {year.published ? '修改' : '登记放假安排'}
          </Button>
        )}
      </div>
      <div className="card">
        <YearGrid
          year={year.year}
          days={{ offDays: year.offDays as PlainDate[], workDays: year.workDays as PlainDate[] }}
          today={today}
        />
      </div>
      <Changes changes={changes} />
    </>
  );
};
