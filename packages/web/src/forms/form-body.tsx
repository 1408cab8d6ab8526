import type { Fields } from '@zhengxiang/core';
import { type ActionId, type LawPack, writtenPapers } from '@zhengxiang/procedure';
import { Button, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactElement } from 'react';
import type { FormCase } from './form-case.ts';
import { goTo } from './go-to.ts';
import { ReturnedBody } from './returned-body.tsx';
import { returnedOf } from './returned.ts';
import { isApplication } from './sections.ts';
import { Sections } from './section-list.tsx';
import { annexesOf } from './use-checks.ts';
import { WhatChanged } from './what-changed.tsx';

type Answers = Readonly<Record<string, unknown>>;
type View = 'list' | 'paper';

const PaperView = lazy(() => import('./paper/paper-view.tsx').then((module) => ({ default: module.PaperView })));
const Preview = lazy(() => import('./paper/preview.tsx').then((module) => ({ default: module.Preview })));

const remembered = 'zx:form-view';

interface FormBodyProps {
  readonly action: ActionId;
  readonly fields: Fields;
  readonly of: FormCase;
  readonly pack: LawPack;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}

/** The questions of a form: as a list, as the official paper, or only those that were sent back. All over the same answers. */
export const FormBody = ({ action, fields, of, pack, values, onChange }: FormBodyProps): ReactElement => {
  const annexes = useMemo(() => annexesOf(pack), [pack]);
  const hasPaper = writtenPapers(action) !== undefined;
  const returned = useMemo(
    () => (isApplication(action) ? returnedOf(of.project, fields) : undefined),
    [action, of.project, fields],
  );
  const [view, setView] = useState<View>(() =>
    hasPaper && !returned && localStorage.getItem(remembered) === 'paper' ? 'paper' : 'list',
  );
  const [preview, setPreview] = useState(false);
  const facts = of.project ?? (of.facts && 'versions' in of.facts ? of.facts : undefined);
  const question = useMemo(
    () => ({ pack, action, fields, annexes, facts, values }),
    [pack, action, fields, annexes, facts, values],
  );
  // The panel's links lead to the field that is missing.
  useEffect(() => {
    const wanted = decodeURIComponent(window.location.hash.slice(1));
    if (wanted !== '') goTo(wanted);
  }, []);
  const choose = (next: View): void => {
    localStorage.setItem(remembered, next);
    setView(next);
  };
  const list = (some: Fields): ReactElement => (
    <Sections action={action} fields={some} pack={pack} values={values} onChange={onChange} />
  );
  return (
    <>
      {hasPaper && (
        <div className="view-switch">
          <Segmented<View>
            aria-label="填写方式"
            value={view}
            onChange={choose}
            options={[
              { value: 'list', label: '列表' },
              { value: 'paper', label: '表格（纸面）' },
            ]}
          />
          <Button onClick={() => setPreview(true)} data-preview>
            打印预览
          </Button>
        </div>
      )}
      {view === 'paper' ? (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
          <PaperView question={question} onChange={onChange} rest={list} />
        </Suspense>
      ) : returned ? (
        <ReturnedBody
          returned={returned}
          action={action}
          fields={fields}
          pack={pack}
          values={values}
          onChange={onChange}
        />
      ) : (
        list(fields)
      )}
      {returned?.submitted && <WhatChanged submitted={returned.submitted} values={values} annexes={annexes} />}
      {preview && (
        <Suspense fallback={null}>
          <Preview question={question} onClose={() => setPreview(false)} />
        </Suspense>
      )}
    </>
  );
};
