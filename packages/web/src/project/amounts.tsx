import type { ProjectView } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { wanOrDash } from '../ui/money.tsx';
import { headAmounts } from './head-amounts.ts';

/** The amounts on top of a project's page. */
export const Amounts = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <div className="card amounts" style={{ marginBottom: 12 }} aria-label="五个金额">
    {headAmounts(view.facts, view.track === 'filing').map(({ label, amount, note }) => (
      <div key={label}>
        <div className="muted">{label}</div>
        <strong>{wanOrDash(amount)}</strong>
        {amount !== undefined && <span className="muted">{` 万元${note === undefined ? '' : ` · ${note}`}`}</span>}
      </div>
    ))}
  </div>
);
