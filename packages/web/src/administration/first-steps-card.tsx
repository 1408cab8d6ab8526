import type { OrganisationView } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { useMe } from '../ui/session.ts';
import { firstSteps, type FirstStep } from './first-steps.ts';
import { Marked } from '../ui/marked.tsx';

/** The State Council publishes the holidays of a year in the November before. */
const NOVEMBER = 11;

/** What has to be done before the county can work; gone when all of it is. */
export const FirstStepsCard = ({
  organisations,
  open,
}: {
  readonly organisations: readonly OrganisationView[];
  readonly open: (tab: FirstStep['tab']) => void;
}): ReactElement | null => {
  const { today, names } = useMe();
  const [year = 0, month = 0] = today.split('-').map(Number);
  const people = useRead('adminPeople', {}).data;
  const calendar = useRead('calendar', { query: { year: year + 1 } }).data;
  const mail = useRead('mailSettings', {}).data;
  if (!people || !calendar || !mail) return null;
  const steps = firstSteps({
    organisations,
    people,
    nextYearKnown: month < NOVEMBER || calendar.year.published,
    mailSet: mail.settings !== null,
    names,
  });
  const left = steps.filter(({ done }) => !done);
  // The mail server alone keeps nobody from working.
  if (left.every(({ key }) => key === 'mail')) return null;
  return (
    <section className="card" aria-label="准备事项" style={{ marginBottom: 16 }}>
      <h2 className="panel-title">{`先把这些办好，系统才能用起来（还有 ${String(left.length)} 件）`}</h2>
      <ol className="first-steps">
        {left.map(({ key, title, says, tab }) => (
          <li key={key} data-step={key}>
            <span className="missing">
              <Marked text="○ 未办" />
            </span>
            <div>
              <strong>{title}</strong>
              <div className="muted">{says}</div>
            </div>
            <Button size="small" aria-label={`去办：${title}`} onClick={() => open(tab)}>
              去办
            </Button>
          </li>
        ))}
      </ol>
      {left.length < steps.length && (
        <p className="present">
          <Marked
            text={`✓ 已办：${steps
              .filter(({ done }) => done)
              .map(({ title }) => title)
              .join('、')}`}
          />
        </p>
      )}
    </section>
  );
};
