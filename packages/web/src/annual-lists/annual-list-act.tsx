import { type ActionId, actions, isActionId, type LawPack, actOf } from '@zhengxiang/procedure';
import type { AnnualListView } from '@zhengxiang/application/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useFresh } from '../api/hooks.ts';
import { useRouteParams } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { annualListCase } from '../forms/form-case.ts';
import { usePack } from '../ui/use-pack.ts';
import { Lines } from './annual-lists.tsx';

/** Report again, return, adopt: acts on a yearly list that exists (article 10). */
export const AnnualListActScreen = (): ReactElement => {
  const { id, action } = useRouteParams();
  const read = useFresh('annualList', { params: { id } });
  const pack = usePack(read.data?.law);
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  return (
    <PageLaw value={read.data?.law}>
      <div className="page">
        <h1 className="page-title">{actions[action].title}</h1>
        <Loaded query={read}>
          {({ list }) => (
            <>
              <p className="act-case">{`${list.ownerName}　${String(list.year)} 年度　${String(list.lines.length)} 个项目`}</p>
              <Loaded query={pack}>{(law) => <Form list={list} action={action} pack={law} />}</Loaded>
              {actOf(action).opens !== true && (
                <section className="card beside" aria-label="清单内容" style={{ paddingTop: 12 }}>
                  <Lines list={list} />
                </section>
              )}
            </>
          )}
        </Loaded>
      </div>
    </PageLaw>
  );
};

interface FormProps {
  readonly list: AnnualListView;
  readonly action: ActionId;
  readonly pack: LawPack;
}

const Form = ({ list, action, pack }: FormProps): ReactElement => {
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const of = useMemo(() => annualListCase(list, me, pack), [list, me, pack]);
  return (
    <ActionForm
      action={action}
      of={of}
      me={me}
      pack={pack}
      initial={{ year: list.year, lines: list.lines }}
      onDone={() => {
        void message.success(`已办理：${actions[action].title}`);
        void navigate({ to: '/annual-lists/$id', params: { id: list.caseId } });
      }}
    />
  );
};
