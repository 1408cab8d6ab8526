import { reveal } from '../fields/reveal.ts';

/** Leads to the field: opens what hides it, scrolls there and puts the cursor into its first input. */
export const goTo = (path: string): void => {
  reveal(path);
  // The row may first have to be drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => focusAt(path)));
};

const focusAt = (path: string): void => {
  const places = path.split('.').map((_part, index, parts) => parts.slice(0, parts.length - index).join('.'));
  const found = places
    .map((place) => {
      // On paper a group has no frame of its own: its first cell stands for it.
      const name = CSS.escape(place);
      return (
        document.querySelector(`[data-field="${name}"]`) ?? document.querySelector(`.sheet [data-field^="${name}\\."]`)
      );
    })
    .find((place) => place !== null);
  found?.closest('details')?.setAttribute('open', '');
  found?.scrollIntoView({ block: 'center' });
  found?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus({ preventScroll: true });
};
