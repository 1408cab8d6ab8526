import type { SettingChangeView } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { momentText } from '../ui/dates.ts';

/** Who changed what, and why. */
export const Changes = ({ changes }: { readonly changes: readonly SettingChangeView[] }): ReactElement => (
  <section className="card" style={{ marginTop: 16 }}>
    <h2 className="panel-title">修改记录</h2>
    {changes.length === 0 && <p className="muted">安装以后没有修改过。</p>}
    {changes.map((change) => (
      <div className="act" key={change.id}>
        <div className="muted">{`${momentText(change.at)} · ${change.by}${change.reason === '' ? '' : ` · 原因：${change.reason}`}`}</div>
        {change.what.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    ))}
  </section>
);
