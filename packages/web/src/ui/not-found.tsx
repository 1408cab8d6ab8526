import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** What stands where there is nothing to show: why, and the way on. Plain, because the first page carries it. */
export const NotFound = ({ title, says }: { readonly title: string; readonly says: string }): ReactElement => (
  <div className="page not-found" data-not-found>
    <h1 className="page-title">{title}</h1>
    <p className="muted">{says}</p>
    <div className="buttons">
      <Link to="/" className="button-link primary">
        回到首页
      </Link>
      <button type="button" className="button-link" onClick={() => window.history.back()}>
        返回上一页
      </button>
    </div>
  </div>
);
