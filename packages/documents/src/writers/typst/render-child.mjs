// Runs in a process of its own: Typst compiles synchronously and its cache only grows. Plain JavaScript, because a forked
// process has no TypeScript loader. Receives { id, inputs } and answers { id, pdf } or { id, error }.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fontPaths = JSON.parse(process.argv[2] ?? '[]');
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
const template = readFileSync(new URL('./template.typ', import.meta.url), 'utf8');
let made = 0;

const render = (inputs) => {
  const result = compiler.compile({ mainFileContent: template, inputs });
  const document = result.result;
  if (!document) throw new Error(JSON.stringify(result.takeError()?.shortDiagnostics ?? 'Typst gave no document'));
  return compiler.pdf(document, { pdfTags: true });
};

process.on('message', ({ id, inputs }) => {
  try {
    const pdf = render(inputs);
    process.send({ id, pdf });
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.message : String(error) });
  }
  made += 1;
  if (made % 5 === 0) compiler.evictCache(1);
});
process.on('disconnect', () => process.exit(0));
