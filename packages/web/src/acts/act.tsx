import { wanText } from '@zhengxiang/core';
import {
  type ActionId,
  approvedText,
  currentApplication,
  serviceKinds,
  titleOfAct,
  totalInvestmentOf,
} from '@zhengxiang/procedure';
import type { AvailabilityView, ProjectView } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useFresh } from '../api/hooks.ts';
import { Cite, CiteList } from '../ui/cite.tsx';
import { useRouteParams, useRouteSearch } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { projectCase } from '../forms/form-case.ts';
import { usePack } from '../ui/use-pack.ts';
import { useStoredDraft } from '../forms/use-stored-draft.ts';
import { BesideAct } from './beside-act.tsx';
import { whoOf } from '../project/way-out.ts';

export const ActScreen = (): ReactElement => {
  const { id, action } = useRouteParams();
  const project = useFresh('project', { params: { id } });
  // A window may have stayed open over night: forms begin with the day that it is now.
  const today = useFresh('me', {});
  return (
    <Loaded query={project}>
      {(view) => {
        const act = view.availability.find((one) => one.action === action);
        if (act === undefined) return <Result status="404" title={`《${view.pack.title}》没有这个事项`} />;
        return (
          <PageLaw value={view.pack.id}>
            <Loaded query={today}>{() => <Act key={action} view={view} action={act.action as ActionId} />}</Loaded>
          </PageLaw>
        );
      }}
    </Loaded>
  );
};

interface ActProps {
  readonly view: ProjectView;
  readonly action: ActionId;
}

const Act = ({ view, action }: ActProps): ReactElement => {
  const availability = view.availability.find((one) => one.action === action);
  // A form that was opened stays open: what changes meanwhile shows in its checks, and nothing typed is lost.
  const [opened] = useState(availability?.state === 'open');
  const data = currentApplication(view.facts);
  const opinion = view.facts.review.opinions.at(-1)?.approvedAmount;
  const approved = approvedText(view.facts) ?? (opinion === undefined ? undefined : wanText(opinion));
  const total = totalInvestmentOf(view.facts);
  return (
    <div className="page wide-page">
      <nav className="muted" aria-label="位置">
        <Link to="/projects">项目库</Link> /{' '}
        <Link to="/projects/$id" params={{ id: view.caseId }}>
          {data?.name ?? '项目'}
        </Link>
      </nav>
      <h1 className="page-title">{availability?.title}</h1>
      <p className="act-case">
        {[
          data?.name,
          view.facts.origin.owner.name,
          data && serviceKinds[data.mainKind],
          total !== undefined && `总投资 ${wanText(total)}`,
          approved !== undefined && `核定 ${approved}`,
          `${view.stageName} · ${view.step}`,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      <Notices notices={availability?.notices ?? []} />
      {opened ? <Form view={view} action={action} /> : <NotOpen view={view} action={action} />}
      <BesideAct view={view} action={action} />
    </div>
  );
};

/** So many reminders stand open above a form; more would push it off the screen. */
const openReminders = 2;

const Notices = ({ notices }: { readonly notices: AvailabilityView['notices'] }): ReactElement => {
  const all = notices.map((notice) => (
    <p key={notice.text} className="muted">
      提示：{notice.text} <Cite cite={notice.cite} text={notice.citeText} />
    </p>
  ));
  if (all.length <= openReminders) return <>{all}</>;
  const articles = [...new Set(notices.map(({ citeText }) => citeText))].join('、');
  return (
    <details className="reminders">
      <summary>{`办理提示 ${String(all.length)} 条（${articles}）`}</summary>
      {all}
    </details>
  );
};

const Form = ({ view, action }: ActProps): ReactElement => {
  const me = useMe();
  const pack = usePack(view.pack.id);
  const navigate = useNavigate();
  const search = useRouteSearch();
  const { message } = App.useApp();
  const { ready, draft } = useStoredDraft(view, action);
  const of = useMemo(() => projectCase(view), [view]);
  if (!ready) return <div aria-busy="true" />;
  return (
    <Loaded query={pack}>
      {(law) => (
        <ActionForm
          action={action}
          of={of}
          me={me}
          pack={law}
          draft={draft}
          initial={search}
          onDone={() => {
            void message.success(`已办理：${titleOfAct(law, action)}。有文书的，几秒后见“文书”页。`);
            // The form is done: going back leads to where it was opened from.
            void navigate({ to: '/projects/$id', params: { id: view.caseId }, replace: true });
          }}
        />
      )}
    </Loaded>
  );
};

const NotOpen = ({ view, action }: ActProps): ReactElement => {
  const availability = view.availability.find((one) => one.action === action);
  return (
    <Result
      status="info"
      title={availability?.state === 'waiting' ? `这个事项由${whoOf(availability)}办理` : '现在不能办理这个事项'}
      subTitle={availability && <CiteList findings={availability.findings} />}
      extra={
        <Link to="/projects/$id" params={{ id: view.caseId }}>
          回到项目
        </Link>
      }
    />
  );
};
