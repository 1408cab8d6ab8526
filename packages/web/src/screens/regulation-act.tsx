import { actions, isActionId } from '@zhengxiang/core';
import { useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useRouteParams, useRouteSearch } from '../design/route.ts';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { usePack } from '../forms/use-pack.ts';

/** Questions, answers, confirmations and the bureau's documents: acts on the regulation itself (articles 3, 30, 31). */
export const RegulationActScreen = (): ReactElement => {
  const { action } = useRouteParams();
  const search = useRouteSearch();
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const pack = usePack();
  const read = useRead('regulation', {});
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  return (
    <div className="page">
      <h1 className="page-title">{actions[action].title}</h1>
      <Loaded query={read}>
        {(regulation) => (
          <Loaded query={pack}>
            {(law) => (
              <ActionForm
                action={action}
                caseId={regulation.caseId}
                me={me}
                pack={law}
                seq={regulation.seq}
                initial={search}
                onDone={() => {
                  void message.success(`已办理：${actions[action].title}`);
                  void navigate({ to: '/regulation' });
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
};
