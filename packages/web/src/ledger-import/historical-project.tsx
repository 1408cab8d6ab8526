import { Link } from '@tanstack/react-router';
import type { HistoricalView, LedgerReading } from '@zhengxiang/application/contract';
import { serviceKinds, type ServiceKind } from '@zhengxiang/procedure';
import { Alert, App, Button, Popconfirm, Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { momentText } from '../ui/dates.ts';
import { Money } from '../ui/money.tsx';
import { useRouteParams } from '../ui/route.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { withdrawnWords } from './import-records.tsx';
import { Marked } from '../ui/marked.tsx';

/** A project of an old ledger: what it says, what was written, and every import of it. Nothing can be done here. */
export const HistoricalProjectScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const query = useRead('historicalProject', { params: { id } });
  return (
    <div className="page">
      <Loaded query={query}>{(view) => <Page view={view} />}</Loaded>
    </div>
  );
};

const facts = (reading: LedgerReading): readonly (readonly [string, ReactNode])[] => [
  ['单位', reading.ownerName],
  ['编号', reading.number ?? '—'],
  ['类别', serviceKinds[reading.kind as ServiceKind] ?? '—'],
  ['年度', reading.year ?? '—'],
  ['总投资', <Money key="total" amount={reading.total} />],
  ['核定金额', <Money key="approved" amount={reading.approved} />],
  ['合同金额', <Money key="contract" amount={reading.contract} />],
  ['已付金额', <Money key="paid" amount={reading.paid} />],
  ['签订日期', reading.signedOn ?? '—'],
  ['验收日期', reading.acceptedOn ?? '—'],
  ['资金来源', reading.funding || '—'],
  ['支付计划', reading.paymentPlan || '—'],
  ['建设内容', reading.content || '—'],
  ['备注', reading.remark || '—'],
];

const Page = ({ view }: { readonly view: HistoricalView }): ReactElement => (
  <>
    <div className="title-row">
      <h1 className="page-title">
        {view.reading.name} <Tag>历史台账</Tag>
        {view.withdrawn && <Tag color="error">已撤回，不在项目库中</Tag>}
      </h1>
      <Link className="button-link" to="/projects">
        返回项目库
      </Link>
    </div>
    <Alert
      type="info"
      showIcon
      title="这是从旧台账导入的记录，只供查询；它不按办法办理，也不能在这里修改。内容有误时，请改正原文件后重新导入。"
      style={{ marginBottom: 12 }}
    />
    <section className="card">
      <h3>台账内容</h3>
      <dl className="facts">
        {facts(view.reading).map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
    </section>
    {view.revisions.map((revision) => (
      <Revision key={revision.revision} revision={revision} mayWithdraw={view.mayWithdraw} />
    ))}
  </>
);

interface RevisionProps {
  readonly revision: HistoricalView['revisions'][number];
  readonly mayWithdraw: boolean;
}

/** What one import said, as it was written in its file. */
const Revision = ({ revision, mayWithdraw }: RevisionProps): ReactElement => (
  <section className="card" style={{ marginTop: 12 }}>
    <h3>{`第 ${String(revision.revision)} 次导入：${momentText(revision.importedAt)} ${revision.importedBy}`}</h3>
    {revision.withdrawn !== null && (
      <p className="ledger-doubt">{`${momentText(revision.withdrawn.at)} 由 ${revision.withdrawn.by} 撤回`}</p>
    )}
    {revision.withdrawn === null && mayWithdraw && <WithdrawRow importId={revision.importId} row={revision.row} />}
    <p className="muted">{`${revision.fileName}（${revision.sheet}）第 ${String(revision.row)} 行；文件 SHA-256 ${revision.sha256}`}</p>
    {revision.warnings.length > 0 && (
      <div className="warnings">
        {revision.warnings.map((text) => (
          <div key={text} data-tone="warning">
            <Marked text={`⚠ ${text}（导入时已确认）`} />
          </div>
        ))}
      </div>
    )}
    <div className="read-table">
      <table>
        <caption className="sr-only">原文</caption>
        <thead>
          <tr>
            {revision.written.map(({ heading, cell }, index) => (
              <th key={`${String(index)}${heading}`}>
                {heading}
                {cell !== undefined && <div className="muted">{cell}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {revision.written.map(({ heading, text }, index) => (
              <td key={`${String(index)}${heading}`}>{text === '' ? '（空）' : text}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  </section>
);

/** Takes back what one import said of this project. */
const WithdrawRow = ({ importId, row }: { readonly importId: string; readonly row: number }): ReactElement => {
  const { message, modal } = App.useApp();
  const refresh = useRefresh();
  const withdraw = async (): Promise<void> => {
    try {
      const done = await call('withdrawLedgerImport', { params: { id: importId }, body: { rows: [row] } });
      message.success(withdrawnWords(done));
      await refresh();
    } catch (error) {
      modal.error({ title: '没有撤回', content: <ProblemAlert error={error} />, okText: '知道了' });
    }
  };
  return (
    <Popconfirm title="撤回这一行？" okText="撤回" cancelText="不撤" onConfirm={() => void withdraw()}>
      <Button size="small" data-withdraw-row>
        撤回这一行
      </Button>
    </Popconfirm>
  );
};

const Fact = ({ label, value }: { readonly label: string; readonly value: ReactNode }): ReactElement => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);
