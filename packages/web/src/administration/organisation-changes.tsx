import type { OrganisationRegisterView, OrganisationView } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../ui/states.tsx';
import { ChangeForm } from './change-form.tsx';
import { ChangeRegister } from './change-register.tsx';
import { SuccessionList } from './succession-list.tsx';

/** 更名、合并、分立、撤销: what became of organisations, and the form that registers it. */
export const OrganisationChanges = ({
  organisations,
}: {
  readonly organisations: readonly OrganisationView[];
}): ReactElement => (
  <Loaded query={useRead('organisationRegister', {})}>
    {(register) => <Register organisations={organisations} register={register} />}
  </Loaded>
);

const Register = ({
  organisations,
  register,
}: {
  readonly organisations: readonly OrganisationView[];
  readonly register: OrganisationRegisterView;
}): ReactElement => {
  const [open, setOpen] = useState(false);
  const nameOf = (id: string): string => organisations.find((one) => one.id === id)?.name ?? '名册外的单位';
  return (
    <section className="card" style={{ marginTop: 16 }}>
      <h2 className="panel-title">单位变动</h2>
      <p className="muted">
        更名、合并、分立、撤销按文件登记。登记以前先预览；登记以后，项目、清单、待办、草稿和人员一次转到承接单位，写进每个项目的办理记录；已经出具的文书不变。
      </p>
      {open ? (
        <ChangeForm organisations={organisations} close={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>登记单位变动</Button>
      )}
      <SuccessionList organisations={register.organisations} nameOf={nameOf} />
      <ChangeRegister changes={register.changes} />
    </section>
  );
};
