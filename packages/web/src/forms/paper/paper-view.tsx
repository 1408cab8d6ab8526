import type { Fields } from '@zhengxiang/core';
import { writtenPapers } from '@zhengxiang/procedure';
import { Segmented } from 'antd';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { onReveal } from '../../fields/reveal.ts';
import { FillableSheet } from './fillable-sheet.tsx';
import { fillablePaper, type PaperQuestion } from './layouts.ts';
import { placedKeys } from './placement.ts';

type Answers = Readonly<Record<string, unknown>>;

interface PaperViewProps {
  readonly question: PaperQuestion;
  readonly onChange: (values: Answers) => void;
  /** What the papers do not ask, drawn as a list. */
  readonly rest: (fields: Fields) => ReactNode;
}

const elsewhere = 'rest';
const nothing: readonly string[] = [];

/** Which part of the form stands on which paper: the first parts of the paths. */
const keysOf = (question: PaperQuestion, ids: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(ids.map((id) => [id, placedKeys(fillablePaper({ ...question, values: {} }, id).placement)]));

/** The form of an act as its official papers: one sheet an annex, and a last part for what no paper asks. */
export const PaperView = ({ question, onChange, rest }: PaperViewProps): ReactElement => {
  const { action, fields, annexes, pack, facts } = question;
  const ids = writtenPapers(action)?.annexes ?? nothing;
  const [tab, setTab] = useState(ids[0] ?? elsewhere);
  const keys = useMemo(
    () => keysOf({ action, fields, annexes, pack, facts, values: {} }, ids),
    [action, fields, annexes, pack, facts, ids],
  );
  useEffect(
    () =>
      onReveal((path) => {
        const key = path.split('.')[0] ?? path;
        setTab((shown) => {
          if (keys.get(shown)?.has(key) === true) return shown;
          return ids.find((id) => keys.get(id)?.has(key)) ?? elsewhere;
        });
      }),
    [ids, keys],
  );
  const isLeft = (key: string): boolean => !ids.includes(key) && ![...keys.values()].some((on) => on.has(key));
  const left = Object.fromEntries(Object.entries(fields).filter(([key]) => isLeft(key)));
  const tabs = [
    ...ids.map((id) => ({ value: id, label: `${id.replace('annex', '附件')} ${nameOf(question, id)}` })),
    ...(Object.keys(left).length > 0 ? [{ value: elsewhere, label: '纸面以外的栏目' }] : []),
  ];
  return (
    <>
      <div className="paper-tabs">
        <Segmented aria-label="纸面" value={tab} onChange={setTab} options={tabs} />
      </div>
      {tab === elsewhere ? rest(left) : <FillableSheet key={tab} id={tab} question={question} onChange={onChange} />}
    </>
  );
};

/** 附件1 立项申请表: what people call the form. */
const nameOf = ({ pack }: PaperQuestion, id: string): string =>
  (pack.annexForms[id]?.title ?? '').replace(/^.*(?:项目(?=立项)|政务信息化服务项目)/u, '');
