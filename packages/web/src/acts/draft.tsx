import { isApplication } from '../forms/sections.ts';
import { actOf, isActOf, titleOfAct, type LawPack, type ActionId } from '@zhengxiang/procedure';
import type { DraftView, Me } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Popconfirm, Result } from 'antd';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useFresh, useRead, useRefresh } from '../api/hooks.ts';
import { useRouteParams } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { forgetForm } from '../forms/copy-store.ts';
import { annualListCase, newCase, projectCase, regulationCase, type FormCase } from '../forms/form-case.ts';
import { usePack } from '../ui/use-pack.ts';

/** A form that was begun earlier: for a case that exists, or for one that it will open. */
export const DraftScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const draft = useFresh('drafts', { params: { id } });
  const pack = usePack(draft.data?.law);
  const me = useMe();
  if (draft.data === undefined && isMissing(draft.error)) return <Gone />;
  return (
    <Loaded query={draft}>
      {(data) => (
        <Loaded query={pack}>
          {(law) => {
            const { action } = data;
            if (!isActOf(law, action)) return <Result status="404" title="没有这个事项" />;
            return (
              <PageLaw value={law.id}>
                <Opened draft={data} action={action} pack={law} me={me} />
              </PageLaw>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

/** Somebody comes back to a draft after it was submitted or deleted. */
const Gone = (): ReactElement => (
  <Result
    status="info"
    title="这份草稿已经不在了"
    subTitle="草稿提交办理或者删除以后就不再保留；办理结果在项目里看。"
    extra={
      <span className="buttons">
        <Link to="/">回到工作台</Link> <Link to="/projects">看项目库</Link>
      </span>
    }
  />
);

interface OpenedProps {
  readonly draft: DraftView;
  readonly action: ActionId;
  readonly pack: LawPack;
  readonly me: Me;
}

const isMissing = (error: Error | null): boolean => error instanceof ProblemError && error.problem.code === 'not-found';

/** Finds the case that the draft belongs to; the two opening acts may be about to make it. */
const Opened = (props: OpenedProps): ReactElement => {
  const { draft, action, pack, me } = props;
  const kind = actOf(pack, action).caseKind;
  const params = { params: { id: draft.caseId } };
  const project = useFresh('project', params, { enabled: kind === 'project' });
  const list = useFresh('annualList', params, { enabled: kind === 'annual-list' });
  const regulation = useFresh('regulation', { query: { law: draft.law } }, { enabled: kind === 'regulation' });
  const organisations = useRead('organisations', {});
  const known = { project, 'annual-list': list, regulation }[kind];
  const of = useMemo((): FormCase | undefined => {
    if (project.data) return projectCase(project.data);
    if (list.data) return annualListCase(list.data.list, me, pack);
    if (regulation.data) return regulationCase(regulation.data);
    return isMissing(known.error) && organisations.data
      ? newCase(action, draft.caseId, me, pack, organisations.data)
      : undefined;
  }, [project.data, list.data, regulation.data, known.error, organisations.data, action, draft.caseId, me, pack]);
  // Reading again (after the network or the window came back) must not close the form that is being filled in.
  const held = useRef(of);
  held.current = of ?? held.current;
  if (held.current) return <Form {...props} of={held.current} />;
  if (known.error && !isMissing(known.error)) return <ProblemAlert error={known.error} />;
  return <div className="page" aria-busy="true" />;
};

const Form = ({ draft, action, pack, me, of }: OpenedProps & { readonly of: FormCase }): ReactElement => {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [gone, setGone] = useState(false);
  const remove = async (): Promise<void> => {
    setGone(true);
    await call('deleteDraft', { params: { id: draft.id } });
    forgetForm({ personId: me.personId, caseId: draft.caseId, action });
    await navigate({ to: '/' });
    await refresh();
  };
  if (gone) return <div className="page" aria-busy="true" />;
  return (
    <div className="page wide-page">
      <div className="title-row">
        <h1 className="page-title">{isApplication(action) ? '填写项目申报' : titleOfAct(pack, action)}</h1>
        <Popconfirm title="删除这份草稿？" okText="删除" cancelText="保留" onConfirm={() => void remove()}>
          <Button danger type="text">
            删除草稿
          </Button>
        </Popconfirm>
      </div>
      <ActionForm
        action={action}
        of={of}
        me={me}
        pack={pack}
        draft={draft}
        onDone={(accepted) => {
          void message.success(`已办理：${titleOfAct(pack, action)}`);
          const kind = actOf(pack, action).caseKind;
          const to = { project: '/projects', 'annual-list': '/annual-lists', regulation: '/regulation' }[kind];
          // The draft is gone: going back leads to where it was opened from.
          void navigate({ to: kind === 'regulation' ? to : `${to}/${accepted.caseId}`, replace: true });
        }}
      />
    </div>
  );
};
