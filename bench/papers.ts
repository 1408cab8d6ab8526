// How long a paper takes and how large it becomes, cold (a fresh process for it) and warm, beside a page with one word drawn by the
// same process; papers a minute with one and with two drawing processes; memory; and what drawing or reading a thirty-page annex 4
// does to the process that asks for it, beside doing it there. `npx tsx bench/papers.ts`
import { paper as p, type Paper } from '@zhengxiang/core';
import { createFileReader, createPaperRenderer, readBack, renderDocx, type PaperRenderer } from '@zhengxiang/documents';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { annexForms } from '../packages/law-dongyuan-2020/src/annexes/index.ts';
import { changeLine, sampleFacts } from '../packages/law-dongyuan-2020/src/annexes/testing/sample.ts';
import { bureauPapers } from '../packages/documents/src/testing/bureau-papers.ts';
import { running } from '../packages/documents/src/testing/processes.ts';
import { formOf } from '../packages/documents/src/testing/returning.ts';
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
const longList = sampleFacts(
  {},
  Array.from({ length: 270 }, (_one, at) => changeLine(at + 1)),
);
const thirtyPages = annexForms.annex4.layout({ facts: longList }, {});

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
  running()
    .filter(({ parent, args }) => parent === process.pid && /(?:render|read)-child\.mjs/u.test(args))
    .map(({ pid }) => pid);

/** The longest time in which the process could answer nobody. */
const stall = async (work: () => Promise<unknown>): Promise<{ readonly taken: number; readonly longest: number }> => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // The first beat is only counted from; what holds the process up before it would be missed.
  await new Promise((resolve) => setTimeout(resolve, 30));
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

const times = (taken: number, reference: number): string =>
  `${taken.toFixed(0)} ms (×${(taken / reference).toFixed(1)})`;

const renderer = createPaperRenderer();
const second = createPaperRenderer();
const reader = createFileReader();
try {
  const cold = {
    pdf: await fresh('pdf', oneWord),
    docx: await fresh('docx', oneWord),
    xlsx: await fresh('xlsx', oneWord),
  };
  for (const format of ['pdf', 'docx', 'xlsx'] as const) await renderer[format](oneWord);
  const warm = {
    pdf: await often(9, () => renderer.pdf(oneWord)),
    docx: await often(9, () => renderer.docx(oneWord)),
    xlsx: await often(9, () => renderer.xlsx(oneWord)),
  };
  console.log('one word; every × is against one word drawn just before in the same way:');
  for (const format of ['pdf', 'docx', 'xlsx'] as const)
    console.log(`  ${format.toUpperCase()} cold ${cold[format].toFixed(0)} ms, warm ${warm[format].toFixed(1)} ms`);
  for (const [name, paper] of [...papers, ['annex4, 30 pages', thirtyPages] as const])
    for (const format of ['pdf', 'docx', ...(name.startsWith('annex4') ? (['xlsx'] as const) : [])] as const) {
      // What else the machine does changes from minute to minute: each figure has its own reference beside it.
      const [beside, first] = [await fresh(format, oneWord), await fresh(format, paper)];
      const bytes = await renderer[format](paper);
      const word = await often(5, () => renderer[format](oneWord));
      const later = await often(paper === thirtyPages ? 1 : 3, () => renderer[format](paper));
      console.log(
        `${name}, ${format.toUpperCase()}: cold ${times(first, beside)}, warm ${times(later, word)}, ${kilobytes(bytes)}`,
      );
    }
  const one = await perMinute([renderer]);
  await second.pdf(oneWord);
  const two = await perMinute([renderer, second]);
  console.log(
    `PDF papers a minute: one process ${one.toFixed(0)}, two ${two.toFixed(0)} (×${(two / one).toFixed(2)}); ` +
      `the one-word page alone ${(60_000 / warm.pdf).toFixed(0)}`,
  );
  const away = await stall(() => renderer.docx(thirtyPages));
  const here = await stall(() => renderDocx(thirtyPages));
  const held = (name: string, there: typeof away, inside: typeof here): void => {
    console.log(
      `${name}: in the child ${there.taken.toFixed(0)} ms, asking process held up ${there.longest.toFixed(0)} ms at most; ` +
        `in the asking process ${inside.taken.toFixed(0)} ms, held up ${inside.longest.toFixed(0)} ms (×${(inside.longest / there.longest).toFixed(0)})`,
    );
  };
  held('drawing annex 4 of 30 pages as DOCX', away, here);
  const copy = await renderer.xlsx(annexForms.annex4.layout({ facts: longList }, { forFilling: true }));
  const form = formOf('annex4');
  const read = (open?: typeof reader.form) => async (): Promise<void> => {
    const { faults, tables } = await readBack(copy, form, open);
    if (faults.length > 0 || tables[0]?.rows.length !== 270) throw new Error('the copy was not read back whole');
  };
  await read(reader.form)();
  held('reading annex 4 of 270 lines from XLSX', await stall(read(reader.form)), await stall(read()));
  const grown = children().map((pid) => `${megabytes(pid).toFixed(0)} MB`);
  console.log(
    `memory (RSS): asking process ${megabytes(process.pid).toFixed(0)} MB; two drawing and one reading process ${grown.join(', ')}`,
  );
} finally {
  renderer.close();
  second.close();
  reader.close();
}
