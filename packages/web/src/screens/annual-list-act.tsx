import { actions, isActionId } from '@zhengxiang/core';
import { useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useRouteParams } from '../design/route.ts';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { usePack } from '../forms/use-pack.ts';

export const AnnualListActScreen = (): ReactElement => {
  const { id, action } = useRouteParams();
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const pack = usePack();
  const read = useRead('annualList', { params: { id } });
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  return (
    <div className="page">
      <h1 className="page-title">{actions[action].title}</h1>
      <Loaded query={read}>
        {({ list }) => (
          <Loaded query={pack}>
            {(law) => (
              <ActionForm
                action={action}
                caseId={id}
                me={me}
                pack={law}
                seq={list.seq}
                initial={action === 'annualList.report' ? { year: list.year, lines: list.lines } : {}}
                onDone={() => {
                  void message.success(`已办理：${actions[action].title}`);
                  void navigate({ to: '/annual-lists' });
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
};
