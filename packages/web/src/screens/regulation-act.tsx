import { actions, isActionId, type ActionId, type LawPack } from '@zhengxiang/core';
import type { RegulationView } from '@zhengxiang/application/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useFresh } from '../api/hooks.ts';
import { useRouteParams, useRouteSearch } from '../design/route.ts';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { regulationCase } from '../forms/form-case.ts';
import { usePack } from '../forms/use-pack.ts';

/** Questions, answers, confirmations and the bureau's documents: acts on the regulation itself (articles 3, 30, 31). */
export const RegulationActScreen = (): ReactElement => {
  const { action } = useRouteParams();
  const pack = usePack();
  const read = useFresh('regulation', {});
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  return (
    <div className="page">
      <h1 className="page-title">{actions[action].title}</h1>
      <Loaded query={read}>
        {(regulation) => (
          <Loaded query={pack}>{(law) => <Form regulation={regulation} action={action} pack={law} />}</Loaded>
        )}
      </Loaded>
    </div>
  );
};

interface FormProps {
  readonly regulation: RegulationView;
  readonly action: ActionId;
  readonly pack: LawPack;
}

const Form = ({ regulation, action, pack }: FormProps): ReactElement => {
  const me = useMe();
  const search = useRouteSearch();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const of = useMemo(() => regulationCase(regulation), [regulation]);
  return (
    <ActionForm
      action={action}
      of={of}
      me={me}
      pack={pack}
      initial={search}
      onDone={() => {
        void message.success(`已办理：${actions[action].title}`);
        void navigate({ to: '/regulation' });
      }}
    />
  );
};
