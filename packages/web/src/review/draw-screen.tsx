import { currentRound, projectNameOf } from '@zhengxiang/procedure';
import type { ExpertDrawsView, ProjectView } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { useRouteParams } from '../ui/route.ts';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { Nothing } from '../ui/parts.tsx';
import { DrawCertificateCard } from './draw-certificate-card.tsx';
import { DrawOrderForm } from './draw-order-form.tsx';
import { DrawCheck } from './draw-check.tsx';
import { DrawToConvene } from './draw-to-convene.tsx';
import '../ui/room.css';

/** 专家抽取: the register with those who stay out, the draw, its certificate, and the re-computation by anybody. */
export const DrawScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const project = useRead('project', { params: { id } });
  const draws = useRead('expertDraws', { params: { id } });
  return (
    <Loaded query={project}>
      {(view) => (
        <PageLaw value={view.pack.id}>
          <Loaded query={draws}>{(data) => <Draw view={view} data={data} />}</Loaded>
        </PageLaw>
      )}
    </Loaded>
  );
};

const Draw = ({ view, data }: { readonly view: ProjectView; readonly data: ExpertDrawsView }): ReactElement => {
  const round = currentRound(view.facts);
  const [newest, ...earlier] = data.draws;
  return (
    <div className="page">
      <nav className="muted" aria-label="位置">
        <Link to="/projects/$id" params={{ id: view.caseId }}>
          {projectNameOf(view.facts)}
        </Link>{' '}
        /{' '}
        <Link to="/projects/$id/review" params={{ id: view.caseId }}>
          评审室
        </Link>
      </nav>
      <h1 className="page-title">专家抽取</h1>
      {data.open && <DrawOrderForm caseId={view.caseId} data={data} />}
      {!data.open && data.draws.length === 0 && round?.draw === undefined && (
        <div className="card">
          <Nothing text={data.reasons.length > 0 ? `没有抽取记录。${data.reasons.join('；')}。` : '没有抽取记录。'} />
        </div>
      )}
      {newest && <DrawCertificateCard draw={newest} convenedWith={round?.draw} />}
      {newest && data.open && <DrawToConvene view={view} draw={newest} />}
      {earlier.length > 0 && (
        <details className="card" style={{ marginTop: 12 }}>
          <summary>{`此前的抽取 ${String(earlier.length)} 次（每次抽取都留痕）`}</summary>
          {earlier.map((draw) => (
            <DrawCertificateCard key={draw.number} draw={draw} convenedWith={round?.draw} />
          ))}
        </details>
      )}
      <DrawCheck {...(round?.draw !== undefined && { given: round.draw })} />
    </div>
  );
};
