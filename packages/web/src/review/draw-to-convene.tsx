import {
  certificateText,
  nextSubstitute,
  type DrawCertificate,
  type DrawTicket,
  drawnAct,
} from '@zhengxiang/procedure';
import type { ExpertDrawView, ProjectView } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { ActInPlace } from '../forms/act-in-place.tsx';

const person = ({ id, name, organisation }: DrawTicket) => ({ id, name, organisation });

/** The panel after those who cannot come were replaced, each by the next substitute. */
const panelOf = ({ result }: DrawCertificate, absent: readonly string[]): readonly DrawTicket[] =>
  absent.reduce<readonly DrawTicket[]>((panel, id) => {
    const leaving = panel.find((one) => one.id === id);
    const taken = [...panel.map((one) => one.id), ...absent];
    const next = leaving && nextSubstitute(result, leaving.specialty, taken);
    return next ? panel.map((one) => (one.id === id ? next : one)) : panel;
  }, result.chosen);

/** Convenes the review with the experts whom the lot gave. */
export const DrawToConvene = ({
  view,
  draw,
}: {
  readonly view: ProjectView;
  readonly draw: ExpertDrawView;
}): ReactElement => {
  const navigate = useNavigate();
  const certificate = draw.certificate as DrawCertificate;
  const [absent, setAbsent] = useState<readonly string[]>([]);
  const [begun, setBegun] = useState(false);
  const panel = useMemo(() => panelOf(certificate, absent), [certificate, absent]);
  const outdated = certificate.inputs.seq !== view.seq;
  const stored = view.drafts.find((one) => one.action === drawnAct);
  if (outdated) return <Outdated />;
  return (
    <section className="card" style={{ marginTop: 12 }} aria-label="用抽取结果组织评审">
      <h2 className="panel-title">用抽取结果组织评审</h2>
      {begun ? (
        <ActInPlace
          view={view}
          action={drawnAct}
          initial={{
            mode: 'experts',
            experts: panel.map(person),
            draw: certificateText(certificate),
          }}
          onDone={() => void navigate({ to: '/projects/$id/review', params: { id: view.caseId } })}
        />
      ) : (
        <>
          {panel.map((one) => (
            <Member key={one.id} one={one} onAbsent={() => setAbsent([...absent, one.id])} />
          ))}
          {absent.length > 0 && (
            <p className="muted">
              {`已有 ${String(absent.length)} 人不能参加，由备选按顺序递补。`}
              <Button type="link" size="small" onClick={() => setAbsent([])}>
                恢复
              </Button>
            </p>
          )}
          {stored ? (
            <StoredDraft id={stored.id} />
          ) : (
            <Button type="primary" data-convene onClick={() => setBegun(true)}>
              填写评审日期，组织评审
            </Button>
          )}
        </>
      )}
    </section>
  );
};

const Outdated = (): ReactElement => (
  <Alert
    type="warning"
    showIcon
    style={{ marginTop: 12 }}
    title="抽取之后项目又有新的办理，这次抽取不能再用"
    description="请重新抽取。"
  />
);

const Member = ({ one, onAbsent }: { readonly one: DrawTicket; readonly onAbsent: () => void }): ReactElement => (
  <div className="act act-head">
    <span>
      {one.name}
      <span className="muted">{`　${one.organisation}　${one.specialty}`}</span>
    </span>
    <Button size="small" aria-label={`${one.name}不能参加，由下一位备选递补`} onClick={onAbsent}>
      不能参加，递补
    </Button>
  </div>
);

const StoredDraft = ({ id }: { readonly id: string }): ReactElement => (
  <Alert
    type="info"
    showIcon
    title="已有一份“组织评审”的草稿"
    description="草稿里的专家不是这次抽取的。请先打开草稿，删除后再用抽取结果。"
    action={
      <Link to="/drafts/$id" params={{ id: id }}>
        打开草稿
      </Link>
    }
  />
);
