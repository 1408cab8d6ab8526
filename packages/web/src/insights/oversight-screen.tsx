import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useAddress } from './address-filter.tsx';
import { FundsTable } from './funds-table.tsx';
import { RecordsTable } from './records-table.tsx';
import './insights.css';

/** Chapter 6 over all projects: evaluations, violations, criticism, audit, accountability, and the money. */
export const OversightScreen = (): ReactElement => {
  const { search, put } = useAddress('/oversight');
  const tab = search['tab'] === 'funds' ? 'funds' : 'records';
  const cleared = Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
  return (
    <div className="page wide-page">
      <h1 className="page-title">监督</h1>
      <Tabs
        activeKey={tab}
        onChange={(key) => put({ ...cleared, tab: key === 'funds' ? key : undefined })}
        destroyOnHidden
        items={[
          { key: 'records', label: '评价、违规、审计', children: <RecordsTable search={search} put={put} /> },
          { key: 'funds', label: '资金使用', children: <FundsTable search={search} put={put} /> },
        ]}
      />
    </div>
  );
};
