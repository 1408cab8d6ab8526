// Runs in a process of its own: a file that somebody uploads may be made to take all time and memory there is. Plain JavaScript,
// because a forked process has no TypeScript loader. Receives { id, what, bytes } and answers { id, done } or { id, error }.
import { tsImport } from 'tsx/esm/api';

const loaded = tsImport('./open-in-child.ts', import.meta.url);

process.on('message', async ({ id, what, bytes }) => {
  try {
    const { openInChild } = await loaded;
    process.send({ id, done: await openInChild(what, bytes) });
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
