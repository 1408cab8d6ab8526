import type { Fields } from '@zhengxiang/core';
import { useDeferredValue, type ReactElement } from 'react';
import { differences } from './differences.ts';
import { goTo } from './go-to.ts';

type Answers = Readonly<Record<string, unknown>>;

interface WhatChangedProps {
  readonly submitted: Answers;
  readonly values: Answers;
  readonly annexes: Readonly<Record<string, Fields>>;
}

/** What the bureau will see as different from the version that it returned, old → new. */
export const WhatChanged = ({ submitted, values, annexes }: WhatChangedProps): ReactElement => {
  const now = useDeferredValue(values);
  const changes = differences(submitted, now, annexes);
  return (
    <section className="form-section" aria-label="与上次报送的不同" data-changes={changes.length}>
      <h2>与上次报送的不同（{changes.length} 处）</h2>
      {changes.length === 0 && <p className="muted">还没有改动。</p>}
      <ul className="changes">
        {changes.map((one) => (
          <li key={`${one.path}${one.label}`}>
            <button type="button" className="cite" onClick={() => goTo(one.path)}>
              {one.label}
            </button>
            ：<del>{one.before}</del> → <ins>{one.after}</ins>
          </li>
        ))}
      </ul>
    </section>
  );
};
