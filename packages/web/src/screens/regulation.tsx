import type { RegulationView } from '@zhengxiang/application/contract';
import { wanText, type Fen } from '@zhengxiang/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Alert, Input, Tag } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { kindNames } from '../design/article-drawer.tsx';
import { Loaded } from '../design/states.tsx';

export const RegulationScreen = (): ReactElement => {
  const read = useRead('regulation', {});
  return (
    <div className="page">{<Loaded query={read}>{(regulation) => <Reader regulation={regulation} />}</Loaded>}</div>
  );
};

const Reader = ({ regulation }: { readonly regulation: RegulationView }): ReactElement => {
  const { hash } = useLocation();
  const [chosen, setChosen] = useState(hash === '' ? 'art1.p1' : hash);
  const [search, setSearch] = useState('');
  useEffect(() => {
    if (hash !== '') {
      setChosen(hash);
      document.getElementById(hash)?.scrollIntoView({ block: 'center' });
    }
  }, [hash]);
  const chapters = regulation.text.filter((unit) => unit.kind === 'chapter');
  const shown = regulation.text.filter(
    (unit) => search === '' || unit.text.includes(search) || unit.kind === 'chapter' || unit.kind === 'article',
  );
  return (
    <>
      <h1 className="page-title">{regulation.pack.title}</h1>
      <p className="muted">{`${regulation.pack.documentNumber}　${regulation.pack.from} 起施行，试行至 ${regulation.pack.to}`}</p>
      {regulation.gap && (
        <Alert
          type="warning"
          showIcon
          title="试行期已经届满，延续文件未登记（第三十一条）。项目继续按本办法办理并带有提示，请政数局登记延续文件或作出解释。"
          style={{ marginBottom: 12 }}
        />
      )}
      <div style={{ display: 'grid', gridTemplateColumns: '150px minmax(0, 1fr) 340px', gap: 14, alignItems: 'start' }}>
        <nav className="card" aria-label="章" style={{ position: 'sticky', top: 8 }}>
          {chapters.map((chapter) => (
            <div key={chapter.id}>
              <a href={`#${chapter.id}`}>{`${chapter.number} ${chapter.title ?? ''}`}</a>
            </div>
          ))}
        </nav>
        <div className="card law-text">
          <Input
            allowClear
            placeholder="在办法中查找"
            aria-label="在办法中查找"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            style={{ marginBottom: 8 }}
          />
          {shown.map((unit) => {
            if (unit.kind === 'chapter')
              return <h2 id={unit.id} key={unit.id}>{`${unit.number}　${unit.title ?? ''}`}</h2>;
            if (unit.kind === 'article')
              return (
                <h3 id={unit.id} key={unit.id}>
                  {unit.number}
                </h3>
              );
            return (
              <div
                key={unit.id}
                id={unit.id}
                className="law-unit"
                role="button"
                tabIndex={0}
                aria-pressed={unit.id === chosen}
                onClick={() => setChosen(unit.id)}
                onKeyDown={(event) => event.key === 'Enter' && setChosen(unit.id)}
              >
                <p>{`${unit.number}${unit.text}`}</p>
              </div>
            );
          })}
        </div>
        <Beside regulation={regulation} chosen={chosen} />
      </div>
    </>
  );
};

const Beside = ({
  regulation,
  chosen,
}: {
  readonly regulation: RegulationView;
  readonly chosen: string;
}): ReactElement => {
  const article = chosen.split('.')[0] ?? '';
  const provisions = regulation.provisions.filter((one) => one.cite === chosen);
  const parameters = regulation.parameters.filter((one) => one.cite === chosen);
  const readings = regulation.interpretations.filter((one) => one.cite === chosen || one.cite === article);
  const questions = regulation.questions.filter((one) => one.place === chosen || one.place === article);
  const stopping = regulation.stopping.filter((one) => one.cite === chosen);
  const open = regulation.availability.filter((one) => one.state === 'open');
  return (
    <aside
      className="card panel"
      aria-label="系统怎么做"
      style={{ position: 'sticky', top: 8, maxHeight: 'calc(100vh - 80px)', overflow: 'auto' }}
    >
      <h3>系统怎么做</h3>
      {provisions.map((one) => (
        <p key={one.id}>
          <Tag>{one.systemCheck ? '系统校验' : kindNames[one.kind]}</Tag>
          {one.says}
        </p>
      ))}
      {parameters.length > 0 && <h3>参数</h3>}
      {parameters.map((one) => (
        <p
          key={one.name}
        >{`${one.label}：${one.unit === 'fen' ? wanText(one.value as Fen) : `${String(one.value)}${one.unit === 'years' ? ' 年' : ' 次'}`}（含）`}</p>
      ))}
      {readings.length > 0 && <h3>解释</h3>}
      {readings.map((one) => (
        <p key={one.id}>
          {one.reading} <span className="muted">{one.confirmed ? '（已由政数局确认）' : '（待政数局确认）'}</span>{' '}
          {open.some((act) => act.action === 'interpretation.confirmReading') && (
            <Link
              to="/regulation/acts/$action"
              params={{ action: 'interpretation.confirmReading' }}
              search={{ reading: one.id }}
            >
              确认
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
      <h3>{`现在被拦住的项目 ${String(stopping.length)}`}</h3>
      {stopping.slice(0, 12).map((one, index) => (
        <p key={`${one.caseId}${String(index)}`}>
          <Link to="/projects/$id" params={{ id: one.caseId }}>
            {one.project}
          </Link>
          <br />
          <span className="muted">{one.text}</span>
        </p>
      ))}
      <h3>可以办的</h3>
      {open.map((act) => (
        <p key={act.action}>
          <Link
            to="/regulation/acts/$action"
            params={{ action: act.action }}
            search={(act.action === 'interpretation.ask' ? { place: chosen } : {}) as never}
            data-action={act.action}
          >
            {act.title}
          </Link>
        </p>
      ))}
      {regulation.policies.length > 0 && <h3>规划、政策、标准</h3>}
      {regulation.policies.map((one) => (
        <p key={one.name}>
          {one.files.map((file) => (
            <a key={file.fileId} href={`/api/files/${file.fileId}/content`} target="_blank" rel="noreferrer">
              {`${one.name} ${one.documentNumber ?? ''}`}
            </a>
          ))}
        </p>
      ))}
    </aside>
  );
};
