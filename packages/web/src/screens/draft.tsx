import { actions, isActionId } from '@zhengxiang/core';
import type { DraftView, ProjectView } from '@zhengxiang/application/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Popconfirm, Result } from 'antd';
import { useRouteParams } from '../design/route.ts';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { usePack } from '../forms/use-pack.ts';

/** A form that was begun earlier: for a case that exists, or for one that it will open. */
export const DraftScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const draft = useRead('drafts', { params: { id } });
  return <Loaded query={draft}>{(data) => <Opened draft={data} />}</Loaded>;
};

const Opened = ({ draft }: { readonly draft: DraftView }): ReactElement => {
  const project = useRead('project', { params: { id: draft.caseId } });
  // No such case yet: the draft opens it.
  if (project.isPending) return <div className="page" aria-busy="true" />;
  return <Form draft={draft} view={project.data} />;
};

const Form = ({ draft, view }: { readonly draft: DraftView; readonly view: ProjectView | undefined }): ReactElement => {
  const me = useMe();
  const pack = usePack();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const { action } = draft;
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  const remove = async (): Promise<void> => {
    await call('deleteDraft', { params: { id: draft.id } });
    await refresh();
    await navigate({ to: '/' });
  };
  return (
    <div className="page">
      <div style={{ display: 'flex', justifyContent: 'space-between' }}>
        <h1 className="page-title">{action === 'initiation.prepare' ? '填写项目申报' : actions[action].title}</h1>
        <Popconfirm title="删除这份草稿？" okText="删除" cancelText="保留" onConfirm={() => void remove()}>
          <Button danger type="text">
            删除草稿
          </Button>
        </Popconfirm>
      </div>
      <Loaded query={pack}>
        {(law) => (
          <ActionForm
            action={action}
            caseId={draft.caseId}
            me={me}
            pack={law}
            view={view}
            draft={draft}
            onDone={(accepted) => {
              void message.success(`已办理：${actions[action].title}`);
              void navigate(
                action.startsWith('annualList')
                  ? { to: '/annual-lists' }
                  : { to: '/projects/$id', params: { id: accepted.caseId } },
              );
            }}
          />
        )}
      </Loaded>
    </div>
  );
};
