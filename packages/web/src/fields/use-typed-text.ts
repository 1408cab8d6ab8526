import { useState } from 'react';

interface TypedText {
  readonly shown: string;
  readonly keep: (text: string, value: unknown) => void;
  /** The cursor has left: from now on the value is shown in its own form. */
  readonly leave: () => void;
}

/**
 * What an input shows while its text is read as a number: what was typed, letter by letter, as long as the answer is the one that
 * was read from it; else the answer in its own form. An answer that came from elsewhere (pasted rows, another copy) shows at once.
 */
export const useTypedText = (value: unknown, form: (value: unknown) => string): TypedText => {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: unknown }>();
  return {
    shown: typed !== undefined && Object.is(typed.value, value) ? typed.text : form(value),
    keep: (text, read) => setTyped({ text, value: read }),
    leave: () => setTyped(undefined),
  };
};
