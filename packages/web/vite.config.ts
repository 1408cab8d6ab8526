import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server takes changes only from its own pages: it compares Origin with Host, so the proxy must leave Host alone.
const server = { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } };

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', chunkSizeWarningLimit: 1200 },
  server: { proxy: server },
  preview: { proxy: server },
});
