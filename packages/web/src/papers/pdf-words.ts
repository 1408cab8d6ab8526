import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** More pages than any paper has are not read. */
const MOST_PAGES = 200;

/**
 * The words of a PDF on this device, in the order in which they are written; none when it is no PDF or holds pictures alone. Rejects
 * where the browser is too old for the reader, which needs a newer one than the product does.
 */
export const wordsOfPdf = async (bytes: ArrayBuffer): Promise<readonly string[]> => {
  if (!new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-')) return [];
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const loading = getDocument({ data: new Uint8Array(bytes.slice(0)), isEvalSupported: false });
  const document = await loading.promise;
  const words: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) words.push(item.str);
  }
  await loading.destroy();
  return words;
};
