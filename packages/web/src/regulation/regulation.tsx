import { citeText } from '@zhengxiang/core';
import { actOf, isActionId } from '@zhengxiang/procedure';
import type { RegulationView } from '@zhengxiang/application/contract';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Empty, Input, Tag } from 'antd';
import { Fragment, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import { kindNames, stateWords } from '../ui/article-drawer.tsx';
import { PageLaw } from '../ui/page-law.ts';
import { useRouteSearch } from '../ui/route.ts';
import { Loaded } from '../ui/states.tsx';
import { LawChoice, periodText } from './law-choice.tsx';

export const RegulationScreen = (): ReactElement => {
  const { law } = useRouteSearch();
  const read = useRead('regulation', { query: { law: typeof law === 'string' ? law : undefined } });
  return (
    <PageLaw value={read.data?.pack.id}>
      <div className="page">
        <Loaded query={read}>{(regulation) => <Reader key={regulation.pack.id} regulation={regulation} />}</Loaded>
      </div>
    </PageLaw>
  );
};

const Reader = ({ regulation }: { readonly regulation: RegulationView }): ReactElement => {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const units = regulation.text.filter((unit) => !['chapter', 'article', 'annex'].includes(unit.kind));
  // A chapter or an article is read from its first paragraph on.
  const paragraphOf = (place: string): string =>
    units.find(({ id }) => id === place || id.startsWith(`${place}.`))?.id ??
    units.find(({ id }) => firstArticleOf(regulation, place) === id.split('.')[0])?.id ??
    'art1.p1';
  const chosen = hash === '' ? 'art1.p1' : paragraphOf(hash);
  const [search, setSearch] = useState('');
  useEffect(() => {
    if (hash !== '')
      document.getElementById(hash)?.scrollIntoView({ block: /^art\d+\./u.test(hash) ? 'center' : 'start' });
  }, [hash]);
  const choose = (id: string): void =>
    void navigate({
      to: '/regulation',
      search: true,
      hash: id,
      hashScrollIntoView: false,
      resetScroll: false,
    });
  const hits = new Set(units.filter(({ text }) => text.includes(search)).map(({ id }) => id.split('.')[0]));
  const shown = regulation.text.filter((unit) => {
    if (search === '') return true;
    if (unit.kind === 'chapter') return articlesOf(regulation, unit.id).some(({ id }) => hits.has(id));
    return unit.kind === 'article' || unit.kind === 'annex' ? hits.has(unit.id) : unit.text.includes(search);
  });
  return (
    <>
      <h1 className="page-title">{regulation.pack.title}</h1>
      <p className="muted">{`${regulation.pack.documentNumber}　${periodText(regulation.pack)}`}</p>
      {regulation.laws.length > 1 && <LawChoice regulation={regulation} />}
      {regulation.gap && (
        <Alert
          type="warning"
          showIcon
          title="试行期已经届满，延续文件未登记。项目继续按本办法办理并带有提示，请负责解释的单位登记延续文件或作出解释。"
          style={{ marginBottom: 12 }}
        />
      )}
      <div className="reader">
        <Contents regulation={regulation} chosen={chosen} />
        <div className="card law-text">
          <Input
            allowClear
            placeholder="在办法中查找"
            aria-label="在办法中查找"
            value={search}
            onChange={(event) => setSearch(event.target.value.trim())}
            style={{ marginBottom: 8 }}
          />
          {shown.length === 0 && <Empty description={`办法里没有“${search}”`} />}
          {shown.map((unit) => {
            if (unit.kind === 'chapter')
              return <h2 id={unit.id} key={unit.id}>{`${unit.number}　${unit.title ?? ''}`}</h2>;
            if (unit.kind === 'article' || unit.kind === 'annex')
              return (
                <h3 id={unit.id} key={unit.id}>
                  {`${unit.number}　${unit.title ?? ''}`.trim()}
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
                onClick={() => choose(unit.id)}
                onKeyDown={(event) => event.key === 'Enter' && choose(unit.id)}
              >
                <p>{search === '' ? `${unit.number}${unit.text}` : marked(`${unit.number}${unit.text}`, search)}</p>
              </div>
            );
          })}
        </div>
        <Beside regulation={regulation} chosen={chosen} />
      </div>
    </>
  );
};

const articlesOf = ({ text }: RegulationView, chapter: string): RegulationView['text'] => {
  const from = text.findIndex(({ id }) => id === chapter);
  const end = text.findIndex(({ kind }, index) => index > from && kind === 'chapter');
  return text.slice(from + 1, end < 0 ? text.length : end).filter(({ kind }) => kind === 'article');
};

const firstArticleOf = (regulation: RegulationView, chapter: string): string | undefined =>
  articlesOf(regulation, chapter)[0]?.id;

/** The words that were looked for, marked where they stand. */
const marked = (text: string, word: string): ReactNode =>
  text.split(word).map((part, index) => (
    <Fragment key={String(index)}>
      {index > 0 && <mark>{word}</mark>}
      {part}
    </Fragment>
  ));

/** Chapters, and the articles of each by number. */
const Contents = ({
  regulation,
  chosen,
}: {
  readonly regulation: RegulationView;
  readonly chosen: string;
}): ReactElement => (
  <nav className="card reader-contents" aria-label="章和条">
    {regulation.text
      .filter(({ kind }) => kind === 'chapter')
      .map((chapter) => (
        <div key={chapter.id}>
          <a href={`#${chapter.id}`}>{`${chapter.number} ${chapter.title ?? ''}`}</a>
          <div className="reader-articles">
            {articlesOf(regulation, chapter.id).map(({ id, number }) => (
              <a
                key={id}
                href={`#${id}`}
                aria-label={number}
                aria-current={chosen.split('.')[0] === id ? 'location' : undefined}
              >
                {number.replace(/^第|条$/gu, '')}
              </a>
            ))}
          </div>
        </div>
      ))}
    <Link to="/papers">附件 1–7 空白表</Link>
  </nav>
);

/** Whether the form of the act has this question. */
const asksFor = (action: string, key: string): boolean => isActionId(action) && key in actOf(action).fields;

/** Names beside a paragraph at first. */
const atFirst = 8;

const Beside = ({
  regulation,
  chosen,
}: {
  readonly regulation: RegulationView;
  readonly chosen: string;
}): ReactElement => {
  const [all, setAll] = useState(false);
  const article = chosen.split('.')[0] ?? '';
  const provisions = regulation.provisions.filter((one) => one.cite === chosen);
  const parameters = regulation.parameters.filter((one) => one.cite === chosen);
  const readings = regulation.interpretations.filter((one) => one.cite === chosen || one.cite === article);
  const questions = regulation.questions.filter((one) => one.place === chosen || one.place === article);
  const stopping = regulation.stopping.filter((one) => one.cite === chosen);
  const open = regulation.availability.filter((one) => one.state === 'open');
  const confirming = open.find(({ action }) => asksFor(action, 'reading'));
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
