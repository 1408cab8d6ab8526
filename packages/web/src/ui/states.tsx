import { Alert, Button, Skeleton } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { ProblemError, told } from '../api/problem.ts';
import type { Reading } from '../api/hooks.ts';
import { CiteList } from './cite.tsx';
import { NotFound } from './not-found.tsx';

/** What went wrong, for people: sentence, articles, way out. */
export const ProblemAlert = ({ error }: { readonly error: unknown }): ReactElement => {
  const problem = told(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.title}
      description={
        <>
          <div>{problem.detail ?? '请稍后重试。'}</div>
          {problem.findings && <CiteList findings={problem.findings} />}
          {problem.remedy && <div>怎么办：{problem.remedy}</div>}
        </>
      }
    />
  );
};

/** A reading with its loading, error and missing states. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: Reading<T>;
  readonly children: (data: T) => ReactNode;
}): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error instanceof ProblemError && query.error.problem.code === 'not-found') {
    return <NotFound title="没有找到" says="没有这个内容，或者您无权查看。" />;
  }
  if (query.error) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemAlert error={query.error} />
        <Button style={{ marginTop: 12 }} onClick={() => void query.refetch()}>
          重试
        </Button>
      </div>
    );
  }
  return (
    <div style={{ padding: 24 }} aria-busy="true" aria-label="正在加载">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
