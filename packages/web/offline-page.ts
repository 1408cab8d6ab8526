import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const folder = fileURLToPath(new URL('src/offline', import.meta.url));

/** The reader of codes as text: a page of one file cannot ask for another. */
const wasmAsText: Plugin = {
  name: 'wasm-as-text',
  enforce: 'pre',
  resolveId: (id) => (id === '#zxing-wasm' ? '\0zxing-wasm' : undefined),
  load: (id) => {
    if (id !== '\0zxing-wasm') return undefined;
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    return `export default ${JSON.stringify(readFileSync(file).toString('base64'))};`;
  },
};

/** Makes `verify-offline.html` beside the screens: one file with its program and its reader of codes in it. */
export const offlinePage = (): Plugin => {
  let out = '';
  return {
    name: 'offline-page',
    apply: 'build',
    configResolved: (config) => {
      out = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const built = await build({
        configFile: false,
        root: folder,
        logLevel: 'error',
        plugins: [wasmAsText],
        build: {
          write: false,
          target: 'chrome91',
          lib: { entry: path.join(folder, 'verify.ts'), formats: ['iife'], name: 'verifyOffline' },
        },
      });
      const chunk = [built]
        .flat()
        .flatMap((one) => ('output' in one ? one.output : []))
        .find((one) => one.type === 'chunk');
      if (chunk?.type !== 'chunk') throw new Error('the offline page has no program');
      const program = chunk.code.replaceAll('</script', String.raw`<\/script`);
      const page = readFileSync(path.join(folder, 'page.html'), 'utf8');
      writeFileSync(
        path.join(out, 'verify-offline.html'),
        page.replace('<!--program-->', () => `<script>${program}</script>`),
      );
    },
  };
};
