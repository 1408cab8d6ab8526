// Runs in a process of its own: drawing is synchronous, takes seconds for a long list, and Typst's cache only grows. Plain
// JavaScript, because a forked process has no TypeScript loader. Receives { id, format, given } and answers { id, done } or
// { id, error }.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { forAssistiveTechnology } from './pdf-ua.mjs';

const fontPaths = JSON.parse(process.argv[2] ?? '[]');
const part = (name) => readFileSync(new URL(`./typst/${name}.typ`, import.meta.url), 'utf8');
// One text: what the parts name is in reach of those after them.
const template = ['blocks', 'sheets'].map(part).join('\n');
let compiler;
let office;
let made = 0;

const laidOut = (inputs) => {
  const result = compiler.compile({ mainFileContent: template, inputs });
  const document = result.result;
  if (!document) throw new Error(JSON.stringify(result.takeError()?.shortDiagnostics ?? 'Typst gave no document'));
  return document;
};

/** The first setting that comes to one page; where none does, the first of all. */
const fitting = ([first, ...closer]) => {
  const document = laidOut(first);
  if (document.numOfPages !== 2) return document;
  for (const inputs of closer) {
    const next = laidOut(inputs);
    if (next.numOfPages === 1) return next;
  }
  return document;
};

const pdf = ({ settings, archival }) => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  const document = fitting(settings);
  // Typst claims one standard at a time; what an archive asks for it holds to, and the tags of the other are there with it.
  const bytes = compiler.pdf(document, { pdfTags: true, pdfStandard: archival ? 'a-2u' : 'ua-1' });
  made += 1;
  if (made % 5 === 0) compiler.evictCache(1);
  return archival ? forAssistiveTechnology(bytes) : bytes;
};

/** The writers of the office formats are TypeScript like the rest; most papers never need them. */
const officeWriters = async () => {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport('./office-writers.ts', import.meta.url);
};

const draw = async (format, given) => {
  if (format === 'pdf') return pdf(given);
  office ??= await officeWriters();
  return office.officeWriters[format](given);
};

process.on('message', async ({ id, format, given }) => {
  try {
    process.send({ id, done: await draw(format, given) });
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
