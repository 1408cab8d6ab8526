import { readingWords } from '@zhengxiang/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

interface ReadingNoteProps {
  readonly readings: Parameters<typeof readingWords>[0] | undefined;
  /** The place of the text that is read. */
  readonly cite: string;
}

/** Article 30: that an answer rests on a reading, what the bureau has said of it, and the way to ask the bureau. */
export const ReadingNote = ({ readings = [], cite }: ReadingNoteProps): ReactElement | null => {
  const words = readingWords(readings);
  if (words === undefined) return null;
  return (
    <div className="muted" data-reading={words.ask ? 'open' : 'decided'}>
      {words.text}
      {words.ask && (
        <>
          {' '}
          <Link to="/regulation/acts/$action" params={{ action: 'interpretation.ask' }} search={{ place: cite }}>
            提请解释
          </Link>
        </>
      )}
    </div>
  );
};
