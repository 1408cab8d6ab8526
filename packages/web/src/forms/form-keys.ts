import type { KeyboardEvent } from 'react';

/** The Enter key in a field closes a date or a list; an official act is sent by its button only. */
export const holdEnter = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};

/** Takes the cursor out of the field that is being filled in, as a click elsewhere does. */
export const leaveField = (): void => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) activeElement.blur();
};
