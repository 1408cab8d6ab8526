import type { CockpitView, CountFigure } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { Marked } from '../ui/marked.tsx';

/** Overdue, due soon, near a limit, and the warnings that the law itself gives, by article. */
export const Alerts = ({ view }: { readonly view: CockpitView }): ReactElement => {
  const alerts = view.alerts.filter(({ projects }) => projects > 0);
  const most = Math.max(1, ...[...alerts, ...view.warnings].map(({ projects }) => projects));
  return (
    <section className="card figure-card" aria-label="预警">
      <div className="figure-head">
        <h2>预警</h2>
      </div>
      {alerts.length + view.warnings.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有逾期、临近限额或按办法应提示的项目。" />
      )}
      <ul className="alerts">
        {alerts.map((one) => (
          <Line key={one.key} figure={one} most={most} urgent={one.key === 'overdue'} />
        ))}
        {view.warnings.map((one) => (
          <Line key={one.key} figure={one} most={most} />
        ))}
      </ul>
    </section>
  );
};

interface LineProps {
  readonly figure: CountFigure;
  readonly most: number;
  readonly urgent?: boolean;
}

const Line = ({ figure, most, urgent = false }: LineProps): ReactElement => (
  <li data-urgent={urgent}>
    {figure.key.startsWith('art') ? (
      <span>
        按<Cite cite={figure.key} text={figure.label} />
        提示
      </span>
    ) : (
      <span>
        <Marked text={urgent ? `⚠ ${figure.label}` : figure.label} />
      </span>
    )}
    <span className="alert-bar" aria-hidden="true">
      <span style={{ width: `${String((figure.projects / most) * 100)}%` }} />
    </span>
    <Link to="/projects" search={figure.list} aria-label={`${figure.label}：${String(figure.projects)} 项，打开清单`}>
      {`${String(figure.projects)} 项`}
    </Link>
  </li>
);
