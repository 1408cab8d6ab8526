import type { ReactElement } from 'react';
import { Marked } from '../ui/marked.tsx';

export interface Part {
  readonly key: string;
  readonly label: string;
  readonly figure: string;
  readonly active: boolean;
  readonly onChoose?: (() => void) | undefined;
}

/** Counts over everything that matches; choosing one narrows the table to it, choosing it again widens it. */
export const SummaryStrip = ({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly Part[];
}): ReactElement => (
  <div className="card amounts summary-strip" role="group" aria-label={label}>
    {parts.map((part) =>
      part.onChoose ? (
        <button key={part.key} type="button" aria-pressed={part.active} onClick={part.onChoose}>
          <span className="muted">
            <Marked text={part.active ? `✓ ${part.label}` : part.label} />
          </span>
          <strong>{part.figure}</strong>
        </button>
      ) : (
        <div key={part.key}>
          <span className="muted">{part.label}</span>
          <strong>{part.figure}</strong>
        </div>
      ),
    )}
  </div>
);
