import type { DelegationsView } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { useFresh } from '../api/hooks.ts';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationTable } from './delegation-table.tsx';

/** Posts lent to colleagues for a time: by whoever holds them, and by a leader for somebody who is away. */
export const DelegationsScreen = (): ReactElement => {
  const me = useMe();
  const delegations = useFresh('delegations', {});
  return (
    <div className="page">
      <h1 className="page-title">授权代办</h1>
      <p className="muted">
        请假、出差时，把自己的岗位在一段时间里授权给本单位其他人代办。记录写明办理人和委托人；看人的规定对两个人都适用。
        同事突然不在的，由本单位领导登记。
      </p>
      <Loaded query={delegations}>{(data) => <Delegations key={me.acting.post} data={data} />}</Loaded>
    </div>
  );
};

const Delegations = ({ data }: { readonly data: DelegationsView }): ReactElement => (
  <>
    <div className="card" style={{ maxWidth: 720, marginBottom: 16 }}>
      {data.barred === null ? <DelegationForm data={data} /> : <p>{data.barred}</p>}
    </div>
    <div className="card">
      <h2 className="panel-title">授权记录</h2>
      <DelegationTable delegations={data.delegations} />
    </div>
  </>
);
