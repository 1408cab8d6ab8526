import { reveal } from '../fields/reveal.ts';

const pause = 80;
/** A paper or a fold may first have to be loaded and drawn; after that many pauses the field is taken for missing. */
const tries = 40;
/** The part above the field is good enough when the field itself has not come by then. */
const patience = 3;

/** Leads to the field: opens what hides it, scrolls there, marks it and puts the cursor into its first input. */
export const goTo = (path: string): void => attempt(path, 0);

const attempt = (path: string, tried: number): void => {
  reveal(path);
  // The row may first have to be drawn.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = placeOf(path) ?? (tried >= patience ? nearestTo(path) : undefined);
      if (found) show(found);
      else if (tried < tries) setTimeout(() => attempt(path, tried + 1), pause);
    }),
  );
};

const placeOf = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);

/** The part that the field belongs to. On paper a group has no frame of its own: its first cell stands for it. */
const nearestTo = (path: string): HTMLElement | undefined => {
  const parts = path.split('.');
  return parts
    .map((_part, index) => parts.slice(0, parts.length - index).join('.'))
    .map(
      (place) =>
        placeOf(place) ?? document.querySelector<HTMLElement>(`.sheet [data-field^="${CSS.escape(place)}\\."]`),
    )
    .find((place): place is HTMLElement => place !== null);
};

/** The upload button rather than the hidden input of the browser, which shows no cursor. */
const inputs = '[data-choose-file], input:not([type=file]), textarea, button, [tabindex]';

const show = (found: HTMLElement): void => {
  found.closest('details')?.setAttribute('open', '');
  found.scrollIntoView({ block: 'center' });
  const own = found.querySelector<HTMLElement>('[data-choose-file]');
  (own ?? found.querySelector<HTMLElement>(inputs))?.focus({ preventScroll: true });
  for (const one of document.querySelectorAll('[data-found]')) one.removeAttribute('data-found');
  found.setAttribute('data-found', '');
};
