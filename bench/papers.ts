// How long a paper takes and how large it becomes, cold and warm, beside a page with one word drawn by the same process; papers a
// minute with one and with two drawing processes; memory; and what drawing a thirty-page annex 4 does to the process that asks for
// it, beside drawing it there. `npx tsx bench/papers.ts`
import { paper as p, type Paper } from '@zhengxiang/core';
import { createPaperRenderer, renderDocx, type PaperRenderer } from '@zhengxiang/documents';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { annexForms } from '../packages/law-dongyuan-2020/src/annexes/index.ts';
import { changeLine, sampleFacts } from '../packages/law-dongyuan-2020/src/annexes/testing/sample.ts';
import { bureauPapers } from '../packages/documents/src/testing/bureau-papers.ts';
import { quantile } from './figures.ts';

const facts = sampleFacts();
const papers: readonly (readonly [name: string, paper: Paper])[] = [
  ...Object.values(annexForms).map(({ id, layout }) => [id, layout({ facts }, {})] as const),
  ...bureauPapers.map(([name, paper]) => [name, paper] as const),
];
const oneWord: Paper = {
  title: '一页',
  page: {
    orientation: 'portrait',
    margins: { top: 37, right: 26, bottom: 35, left: 28 },
    pageNumbers: 'none',
    cellSize: 11,
  },
  body: [p.paragraph('body', '字')],
};
const thirtyPages = annexForms.annex4.layout(
  {
    facts: sampleFacts(
      {},
      Array.from({ length: 270 }, (_one, at) => changeLine(at + 1)),
    ),
  },
  {},
);

const ms = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
const often = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) taken.push(await ms(work));
  return quantile(taken, 0.5);
};
const fresh = async (format: 'pdf' | 'docx' | 'xlsx', paper: Paper): Promise<number> => {
  const one = createPaperRenderer();
  const taken = await ms(() => one[format](paper));
  one.close();
  return taken;
};
const kilobytes = (bytes: Uint8Array): string => `${(bytes.length / 1024).toFixed(0)} KB`;

const megabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const children = (): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('render-child.mjs'))
    .map((line) => Number.parseInt(line, 10));

/** The longest time in which the process could answer nobody. */
const stall = async (work: () => Promise<unknown>): Promise<{ readonly taken: number; readonly longest: number }> => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const taken = await ms(work);
  await new Promise((resolve) => setTimeout(resolve, 30));
  delay.disable();
  return { taken, longest: delay.max / 1e6 };
};

const perMinute = async (renderers: readonly PaperRenderer[]): Promise<number> => {
  const waiting = Array.from({ length: 3 }, () => papers).flat();
  const total = waiting.length;
  const taken = await ms(() =>
    Promise.all(
      renderers.map(async (one) => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await one.pdf(next[1]);
      }),
    ),
  );
  return (total / taken) * 60_000;
};

const renderer = createPaperRenderer();
const second = createPaperRenderer();
try {
  const cold = {
    pdf: await fresh('pdf', oneWord),
    docx: await fresh('docx', oneWord),
    xlsx: await fresh('xlsx', oneWord),
  };
  for (const format of ['pdf', 'docx', 'xlsx'] as const) await renderer[format](oneWord);
  const reference = await often(9, () => renderer.pdf(oneWord));
  console.log(`one word, PDF: cold ${cold.pdf.toFixed(0)} ms, warm ${reference.toFixed(1)} ms (the reference)`);
  console.log(`one word, cold: DOCX ${cold.docx.toFixed(0)} ms, XLSX ${cold.xlsx.toFixed(0)} ms`);
  for (const [name, paper] of [...papers, ['annex4, 30 pages', thirtyPages] as const]) {
    const times = paper === thirtyPages ? 1 : 3;
    const [pdf, docx] = [await renderer.pdf(paper), await renderer.docx(paper)];
    const warm = await often(times, () => renderer.pdf(paper));
    const word = await often(times, () => renderer.docx(paper));
    console.log(
      `${name}: PDF ${warm.toFixed(0)} ms (×${(warm / reference).toFixed(1)}), ${kilobytes(pdf)}; ` +
        `DOCX ${word.toFixed(0)} ms, ${kilobytes(docx)}`,
    );
  }
  const one = await perMinute([renderer]);
  await second.pdf(oneWord);
  const two = await perMinute([renderer, second]);
  console.log(`papers a minute: one process ${one.toFixed(0)}, two ${two.toFixed(0)} (×${(two / one).toFixed(2)})`);
  console.log(
    `memory: asking process ${megabytes(process.pid).toFixed(0)} MB, drawing processes ${children()
      .map((pid) => `${megabytes(pid).toFixed(0)} MB`)
      .join(', ')}`,
  );
  const away = await stall(() => renderer.docx(thirtyPages));
  const here = await stall(() => renderDocx(thirtyPages));
  console.log(
    `annex 4 of 30 pages as DOCX: ${away.taken.toFixed(0)} ms, asking process held up ${away.longest.toFixed(0)} ms at most; ` +
      `drawn in it ${here.taken.toFixed(0)} ms, held up ${here.longest.toFixed(0)} ms (×${(here.longest / away.longest).toFixed(0)})`,
  );
} finally {
  renderer.close();
  second.close();
}
