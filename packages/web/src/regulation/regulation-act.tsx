import { citeText } from '@zhengxiang/core';
import { type ActionId, actions, isActionId, type LawPack } from '@zhengxiang/procedure';
import type { RegulationView } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Result } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useFresh } from '../api/hooks.ts';
import { Cite } from '../ui/cite.tsx';
import { useRouteParams, useRouteSearch } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { regulationCase } from '../forms/form-case.ts';
import { usePack } from '../ui/use-pack.ts';

/** Questions, answers, confirmations and the bureau's documents: acts on the regulation itself (articles 3, 30, 31). */
export const RegulationActScreen = (): ReactElement => {
  const { action } = useRouteParams();
  const { law } = useRouteSearch();
  const read = useFresh('regulation', { query: { law: typeof law === 'string' ? law : undefined } });
  const pack = usePack(read.data?.pack.id);
  if (!isActionId(action)) return <Result status="404" title="没有这个事项" />;
  return (
    <PageLaw value={read.data?.pack.id}>
      <div className="page">
        <nav className="muted" aria-label="位置">
          <Link to="/regulation" search={{ law: read.data?.pack.id }}>
            办法
          </Link>
        </nav>
        <h1 className="page-title">{actions[action].title}</h1>
        <Loaded query={read}>
          {(regulation) => (
            <>
              <About regulation={regulation} />
              <Loaded query={pack}>{(law) => <Form regulation={regulation} action={action} pack={law} />}</Loaded>
            </>
          )}
        </Loaded>
      </div>
    </PageLaw>
  );
};

/** The paragraph or the reading that the act is about, in words: its number alone tells nobody anything. */
const About = ({ regulation }: { readonly regulation: RegulationView }): ReactElement | null => {
  const { place, reading } = useRouteSearch();
  const read = regulation.interpretations.find(({ id }) => id === reading);
  const unit = regulation.text.find(({ id }) => id === (read?.cite ?? place));
  if (!unit) return null;
  return (
    <section className="card about-place" aria-label="所涉条款">
      <Cite cite={unit.id} text={citeText(unit.id)} /> {unit.text}
      {read && <p>{`系统采用的理解：${read.reading}`}</p>}
    </section>
  );
};

interface FormProps {
  readonly regulation: RegulationView;
  readonly action: ActionId;
  readonly pack: LawPack;
}

const Form = ({ regulation, action, pack }: FormProps): ReactElement => {
  const me = useMe();
  // Which law is read is no answer of the form.
  const { law: _law, ...search } = useRouteSearch();
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
        void navigate({ to: '/regulation', search: { law: regulation.pack.id } });
      }}
    />
  );
};
