import type { KeyboardEvent } from 'react';

/** The Enter key in a field closes a date or a list; an official act is sent by its button only. */
export const holdEnter = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};
