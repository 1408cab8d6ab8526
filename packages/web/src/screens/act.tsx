import { actions, isActionId, type ActionId } from '@zhengxiang/core';
import type { ProjectView } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useRouteParams } from '../design/route.ts';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { CiteList } from '../design/cite.tsx';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { usePack } from '../forms/use-pack.ts';

export const ActScreen = (): ReactElement => {
  const { id, action } = useRouteParams();
  const project = useRead('project', { params: { id } });
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  return <Loaded query={project}>{(view) => <Act view={view} action={action} />}</Loaded>;
};

const Act = ({ view, action }: { readonly view: ProjectView; readonly action: ActionId }): ReactElement => {
  const me = useMe();
  const pack = usePack();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const stored = view.drafts.find((draft) => draft.action === action);
  const draft = useRead('drafts', { params: { id: stored?.id ?? '' } }, { enabled: stored !== undefined });
  const availability = view.availability.find((one) => one.action === action);
  const name = view.facts.versions.at(-1)?.data.name ?? '';
  return (
    <div className="page">
      <div className="muted">
        <Link to="/projects">项目库</Link> /{' '}
        <Link to="/projects/$id" params={{ id: view.caseId }}>
          {name}
        </Link>
      </div>
      <h1 className="page-title">{actions[action].title}</h1>
      {availability?.notices.map((notice) => (
        <p key={notice.text} className="muted">
          提示：{notice.text}（{notice.citeText}）
        </p>
      ))}
      {availability?.state === 'open' ? (
        <Loaded query={pack}>
          {(law) =>
            stored && !draft.data && !draft.error ? null : (
              <ActionForm
                key={action}
                action={action}
                caseId={view.caseId}
                me={me}
                pack={law}
                view={view}
                draft={draft.data}
                onDone={() => {
                  void message.success(`已办理：${actions[action].title}`);
                  void navigate({ to: '/projects/$id', params: { id: view.caseId } });
                }}
              />
            )
          }
        </Loaded>
      ) : (
        <Result
          status="info"
          title={
            availability?.state === 'waiting'
              ? `这个事项由${availability.holders.map((one) => one.name).join('、')}办理`
              : '现在不能办理这个事项'
          }
          subTitle={availability && <CiteList findings={availability.findings} />}
          extra={
            <Link to="/projects/$id" params={{ id: view.caseId }}>
              回到项目
            </Link>
          }
        />
      )}
    </div>
  );
};
