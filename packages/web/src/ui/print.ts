/** Prints one `.print-part` of the page alone; everything else stays on the screen. */
export const printPart = (part: string, orientation: 'portrait' | 'landscape' = 'portrait'): void => {
  const page = document.createElement('style');
  page.textContent = `@page { size: A4 ${orientation}; margin: 14mm; }`;
  document.head.append(page);
  document.body.dataset['print'] = part;
  window.addEventListener(
    'afterprint',
    () => {
      page.remove();
      delete document.body.dataset['print'];
    },
    { once: true },
  );
  window.print();
};
