import { calendarYearSchema, readHolidayList, type PlainDate } from '@zhengxiang/core';
import type { CalendarYearView } from '@zhengxiang/application/contract';
import { Alert, Button, Form, Input, Upload } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { nextOf, YearGrid, type YearDays } from './year-grid.tsx';

/** Puts the notice of a year on record: from its own words, from a table or calendar file, or day by day. */
export const CalendarEdit = ({
  view,
  today,
  onDone,
}: {
  readonly view: CalendarYearView;
  readonly today: string;
  readonly onDone: () => void;
}): ReactElement => {
  const refresh = useRefresh();
  const [days, setDays] = useState<YearDays>({
    offDays: view.offDays as PlainDate[],
    workDays: view.workDays as PlainDate[],
  });
  const [text, setText] = useState('');
  const [read, setRead] = useState<string>();
  const [error, setError] = useState<unknown>();
  const take = (words: string): void => {
    const list = readHolidayList(words, view.year);
    const inYear = (day: string): boolean => day.startsWith(`${String(view.year)}-`);
    const [offDays, workDays] = [list.offDays.filter(inYear), list.workDays.filter(inYear)];
    const others = list.offDays.length + list.workDays.length - offDays.length - workDays.length;
    setRead(
      [
        `读出放假 ${String(offDays.length)} 天、调休上班 ${String(workDays.length)} 天，已填到下面的日历，请核对`,
        ...(others > 0 ? [`${String(others)} 天不在 ${String(view.year)} 年，没有采用，请到那一年的日历里登记`] : []),
        ...(list.unread.length > 0 ? [`没有读懂：${list.unread.join('、')}`] : []),
      ].join('；'),
    );
    if (offDays.length + workDays.length > 0) setDays({ offDays, workDays });
  };
  const checked = calendarYearSchema.safeParse({ year: view.year, ...days });
  const save = async ({ source, reason }: { source: string; reason: string }): Promise<void> => {
    setError(undefined);
    try {
      await call('saveCalendarYear', {
        params: { year: String(view.year) },
        body: { offDays: [...days.offDays], workDays: [...days.workDays], source, reason },
      });
      await refresh();
      onDone();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <div className="card" style={{ marginBottom: 16 }}>
        <h2 className="panel-title">{`${String(view.year)} 年放假安排`}</h2>
        <label htmlFor="holiday-words">粘贴放假通知的原文或表格，或者选择 CSV、ICS、JSON 文件</label>
        <Input.TextArea
          id="holiday-words"
          rows={4}
          value={text}
          placeholder="例如：元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。"
          onChange={(event) => setText(event.target.value)}
        />
        <div className="buttons" style={{ margin: '8px 0' }}>
          <Button disabled={text.trim() === ''} onClick={() => take(text)}>
            读入
          </Button>
          <Upload
            accept=".csv,.ics,.json,.txt,text/csv,text/calendar,application/json,text/plain"
            showUploadList={false}
            beforeUpload={(file) => {
              void file.text().then(take);
              return false;
            }}
          >
            <Button>选择文件</Button>
          </Upload>
        </div>
        {read !== undefined && <Alert type="info" showIcon role="status" title={read} style={{ marginBottom: 12 }} />}
        <Form
          layout="vertical"
          initialValues={{ source: view.source ?? '' }}
          onFinish={(values: { source: string; reason: string }) => void save(values)}
        >
          <Form.Item name="source" label="放假通知的文号" rules={[{ required: true, message: '请填写放假通知的文号' }]}>
            <Input style={{ maxWidth: 420 }} placeholder="例如：国办发明电〔2025〕7号" />
          </Form.Item>
          <Form.Item name="reason" label="修改原因" rules={[{ required: true, message: '请写明修改原因' }]}>
            <Input style={{ maxWidth: 420 }} placeholder="登记国务院办公厅放假通知" />
          </Form.Item>
          {!checked.success && (
            <Alert
              type="warning"
              showIcon
              title={[...new Set(checked.error.issues.map((issue) => issue.message))].join('；')}
              style={{ marginBottom: 12 }}
            />
          )}
          {error !== undefined && <ProblemAlert error={error} />}
          <div className="buttons">
            <Button type="primary" htmlType="submit" disabled={!checked.success}>
              保存
            </Button>
            <Button onClick={onDone}>取消</Button>
          </div>
        </Form>
      </div>
      <div className="card">
        <p className="muted">点一天改它：平日在“工作日”和“休”之间变，周末依次变为“休”“班”和“周末”。</p>
        <YearGrid year={view.year} days={days} today={today} onDay={(day) => setDays(nextOf(day, days))} />
      </div>
    </>
  );
};
