import { useEffect, useRef } from 'react';

/** Keys of a desk. They rest while somebody types or a window is open above the page. */
export const useKeys = (keys: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { target } = event;
      const types =
        target instanceof HTMLElement &&
        (target.isContentEditable ||
          target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=combobox]') !== null);
      if (types || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
