import { defineConfig } from 'vitest/config';

/** Only what judges the law: the tests beside its articles. The lives would hide a hole behind a long detour. */
export default defineConfig({
  test: {
    include: ['packages/law-*/src/ch*/**/*.test.ts', 'packages/law-*/src/*.test.ts'],
    exclude: ['packages/law-*/src/text.test.ts'],
    testTimeout: 60_000,
    isolate: false,
    pool: 'threads',
  },
});
