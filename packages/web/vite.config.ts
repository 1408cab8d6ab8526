import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offlinePage } from './offline-page.ts';

// The server takes changes only from its own pages: it compares Origin with Host, so the proxy must leave Host alone.
const server = { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } };

// The handbook is a document of the repository that the screens show.
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

// Tests build the screens with laws of their own: a module in the place of `src/laws.ts`.
const laws = process.env['LAWS_MODULE'];

export default defineConfig({
  plugins: [react(), offlinePage()],
  resolve: {
    alias: [
      { find: '#docs', replacement: docs },
      ...(laws === undefined ? [] : [{ find: /^\.\.\/laws\.ts$/u, replacement: laws }]),
    ],
  },
  build: {
    outDir: process.env['WEB_OUT'] ?? 'dist',
    chunkSizeWarningLimit: 1200,
    // The oldest browser that is let in is Chromium 86 (ADR 0013). Between it and 91 the language got only `#x in`, `await` outside of
    // functions and the flag `d`, which nothing uses (`e2e/floor/bundle.test.ts`); written for 86, every private method would be
    // rewritten for the sake of the first, four kilobytes on the first page.
    target: 'chrome91',
    cssTarget: 'chrome86',
    rolldownOptions: {
      output: {
        // What older browsers lack runs before everything else, so it must be a file of its own.
        codeSplitting: { groups: [{ name: 'newer', test: /core-js|floor\/newer/u }] },
      },
    },
  },
  server: { proxy: server },
  preview: { proxy: server },
});
