import { citeText } from '@zhengxiang/core';
import { actOf, catalogue, isActOf } from '@zhengxiang/procedure';
import { byteAddress, type RegulationView } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { kindNames, stateWords } from '../ui/article-drawer.tsx';

interface PlaceProps {
  readonly regulation: RegulationView;
  readonly chosen: string;
}

/** Whether the form of the act has this question. */
const asksFor = (action: string, key: string): boolean =>
  isActOf(catalogue, action) && key in actOf(catalogue, action).fields;

/** Names beside a paragraph at first. */
const atFirst = 8;

/** What the system makes of a place of the text. */
export const Beside = ({ regulation, chosen }: PlaceProps): ReactElement => {
  const provisions = regulation.provisions.filter((one) => one.cite === chosen);
  const parameters = regulation.parameters.filter((one) => one.cite === chosen);
  return (
    <aside
      className="card panel"
      aria-label="系统怎么做"
      style={{ position: 'sticky', top: 8, maxHeight: 'calc(100vh - 80px)', overflow: 'auto' }}
    >
      <h3>{`${citeText(chosen)}：系统怎么做`}</h3>
      {provisions.length === 0 && <p className="muted">这一处没有单独的办理规则，见本条其他款项。</p>}
      {provisions.map((one) => (
        <p key={one.id}>
          <Tag>{one.systemCheck ? '系统校验' : kindNames[one.kind]}</Tag>
          {one.says}
        </p>
      ))}
      {parameters.length > 0 && <h3>参数</h3>}
      {parameters.map((one) => (
        <p key={one.name}>{`${one.label}：${one.text}（含）`}</p>
      ))}
      <Readings regulation={regulation} chosen={chosen} />
      <Stopping regulation={regulation} chosen={chosen} />
      <OpenActs regulation={regulation} chosen={chosen} />
      {regulation.policies.length > 0 && <h3>规划、政策、标准</h3>}
      {regulation.policies.map((one) => (
        <p key={one.name}>
          {one.files.map((file) => (
            <a
              key={file.fileId}
              href={byteAddress('fileContent', { id: file.fileId })}
              target="_blank"
              rel="noreferrer"
            >
              {`${one.name} ${one.documentNumber ?? ''}`}
            </a>
          ))}
        </p>
      ))}
    </aside>
  );
};

const openIn = ({ availability }: RegulationView): RegulationView['availability'] =>
  availability.filter((one) => one.state === 'open');

/** How a place is read here, and what was asked about it. */
const Readings = ({ regulation, chosen }: PlaceProps): ReactElement => {
  const article = chosen.split('.')[0] ?? '';
  const readings = regulation.interpretations.filter((one) => one.cite === chosen || one.cite === article);
  const questions = regulation.questions.filter((one) => one.place === chosen || one.place === article);
  const confirming = openIn(regulation).find(({ action }) => asksFor(action, 'reading'));
  return (
    <>
      {readings.length > 0 && <h3>解释</h3>}
      {readings.map((one) => (
        <p key={one.id}>
          {one.reading} <span className="muted">{`（${stateWords(one)}）`}</span>{' '}
          {confirming && (
            <Link
              to="/regulation/acts/$action"
              params={{ action: confirming.action }}
              search={{ law: regulation.pack.id, reading: one.id }}
            >
              确认或者否定
            </Link>
          )}
        </p>
      ))}
      {questions.map((one) => (
        <p key={one.id}>
          问：{one.question}
          <br />
          {one.answer ? `答：${one.answer}（${one.answeredOn ?? ''}）` : '待答复'}
        </p>
      ))}
    </>
  );
};

/** The projects that this place holds up now. */
const Stopping = ({ regulation, chosen }: PlaceProps): ReactElement => {
  const [all, setAll] = useState(false);
  const stopping = regulation.stopping.filter((one) => one.cite === chosen);
  return (
    <>
      <h3>{`现在停在这里的项目 ${String(stopping.length)}`}</h3>
      {stopping.length === 0 && <p className="muted">没有项目停在这一处。</p>}
      {stopping.slice(0, all ? stopping.length : atFirst).map((one) => (
        <p key={one.caseId}>
          <Link to="/projects/$id" params={{ id: one.caseId }}>
            {one.project}
          </Link>
          <br />
          <span className="muted">{one.text}</span>
        </p>
      ))}
      {stopping.length > atFirst && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `还有 ${String(stopping.length - atFirst)} 个`}
        </Button>
      )}
    </>
  );
};

/** What this person can do about the regulation. */
const OpenActs = ({ regulation, chosen }: PlaceProps): ReactElement => {
  const open = openIn(regulation);
  return (
    <>
      {open.length > 0 && <h3>可以办的</h3>}
      {open.map((act) => (
        <p key={act.action}>
          <Link
            to="/regulation/acts/$action"
            params={{ action: act.action }}
            search={{ law: regulation.pack.id, ...(asksFor(act.action, 'place') && { place: chosen }) }}
            data-action={act.action}
          >
            {act.title}
          </Link>
        </p>
      ))}
    </>
  );
};
