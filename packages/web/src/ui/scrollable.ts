import { useEffect } from 'react';

const wide = '.ant-table-content, .ant-table-body, .read-table, .rows, .line-sheet, .sheet-ground, .room-material';

/** What scrolls by itself can be scrolled by keys only when the cursor can stand in it. */
const mark = (): void => {
  for (const one of document.querySelectorAll<HTMLElement>(wide)) {
    const scrolls = one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
    if (scrolls && !one.hasAttribute('tabindex')) {
      one.tabIndex = 0;
      one.dataset['scrolls'] = '';
    } else if (!scrolls && 'scrolls' in one.dataset) {
      one.removeAttribute('tabindex');
      delete one.dataset['scrolls'];
    }
  }
};

/** Lets the keyboard into every table that is wider than its place, wherever a screen puts one. */
export const useScrollable = (): void => {
  useEffect(() => {
    let due: number | undefined;
    // With the next picture after a change, not after the last one: a page that goes on changing is read meanwhile.
    const later = (): void => {
      due ??= window.requestAnimationFrame(() => {
        due = undefined;
        mark();
      });
    };
    const watcher = new MutationObserver(later);
    watcher.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style'],
    });
    window.addEventListener('resize', later);
    return () => {
      if (due !== undefined) window.cancelAnimationFrame(due);
      watcher.disconnect();
      window.removeEventListener('resize', later);
    };
  }, []);
};
