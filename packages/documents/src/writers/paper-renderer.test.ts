import { paper as p, type Paper } from '@zhengxiang/core';
import { afterEach, describe, expect, it } from 'vitest';
import { running } from '../testing/processes.ts';
import { pdfText } from '../testing/readers.ts';
import { createPaperRenderer, type PaperRenderer, type PaperRendererOptions } from './paper-renderer.ts';

const open: PaperRenderer[] = [];
const renderer = (options: PaperRendererOptions = {}): PaperRenderer => {
  const made = createPaperRenderer(options);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const simple = (text: string): Paper => ({
  title: '样张',
  page: {
    orientation: 'portrait',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    pageNumbers: 'none',
    cellSize: 11,
  },
  body: [p.paragraph('body', [p.value('text', text)])],
});
/** A paper no template can draw: the columns of a grid are no list. */
const broken = { ...simple('坏'), body: [{ kind: 'grid', columns: 3, rows: [] }] } as unknown as Paper;
/** The drawing processes of this test process. */
const drawing = (): readonly number[] =>
  running()
    .filter(({ parent, args }) => parent === process.pid && args.includes('render-child.mjs'))
    .map(({ pid }) => pid);

describe('the renderer', () => {
  it('answers each paper with its own bytes, in a queue', async () => {
    const { pdf } = renderer();
    const texts = ['甲纸', '乙纸', '丙纸', '丁纸'];
    const made = await Promise.all(texts.map((text) => pdf(simple(text))));
    expect(made.map(pdfText)).toEqual(texts);
  });

  it('refuses a paper that cannot be drawn and goes on with the next', async () => {
    const { pdf } = renderer();
    const results = await Promise.allSettled([pdf(broken), pdf(simple('好'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(results[0]).toMatchObject({ reason: { message: expect.stringContaining('was refused') as string } });
  });

  it('takes a fresh process after its share of papers', async () => {
    const { pdf } = renderer({ papersPerProcess: 2 });
    for (const text of ['一', '二', '三', '四', '五']) expect(pdfText(await pdf(simple(text)))).toBe(text);
  });

  it('draws the paper again when its process was killed', async () => {
    const { pdf } = renderer();
    await pdf(simple('先'));
    const [child] = drawing();
    expect(child).toBeGreaterThan(0);
    const pending = pdf(simple('后'.repeat(3000)));
    if (child !== undefined) process.kill(child, 'SIGKILL');
    expect(pdfText(await pending)).toContain('后后');
  });

  it('gives up a paper that takes too long', async () => {
    const { pdf } = renderer({ timeout: 1 });
    await expect(pdf(simple('慢'))).rejects.toThrow('too long');
  });

  it('draws nothing once it is closed', async () => {
    const made = renderer();
    const pending = made.pdf(simple('等'));
    made.close();
    await expect(pending).rejects.toThrow('closed');
    await expect(made.pdf(simple('再'))).rejects.toThrow('closed');
  });
});
