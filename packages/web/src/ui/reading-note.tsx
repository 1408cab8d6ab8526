import { inWordsOf, readingWords } from '@zhengxiang/core';
import { Link } from '@tanstack/react-router';
import { useContext, type ReactElement } from 'react';
import { usePack } from './use-pack.ts';
import { PageLaw } from './page-law.ts';

type Words = NonNullable<ReturnType<typeof readingWords>>;

interface ReadingNoteProps {
  readonly readings: Parameters<typeof readingWords>[0] | undefined;
  /** The place of the text that is read. */
  readonly cite: string;
}

const Note = ({ words, cite }: { readonly words: Words; readonly cite: string }): ReactElement | null => {
  const law = useContext(PageLaw);
  const pack = usePack(law).data;
  if (pack === undefined) return null;
  // Asked of the law at hand: the catalogue of acts has no place on the first page.
  const asking = Object.entries(pack.procedure.acts).find(([, act]) => act.asksMeaning === true)?.[0];
  return (
    <div className="muted" data-reading={words.ask ? 'open' : 'decided'}>
      {inWordsOf(pack, words.text)}
      {words.ask && asking !== undefined && (
        <>
          {' '}
          <Link to="/regulation/acts/$action" params={{ action: asking }} search={{ law, place: cite }}>
            提请解释
          </Link>
        </>
      )}
    </div>
  );
};

/** Article 30: that an answer rests on a reading, what the bureau has said of it, and the way to ask the bureau. */
export const ReadingNote = ({ readings = [], cite }: ReadingNoteProps): ReactElement | null => {
  const words = readingWords(readings);
  return words === undefined ? null : <Note words={words} cite={cite} />;
};
